import Claims
import Reconciliation
import Testing

/// Reads the tests' shorthand for a quantity, in billions: `13`, `~13`, `<=50`, `>=10`, `20-50`,
/// `v>=20` for a vague one.
func quantity(_ text: String, unit: Unit = .usd) throws -> Quantity {
  var rest = text[...]
  let isVague = rest.hasPrefix("v")
  if isVague { rest = rest.dropFirst() }
  let isApproximate = rest.hasPrefix("~")
  if isApproximate { rest = rest.dropFirst() }
  let number = { (digits: Substring) in
    try #require(Decimal(digits: digits).flatMap { unit.isCurrency ? $0.shifted(by: 9) : $0 })
  }
  var low: Decimal?
  var high: Decimal?
  if rest.hasPrefix("<=") {
    high = try number(rest.dropFirst(2))
  } else if rest.hasPrefix(">=") {
    low = try number(rest.dropFirst(2))
  } else if let dash = rest.dropFirst().firstIndex(of: "-") {
    low = try number(rest[..<dash])
    high = try number(rest[rest.index(after: dash)...])
  } else {
    low = try number(rest)
    high = low
  }
  return try #require(
    Quantity(low: low, high: high, unit: unit, isApproximate: isApproximate, isVague: isVague))
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// Builds claims as a file would hold them: numbered in order, recorded in that order.
struct Newsroom {
  private(set) var claims: [Claim] = []
  private var articles: Int64 = 0

  /// Adds a claim by an article of its own, or of `article`.
  @discardableResult
  mutating func says(
    _ value: Value, outlet: Int64?, on published: String?, via: [Int64] = [], deal: Int64 = 1,
    property: Property = .amount, basis: Basis = .whole, modality: Modality = .rumored,
    article: Int64? = nil, recorded: String = "2026-06-01"
  ) throws -> Int64 {
    if article == nil { articles += 1 }
    let id = Int64(claims.count + 1)
    let moment = Timestamp(
      milliseconds: Int64(try day(recorded).number) * 86_400_000 + id)
    claims.append(
      Claim(
        id: id, deal: deal, property: property, value: value, basis: basis, modality: modality,
        article: article ?? articles, outlet: outlet, via: via,
        published: try published.map { try #require(EDTFDate($0)) }, recorded: moment))
    return id
  }

  /// Adds a claim of billions of dollars.
  @discardableResult
  mutating func says(
    _ figure: String, outlet: Int64?, on published: String?, via: [Int64] = [], deal: Int64 = 1,
    property: Property = .amount, basis: Basis = .whole, modality: Modality = .rumored,
    article: Int64? = nil, recorded: String = "2026-06-01"
  ) throws -> Int64 {
    try says(
      .quantity(try quantity(figure)), outlet: outlet, on: published, via: via, deal: deal,
      property: property, basis: basis, modality: modality, article: article, recorded: recorded)
  }

  func evidence(asOf text: String = "2026-06-30", rulings: [Ruling] = []) throws -> Evidence {
    Evidence(claims: claims, rulings: rulings, asOf: try day(text))
  }
}
