import Claims
import Testing

@testable import Extraction

/// What a test expects of one figure.
struct ExpectedFigure: Equatable, CustomStringConvertible, Sendable {
  var low: Claims.Decimal?
  var high: Claims.Decimal?
  var unit: String?
  var isApproximate = false
  var isVague = false

  init(_ figure: Figure) {
    low = figure.low
    high = figure.high
    unit = figure.unit?.rawValue
    isApproximate = figure.isApproximate
    isVague = figure.isVague
  }

  init(low: String?, high: String?, unit: String?) {
    self.low = low.flatMap { Claims.Decimal($0) }
    self.high = high.flatMap { Claims.Decimal($0) }
    self.unit = unit
  }

  var description: String {
    let sides = "\(low?.description ?? "…") to \(high?.description ?? "…")"
    let marks = (isApproximate ? " about" : "") + (isVague ? " vague" : "")
    return "\(sides) \(unit ?? "unknown unit")\(marks)"
  }

  var roughly: ExpectedFigure {
    var copy = self
    copy.isApproximate = true
    return copy
  }
}

func exactly(_ number: String, _ unit: String?) -> ExpectedFigure {
  ExpectedFigure(low: number, high: number, unit: unit)
}

func about(_ number: String, _ unit: String?) -> ExpectedFigure {
  exactly(number, unit).roughly
}

func upTo(_ number: String, _ unit: String?) -> ExpectedFigure {
  ExpectedFigure(low: nil, high: number, unit: unit)
}

func atLeast(_ number: String, _ unit: String?) -> ExpectedFigure {
  ExpectedFigure(low: number, high: nil, unit: unit)
}

func between(_ low: String, _ high: String, _ unit: String?) -> ExpectedFigure {
  ExpectedFigure(low: low, high: high, unit: unit)
}

func vaguely(_ number: String, _ unit: String?) -> ExpectedFigure {
  var figure = atLeast(number, unit)
  figure.isVague = true
  return figure
}

/// A short text and the figures in it.
struct FigureProbe: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [ExpectedFigure]

  init(_ text: String, _ expected: ExpectedFigure...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }
}

/// Every amount of money, percentage and electric power in a text, of a deal or not.
func extractFigures(from text: String) -> [Figure] {
  AnnotatedText(text).figures()
}
