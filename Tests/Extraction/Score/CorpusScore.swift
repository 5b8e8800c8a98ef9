import Claims
import Extraction
import Foundation
import Ingestion

/// Scores extracted claims against annotated articles, by the rules of the corpus's README.
struct CorpusScore {
  private(set) var values = 0
  private(set) var claims = 0
  private(set) var predicted = 0
  private(set) var expected = 0
  /// Every claim that counts: how likely it was said to be right, and whether it is.
  private(set) var judged: [(confidence: Double, isRight: Bool)] = []

  var valueF1: Double { f1(values) }
  var claimF1: Double { f1(claims) }

  private func f1(_ right: Int) -> Double {
    predicted + expected == 0 ? 0 : 2 * Double(right) / Double(predicted + expected)
  }

  /// Reads every article of a folder of the corpus.
  init(folder: String) throws {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus").appending(path: folder)
    let extractor = Extractor()
    for file in try FileManager.default.contentsOfDirectory(
      at: corpus, includingPropertiesForKeys: nil)
    where file.pathExtension == "json" {
      let gold = try JSONDecoder().decode(GoldArticle.self, from: Data(contentsOf: file))
      let text = try String(
        contentsOf: file.deletingPathExtension().appendingPathExtension("txt"), encoding: .utf8)
      let article = try ArticleText.article(text, file: file.lastPathComponent)
      let found = extractor.extract(article).claims.map { (Found($0.draft), $0.draft.confidence) }
      add(gold.claims, Dictionary(firstOf: found))
    }
  }

  private mutating func add(_ gold: [GoldClaim], _ found: [Found: Double?]) {
    var free = Set(found.keys)
    var right: Set<Found> = []
    var isOptional: Set<Found> = []
    var open = Array(gold.enumerated())
    var matched = 0
    for full in [true, false] {
      for optional in [false, true] {
        for (place, one) in open where (one.optional ?? false) == optional {
          guard let hit = free.first(where: { $0.matches(one, full: full) }) else { continue }
          free.remove(hit)
          open.removeAll { $0.offset == place }
          matched += optional ? 1 : 0
          if optional { isOptional.insert(hit) }
          if full { right.insert(hit) }
          if !optional {
            values += 1
            claims += full ? 1 : 0
          }
        }
      }
    }
    predicted += found.count - matched
    for (one, confidence) in found where !isOptional.contains(one) {
      judged.append((confidence ?? 0, right.contains(one)))
    }
    expected += gold.filter { !($0.optional ?? false) }.count
  }
}

struct GoldArticle: Decodable {
  let claims: [GoldClaim]
}

struct GoldClaim: Decodable {
  let property: String
  let low: Bound?
  let high: Bound?
  let unit: String
  let vague: Bool
  let from: [String]
  let to: [String]
  let optional: Bool?

  enum Bound: Decodable {
    case number(Double)
    case date(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .date(try container.decode(String.self))
      }
    }

    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var date: EDTFDate? { if case .date(let text) = self { EDTFDate(text) } else { nil } }
  }
}

/// A claim as far as it is scored.
private struct Found: Hashable {
  let property: String
  let low: Double?
  let high: Double?
  let unit: String
  let date: EDTFDate?
  let from: Set<String>
  let to: Set<String>

  init(_ draft: ClaimDraft) {
    property = draft.property.rawValue
    low = draft.value.quantity?.low?.nearestDouble
    high = draft.value.quantity?.high?.nearestDouble
    unit = draft.value.unitCode
    date = draft.value.date
    from = Set(draft.parties.names(.from).map(Self.fold))
    to = Set(draft.parties.names(.to).map(Self.fold))
  }

  func matches(_ gold: GoldClaim, full: Bool) -> Bool {
    guard gold.property == property, gold.unit == unit, hasValue(of: gold) else { return false }
    guard full else { return true }
    return Set(gold.to.map(Self.fold)) == to
      && (property == "valuation" || Set(gold.from.map(Self.fold)) == from)
  }

  private func hasValue(of gold: GoldClaim) -> Bool {
    if property == "date" {
      return gold.low?.date?.earliest == date?.earliest && gold.high?.date?.latest == date?.latest
    }
    if gold.vague {
      guard let low, let bound = gold.low?.number else { return low == nil }
      return low >= bound / 10 && low <= bound * 10
    }
    return gold.low?.number == low && gold.high?.number == high
  }

  private static func fold(_ name: String) -> String {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let forms: Set = [
      "inc", "corp", "corporation", "group", "groupe", "sa", "plc", "ltd", "llc", "co",
    ]
    return words.filter { !forms.contains($0) }.joined(separator: " ")
  }
}
