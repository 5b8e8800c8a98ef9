/// The place and the day that open a text: "Paris, le 4 octobre 2016 – ", "NEW YORK, March 3, 2021 /PRNewswire/ --".
enum Dateline {
  /// The beginning of a paragraph up to the dash, the bracket or the colon that ends a dateline; nil where none does.
  static func opening(of paragraph: Block) -> String? {
    let start = paragraph.text.prefix(90)
    var end: Substring.Index?
    for mark in [" – ", " — ", " -- ", " - ", "– ", "— ", ": ", " /", ") "] {
      if let found = start.firstRange(of: mark)?.lowerBound { end = min(found, end ?? found) }
    }
    if let end { return String(start[..<end]) }
    // What is said of publication is short, or beside the text: "This entry was posted on Monday, …"
    let isShort = start.endIndex == paragraph.text.endIndex
    guard isShort || paragraph.asideRoot != nil,
      DateScanner.dates(in: String(start)).contains(where: { $0.label != .none })
    else { return nil }
    return String(start)
  }
}
