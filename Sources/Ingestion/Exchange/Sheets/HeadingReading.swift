internal import Claims

/// The headings of a table, read one by one, then in the light of what stands below them.
struct HeadingReading {
  private(set) var places: [SheetColumn: Int] = [:]
  private(set) var figures: [SheetFigure] = []
  private(set) var unknown: [String] = []
  private(set) var kind: DealKind?
  private(set) var language: Language?
  /// Columns that say how far something has come: the deal, or the word of it.
  private var statuses: [(place: Int, heading: String)] = []

  init(_ headings: [String]) {
    var (french, english) = (0, 0)
    for (index, heading) in headings.enumerated() {
      let name = HeadingName(heading)
      let property =
        HeadingName.properties[name.words]
        ?? (name.words == "part" && name.unit == "%" ? .stake : nil)
      let column = SheetColumn.named(name.words)
      if property != nil || column == .value, takes(property, name.unit) {
        figures.append(SheetFigure(place: index, property: property, unit: name.unit))
        if places[.value] == nil { places[.value] = index }
      } else if let column, column != .value, places[column] == nil {
        places[column] = index
        if column == .property { isOfAnything = HeadingName.attributes.contains(name.words) }
        kind = kind ?? HeadingName.kinds[name.words]
      } else if !heading.utf8.allSatisfy({ $0 <= 0x20 }) {
        if HeadingName.statuses.contains(name.words) { statuses.append((index, heading)) }
        unknown.append(heading)
      }
      if HeadingName.french.contains(name.words) { french += 1 }
      if HeadingName.english.contains(name.words) { english += 1 }
    }
    language = french > 0 ? .french : english > 0 ? .english : nil
  }

  /// Whether one more column of values says something else than those before it.
  private func takes(_ property: Property?, _ unit: String?) -> Bool {
    !figures.contains { $0.property == property && $0.unit == unit }
  }

  /// Tells the columns whose headings have two meanings by what they hold: an "Opération" beside the parties is
  /// the kind where most cells name one, a "Part" a stake where they are percentages, a "Statut" how firm the
  /// claims are where the cells say so.
  mutating func settle(by sample: SheetSample) {
    if let deal = places[.deal], places[.kind] == nil, places[.from] != nil || places[.to] != nil,
      sample.holds(deal, mostly: { SheetWords.kind($0) != nil })
    {
      places[.kind] = deal
      places[.deal] = nil
    }
    if let part = places[.part], takes(.stake, nil), sample.holds(part, mostly: isPercentage) {
      figures.append(SheetFigure(place: part, property: .stake, unit: nil))
      places[.part] = nil
      if places[.value] == nil { places[.value] = part }
    }
    for status in statuses where places[.modality] == nil {
      guard sample.holds(status.place, mostly: { SheetWords.modality($0) != nil }) else { continue }
      places[.modality] = status.place
      hasStatuses = true
      unknown.removeAll { $0 == status.heading }
    }
  }

  /// Whether the table tells attributes of objects, whatever these are.
  private(set) var isOfAnything = false

  /// Whether the column of firmness is one of statuses, which may hold other words too.
  private(set) var hasStatuses = false

  private func isPercentage(_ text: String) -> Bool {
    (try? ValueNotation.quantity(text))?.unit == .percent
  }
}

/// A heading parted into its words, folded, and the unit after them.
private struct HeadingName {
  let words: String
  let unit: String?

  init(_ heading: String) {
    let open = heading.firstIndex(of: "(") ?? heading.endIndex
    words = heading[..<open].foldedWords.joined(separator: " ")
    let inside = heading[open...].dropFirst().prefix { $0 != ")" }
    unit = inside.isEmpty ? nil : String(inside)
  }

  /// Headings that name a property beside the value below them.
  static let properties = table([
    (
      Property.amount,
      [
        "amount", "price", "deal size", "deal value", "montant", "prix", "prix dachat",
        "montant de loperation", "montant evoque", "montant annonce", "montant estime",
        "montant cite", "montant rapporte", "reported amount", "amount reported",
        "rumored amount", "rumoured amount", "estimated amount", "announced amount",
      ]
    ),
    (.valuation, ["valuation", "valorisation"]),
    (
      .stake,
      [
        "stake", "part du capital", "participation", "pourcentage", "percentage", "part acquise",
        "stake acquired", "du capital", "share of capital",
      ]
    ),
    (.capacity, ["capacity", "puissance"]),
  ])

  /// Headings of a party that say what it does.
  static let kinds = table([
    (DealKind.acquisition, ["buyer", "acquirer", "acheteur", "acquereur", "repreneur", "bidder"]),
    (.investment, ["investor", "investors", "investisseur", "investisseurs"]),
  ])

  private static func table<Meaning>(_ meanings: [(Meaning, [String])]) -> [String: Meaning] {
    var table: [String: Meaning] = [:]
    for (meaning, headings) in meanings {
      for heading in headings { table[heading] = meaning }
    }
    return table
  }

  /// Headings of what may be how firm the claims are.
  static let statuses: Set<String> = [
    "status", "state", "stage", "statut", "etat", "stade", "avancement", "fiabilite",
    "reliability",
  ]

  /// Headings of properties in tables about anything but deals.
  static let attributes: Set<String> = ["attribute", "attribut"]

  static let french: Set<String> = [
    "operation", "statut", "objet", "sujet", "montant", "valeur", "propriete", "attribut", "fait",
    "media",
    "publie", "publie le", "date de publication", "lien", "adresse", "titre", "auteur", "citation",
    "commentaire", "remarque", "devise", "valorisation", "investisseur", "cible", "entreprise",
    "acquereur", "acheteur", "prix", "societe", "montant evoque", "montant annonce", "quand",
    "qui le dit", "remarques", "acquereur cible",
  ]

  static let english: Set<String> = [
    "property", "value", "published", "amount", "price", "stake", "acquirer", "buyer", "bidder",
    "investor", "investors", "target", "company", "deal type", "deal kind", "deal size",
    "deal value", "outlet", "newspaper", "publisher", "headline", "link", "quote", "comment",
    "comments", "remark", "currency",
  ]
}
