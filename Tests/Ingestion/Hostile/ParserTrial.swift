import Claims
import Extraction
import Foundation

@testable import Ingestion
@testable import Storage

/// Reads hostile bytes, and says what is wrong with what was made of them. A crash is for others to see.
struct ParserTrial {
  private static let extractor = Extractor()
  /// Nothing that is recorded here is kept.
  private let database: Database
  /// What has to be read from a file.
  private let file: String
  private let moment: Timestamp

  /// `file` is written anew for each trial.
  init(file: String) throws {
    self.file = file
    database = try Database(file: ":memory:")
    moment = Timestamp(milliseconds: 1_769_706_720_000)
  }

  /// What should not be so; nil where all is well.
  func problem(_ parser: Parser, _ bytes: [UInt8]) throws -> String? {
    switch parser {
    case .text: return textProblem(bytes)
    case .value: return Self.valueProblem(String(decoding: bytes, as: UTF8.self))
    case .date: return Self.dateProblem(String(decoding: bytes, as: UTF8.self))
    case .csv: return try Self.csvProblem(bytes)
    case .page:
      let page = Page.read(bytes: bytes, url: "https://news.example/a", retrieved: "2026-01-29")
      return page.text.utf8.contains(0) ? "a NUL in a text" : nil
    case .feed:
      let feed = try? Feed(reading: bytes, address: "https://news.example/feed")
      return feed.map { $0.items.allSatisfy { !$0.id.isEmpty } } ?? true ? nil : "no id"
    case .table:
      return try recording {
        try ClaimSheetImport(database, skippingBad: true).run(CSVReader(bytes), at: moment)
      }
    case .lines:
      try write(bytes)
      return try recording {
        try RecordImport(database, skippingBad: true).run(InputStream(file))
      }
    case .reviews:
      return try recording {
        try ClaimReviewImport(database, skippingBad: true).run(bytes, at: moment)
      }
    case .rates:
      try write(bytes)
      return try database.inTransaction(keeping: false) {
        do {
          _ = try RateTable(database).run(InputStream(file))
          return try firstProblem()
        } catch is RateTableError {
          return nil
        }
      }
    case .address: return Self.addressProblem(String(decoding: bytes, as: UTF8.self))
    case .vocabulary:
      let own = try? OwnVocabulary(String(decoding: bytes, as: UTF8.self))
      if let own { _ = Extractor(own: own).extract(Self.sample) }
      return nil
    }
  }

  /// What check says of the file once an import has taken what it could, and whether it takes it twice.
  private func recording(_ run: () throws -> ImportReport) throws -> String? {
    try database.inTransaction(keeping: false) {
      do {
        // Quotes are indexed at the end of a transaction that is kept.
        _ = try database.inTransaction { try run() }
        if let problem = try firstProblem() { return problem }
        let again = try run()
        return again.claims == 0 ? nil : "\(again.claims) claims are recorded twice"
      } catch is ImportError {
        return nil
      }
    }
  }

  private func firstProblem() throws -> String? {
    try database.check().first.map { "\($0)" }
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: file))
  }

  private static let sample = Article(
    title: nil, published: EDTFDate("2026-01-29"),
    text: "Kestrel Air would pay up to 12 million euros for the start-up Novalis, Le Journal says.")

  /// Everything that is found lies inside the text, and quotes are its words.
  private func textProblem(_ bytes: [UInt8]) -> String? {
    guard let text = try? InputFile.text(bytes, file: "a"),
      var article = try? ArticleText.article(text, file: "a")
    else { return nil }
    article.published = article.published ?? EDTFDate("2026-01-29")
    let scalars = Array(article.text.unicodeScalars)
    let found = Self.extractor.extract(article)
    for figure in found.figures {
      guard figure.start >= 0, figure.start < figure.end, figure.end <= scalars.count else {
        return "a figure outside of the text"
      }
      if let low = figure.low, let high = figure.high, low > high { return "a figure upside down" }
    }
    for date in found.dates
    where date.start < 0 || date.start >= date.end || date.end > scalars.count {
      return "a date outside of the text"
    }
    for claim in found.claims {
      guard (0...1).contains(claim.draft.confidence ?? 0) else { return "confidence out of range" }
      guard let quote = claim.draft.quote else { continue }
      guard quote.start >= 0, quote.start < quote.end, quote.end <= scalars.count else {
        return "a quote outside of the text"
      }
      var exact = String.UnicodeScalarView()
      exact.append(contentsOf: scalars[quote.start..<quote.end])
      if String(exact) != quote.exact { return "a quote that is not in the text" }
    }
    return nil
  }

  /// What is printed for machines is read again as the same, where no language is said.
  private static func valueProblem(_ text: String) -> String? {
    for language in [nil, Language.french, .english] {
      guard let quantity = try? ValueNotation.quantity(text, language: language) else { continue }
      _ = quantity.text(in: .french) + quantity.text(in: .english)
      guard let again = try? ValueNotation.quantity(quantity.canonical) else {
        return "\(quantity.canonical) cannot be read"
      }
      if again.canonical != quantity.canonical { return "\(quantity.canonical) becomes \(again)" }
      if again.low != quantity.low || again.high != quantity.high {
        return "\(quantity.canonical) becomes another"
      }
    }
    return nil
  }

  private static func dateProblem(_ text: String) -> String? {
    _ = SheetDate.date(text, language: .french)
    _ = InternetDate(text)
    _ = Timestamp(text)
    _ = DateScanner.dates(in: text)
    guard let date = EDTFDate(text) else { return nil }
    _ = date.text(in: .french) + date.shortText(in: .english)
    if EDTFDate(date.text) != date { return "\(date.text) becomes another" }
    if let first = date.earliest, let last = date.latest, last < first {
      return "ends before it begins"
    }
    return nil
  }

  /// The same records come out, however the bytes come in.
  private static func csvProblem(_ bytes: [UInt8]) throws -> String? {
    let half = bytes.count / 2
    var whole = CSVReader(bytes)
    var pieces =
      stride(from: half, to: bytes.count, by: 3).map {
        Array(bytes[$0..<min($0 + 3, bytes.count)])
      }.reversed().map { $0 } + [Array(bytes[..<half])]
    var parted = try CSVReader { pieces.popLast() ?? [] }
    // What is in UTF-16 is told by its beginning, and what parts fields too: then the two differ rightly.
    let isWide =
      bytes.contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard half > 8, !isWide, whole.separator == parted.separator else { return nil }
    while true {
      let (one, other) = (fields(&whole), fields(&parted))
      if one != other { return "\(one) in one, \(other) in pieces" }
      if one == .success(nil) { return nil }
    }
  }

  private static func fields(_ reader: inout CSVReader) -> Result<[String]?, CSVError> {
    var record = CSVRecord()
    do {
      return .success(try reader.next(&record) ? record.fields + ["\(record.line)"] : nil)
    } catch {
      return .failure(error as? CSVError ?? CSVError(line: -1))
    }
  }

  private static func addressProblem(_ text: String) -> String? {
    let rules = RobotsRules(parsing: Array(text.utf8), product: "ondit")
    _ = rules.allows("/a/b?c=d")
    for line in text.split(separator: "\n").prefix(20) {
      guard let address = try? WebAddress(line) else { continue }
      _ = rules.allows(address.target)
      guard let again = try? WebAddress(address.description) else {
        return "\(address.description) is no address"
      }
      if again.description != address.description {
        return "\(address.description) becomes \(again.description)"
      }
      guard let canonical = address.canonical else { continue }
      let twice = (try? WebAddress(canonical))?.canonical
      if twice != canonical { return "\(canonical) becomes \(twice ?? "nothing")" }
    }
    return nil
  }
}
