import Claims

@testable import Extraction

private let extractor = Extractor()

/// What libFuzzer calls with bytes of its own making: the first asks for a day of publication, the
/// rest are an article. Whatever they are, what is found must lie inside the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let isDated = bytes.first.map { $0 & 1 == 0 } ?? false
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let scalars = Array(text.unicodeScalars)
  let found = extractor.extract(
    Article(
      title: bytes.first.map { $0 & 2 == 0 } ?? false ? "Acme would buy Bolt" : nil,
      published: isDated ? EDTFDate("2026-01-29") : nil, text: text))
  for figure in found.figures {
    precondition(figure.start >= 0 && figure.start < figure.end && figure.end <= scalars.count)
    if let low = figure.low, let high = figure.high { precondition(low <= high) }
  }
  for date in found.dates {
    precondition(date.start >= 0 && date.start < date.end && date.end <= scalars.count)
  }
  for claim in found.claims {
    precondition((0...1).contains(claim.draft.confidence ?? 0))
    guard let quote = claim.draft.quote else { continue }
    precondition(quote.start >= 0 && quote.start < quote.end && quote.end <= scalars.count)
    var exact = String.UnicodeScalarView()
    exact.append(contentsOf: scalars[quote.start..<quote.end])
    precondition(String(exact) == quote.exact)
  }
  return 0
}
