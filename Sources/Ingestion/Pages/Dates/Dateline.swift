/// The place and the day that open a text: "Paris, le 4 octobre 2016 – ", "NEW YORK, March 3, 2021 /PRNewswire/ --".
enum Dateline {
  /// The beginning of a paragraph up to the dash, the bracket or the colon that ends a dateline; nil where none does.
  static func opening(of paragraph: String) -> String? {
    let start = paragraph.prefix(90)
    var end: Substring.Index?
    for mark in [" – ", " — ", " -- ", " - ", "– ", "— ", ": ", " /", ") "] {
      if let found = start.firstRange(of: mark)?.lowerBound { end = min(found, end ?? found) }
    }
    // What is said of publication is no longer than that either: "Published March 3, 2021 in Local news."
    if end == nil, paragraph.count <= 90,
      DateScanner.dates(in: paragraph).contains(where: { $0.label != .none })
    {
      return paragraph
    }
    return end.map { String(start[..<$0]) }
  }
}
