internal import Claims

/// One line of a table of claims, as it is understood.
struct SheetRow {
  var line: Int
  var deal: SheetDeal
  var property: Property
  var value: Value
  var basis: Basis
  /// Nil where the line does not say.
  var statedModality: Modality?
  var source: SheetSource
  var via: [String]
  /// Empty where nobody is said to know without a name.
  var unnamedSource: String
  var quote: String
  var confidence: Double?
  var note: String
  var recorded: Timestamp?

  /// How firm the claim is. Where nothing is said the word of a party to the deal is an announcement, and that of
  /// anybody else talk.
  var modality: Modality {
    if let statedModality { return statedModality }
    let speaker = source.words.outlet.folded
    let isParty = !speaker.isEmpty && (deal.from + deal.to).contains { $0.folded == speaker }
    return isParty ? .announced : .rumored
  }
}

/// What a line says of its deal, shared by the lines that say the same.
final class SheetDeal {
  /// The deal's slug or any words for it; empty where the line has parties only.
  let name: String
  let kind: DealKind?
  let label: String
  let from: [String]
  let to: [String]
  /// Who is on which side, as the name tells; nil where it does not.
  let wording: DealWording?
  /// Whether the name is one of a deal in a table about deals, and so the same in another spelling.
  let isWording: Bool
  /// The deal's number in the file, once it is known.
  var number: Int64?
  /// The deal by its parties, once it is known that no deal of the file has the name.
  var byParties: SheetDeal?

  init(
    name: String, kind: DealKind?, label: String, from: [String], to: [String],
    wording: DealWording? = nil, isWording: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.from = from
    self.to = to
    self.wording = wording
    self.isWording = isWording
  }

  var parties: [Party] {
    from.map { Party(name: $0, role: .from) } + to.map { Party(name: $0, role: .to) }
  }
}

/// What a line says of its article, shared by lines that follow each other and say the same.
final class SheetSource {
  /// Lines that say the same are of one article.
  struct Words: Hashable {
    var outlet: String
    var published: String
    var url: String
    var title: String
    var author: String
    /// The user's own name for the article.
    var article: String
  }

  let words: Words
  let published: EDTFDate?
  /// Whom the outlet's name itself credits, by their numbers in the file, once they are known.
  var credits: [Int64]?

  init(_ words: Words, published: EDTFDate?) {
    self.words = words
    self.published = published
  }
}

extension String {
  /// How many Unicode code points there are: bytes that do not go on with one.
  var codePoints: Int {
    var text = self
    return text.withUTF8 { bytes in
      var count = 0
      for byte in unsafe bytes where byte & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
  }
}
