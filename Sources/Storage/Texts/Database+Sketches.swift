internal import Claims

extension Database {
  /// Looks for the texts that every new text shares runs of words with: see the same of its
  /// connection.
  public func sketchNewTexts() throws(SQLiteError) {
    try connection.sketchNewTexts()
  }
}

extension Connection {
  /// Looks for the texts that every new text shares runs of words with, and keeps what it found. To
  /// be called in the transaction that recorded them; where there are no new texts it reads two
  /// numbers.
  ///
  /// A text costs one look-up for each of its marks, some 31 for 500 words, and the counting of at
  /// most ``mostCandidates`` others: it does not grow with the file.
  func sketchNewTexts() throws(SQLiteError) {
    let new = try all(
      """
      SELECT id FROM capture
      WHERE id > (SELECT coalesce(max(capture_id), 0) FROM text_sketch) ORDER BY id
      """
    ) { $0[0] as Int64 }
    for capture in new { try sketch(capture) }
  }

  /// No text is compared with more others than this: those that share the most marks with it.
  private static let mostCandidates = 32
  /// The least share of two texts that is kept, in thousandths.
  private static let leastOverlap = TextKinship.perhapsOneSource.least

  private func sketch(_ capture: Int64) throws(SQLiteError) {
    let runs = try wordRuns(ofCapture: capture)
    let sketch = TextSketch(runs)
    try run(
      "INSERT INTO text_sketch (capture_id, runs, reach) VALUES (?, ?, ?)", capture, sketch.runs,
      sketch.reach)
    var shared: [Int64: Int] = [:]
    for mark in sketch.marks {
      // A text that went round the world a thousand times is known by the first that had it.
      try forEach(
        "SELECT capture_id FROM text_mark WHERE mark = ? ORDER BY capture_id LIMIT ?", mark,
        Self.mostCandidates
      ) { shared[$0[0], default: 0] += 1 }
      try run("INSERT INTO text_mark (mark, capture_id) VALUES (?, ?)", mark, capture)
    }
    let candidates = shared.sorted { left, right in
      left.value == right.value ? left.key < right.key : left.value > right.value
    }
    for (earlier, marks) in candidates.prefix(Self.mostCandidates) {
      guard try isWorthCounting(earlier, marks, sketch) else { continue }
      let overlap = runs.overlap(with: try wordRuns(ofCapture: earlier))
      guard overlap >= Self.leastOverlap else { continue }
      try run(
        "INSERT INTO text_overlap (capture_id, earlier_id, thousandths) VALUES (?, ?, ?)", capture,
        earlier, overlap)
    }
  }

  private func isWorthCounting(
    _ capture: Int64, _ marks: Int, _ sketch: TextSketch
  ) throws(SQLiteError) -> Bool {
    let likely = try first(
      "SELECT runs, reach FROM text_sketch WHERE capture_id = ?", capture
    ) { row in
      TextSketch.likelyOverlap(
        marks: marks, runs: (sketch.runs, row[0]), reach: (sketch.reach, row[1]))
    }
    return (likely ?? 0) * 2000 >= Double(Self.leastOverlap)
  }

  private func wordRuns(ofCapture capture: Int64) throws(SQLiteError) -> WordRuns {
    WordRuns(
      try first("SELECT text FROM capture WHERE id = ?", capture) { $0[0] as String }
        ?? "")
  }
}
