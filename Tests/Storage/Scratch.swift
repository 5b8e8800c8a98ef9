import Claims
import Foundation

@testable import Storage

/// A folder that is gone when the test that made it is done.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "ondit-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// The bytes of a file; nil where there is none.
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }
}

extension Database {
  /// A database without a file.
  static func inMemory() throws -> Database { try Database(file: ":memory:") }

  /// A deal between two companies, made or known.
  func deal(_ kind: DealKind, _ from: String, _ to: String) throws -> Int64 {
    let parties = DealParties(
      from: [try makeOrganization(named: from)], to: [try makeOrganization(named: to)])
    if let known = try deals(kind, between: parties).first { return known }
    return try makeDeal(kind, between: parties)
  }

  /// An article without a text, known by a made-up address.
  func article(_ outlet: String?, _ published: String?, _ url: String = UUID().uuidString) throws
    -> Int64
  {
    let article = Article(
      title: "Deal news", outlet: outlet, published: published.flatMap { EDTFDate($0) }, url: url,
      text: "")
    return try record(article, canonicalURL: url).id
  }

  /// A claim on the amount of a deal, in billions of dollars.
  @discardableResult
  func claim(
    _ low: Int64?, _ high: Int64?, deal: Int64, article: Int64, modality: Modality = .rumored,
    basis: Basis = .whole, approximate: Bool = false, vague: Bool = false, via: [Int64] = [],
    at moment: Timestamp = .now
  ) throws -> Int64 {
    let quantity = Quantity(
      low: low.map { Decimal($0 * 1_000_000_000) }, high: high.map { Decimal($0 * 1_000_000_000) },
      unit: .usd, isApproximate: approximate, isVague: vague)
    guard let quantity else { throw CocoaError(.formatting) }
    return try record(
      .amount, .quantity(quantity), basis: basis, modality: modality, article: article, deal: deal,
      via: via, at: moment)
  }
}
