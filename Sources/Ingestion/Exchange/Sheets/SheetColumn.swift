public import Claims

/// What a column of a table of claims holds.
public enum SheetColumn: Int, CaseIterable, Sendable {
  /// The claim's number in the file that it comes from: it gets another one.
  case claim
  /// The deal: its slug, or any words; a subject of any kind.
  case deal
  /// What kind of deal it is.
  case kind
  /// Tells a deal from another of the same kind and parties; names a subject.
  case label
  /// Who pays, invests, buys, holds; several are parted by semicolons.
  case from
  /// Who receives, supplies, is bought, held, valued, listed.
  case to
  /// Which fact of the deal.
  case property
  /// What is claimed.
  case value
  /// The unit of the value, where the value does not have it.
  case unit
  /// The words that hedge the value.
  case hedge
  /// Which part of the whole is meant.
  case part
  /// Before or after the new money.
  case valuationBasis
  /// How firm the claim is.
  case modality
  /// Who published it.
  case outlet
  /// The outlets that it credits, the nearest first, parted by semicolons.
  case via
  /// Who is said to know, without a name: "sources proches du dossier".
  case unnamedSource
  /// When it was published.
  case published
  /// The article's headline.
  case title
  /// Who wrote the article.
  case author
  /// Where the article stands.
  case url
  /// The article's own words.
  case quote
  /// How sure the extraction was.
  case confidence
  /// The user's own remark.
  case note
  /// Tells articles apart that nothing else tells apart.
  case article
  /// When the claim was recorded.
  case recorded

  /// The heading that exports write.
  public var heading: String {
    switch self {
    case .valuationBasis: "valuation_basis"
    case .via: "attributed_to"
    case .unnamedSource: "unnamed_source"
    default: "\(self)"
    }
  }

  /// The heading for people; ``heading`` in English.
  public func heading(in language: Language) -> String {
    guard language == .french else { return heading }
    return switch self {
    case .claim: "assertion"
    case .deal: "opération"
    case .kind: "nature"
    case .label: "libellé"
    case .from: "payeur"
    case .to: "bénéficiaire"
    case .property: "fait"
    case .value: "valeur"
    case .unit: "unité"
    case .hedge: "nuance"
    case .part: "tranche"
    case .valuationBasis: "base de valorisation"
    case .modality: "fermeté"
    case .outlet: "média"
    case .via: "d'après"
    case .unnamedSource: "source sans nom"
    case .published: "publié"
    case .title: "titre"
    case .author: "auteur"
    case .url: "adresse"
    case .quote: "citation"
    case .confidence: "confiance"
    case .note: "remarque"
    case .article: "article"
    case .recorded: "enregistré"
    }
  }

  /// The column that a heading means, in French or English, whatever its case and accents; nil where it
  /// means none.
  static func named(_ heading: String) -> SheetColumn? {
    byName[heading.foldedWords.joined(separator: " ")]
  }

  private static let byName: [String: SheetColumn] = {
    var table: [String: SheetColumn] = [:]
    for column in allCases {
      table[column.heading.foldedWords.joined(separator: " ")] = column
      for name in column.otherNames { table[name] = column }
    }
    return table
  }()

  /// Other headings that people give it, folded.
  private var otherNames: [String] {
    switch self {
    case .claim: ["assertion"]
    case .deal:
      [
        "object", "subject", "entity", "item", "operation", "transaction", "deal name", "objet",
        "sujet", "entite", "affaire", "dossier", "nom de loperation",
      ]
    case .kind: ["type", "nature", "sorte", "genre", "deal kind", "deal type"]
    case .label: ["libelle"]
    case .from:
      [
        "investor", "investors", "buyer", "acquirer", "bidder", "payer", "investisseur",
        "investisseurs", "acheteur", "acquereur", "repreneur", "de", "payeur",
      ]
    case .to:
      [
        "target", "company", "investee", "recipient", "seller", "a", "vers", "cible", "societe",
        "entreprise", "beneficiaire", "vendeur",
      ]
    case .property: ["attribute", "fact", "field", "propriete", "attribut", "fait", "champ"]
    case .value:
      ["amount", "figure", "claim value", "montant", "valeur", "chiffre"]
    case .unit: ["currency", "unite", "devise", "monnaie"]
    case .hedge: ["nuance"]
    case .part: ["tranche", "partie"]
    case .valuationBasis: ["pre post", "pre or post", "base", "base de valorisation"]
    case .modality:
      ["firmness", "certainty", "status of claim", "modalite", "fermete", "certitude"]
    case .outlet:
      [
        "source", "media", "publication", "newspaper", "publisher", "journal", "editeur",
        "organe de presse", "who", "qui", "reported by", "paper", "titre de presse", "qui le dit",
        "who says so",
      ]
    case .via:
      [
        "via", "credits", "credited", "according to", "attribution", "selon", "d apres", "dapres",
        "source citee", "sources citees", "credit", "credite", "cited", "citing", "cites", "cite",
        "cited source", "origin", "origine",
      ]
    case .unnamedSource: ["anonymous source", "source anonyme", "source sans nom"]
    case .published:
      [
        "date", "reported on", "reported", "published on", "publication date", "day", "publie",
        "publie le", "date de publication", "paru", "paru le", "jour", "quand", "when",
        "article date",
        "date de larticle", "date de parution", "date article",
      ]
    case .title: ["headline", "titre"]
    case .author: ["byline", "auteur", "journaliste"]
    case .url: ["link", "address", "lien", "adresse"]
    case .quote: ["quotation", "excerpt", "citation", "extrait"]
    case .confidence: ["confiance"]
    case .note:
      [
        "notes", "comment", "comments", "remark", "remarks", "commentaire", "commentaires",
        "remarque", "remarques",
      ]
    case .article: []
    case .recorded: ["recorded at", "entered", "enregistre", "saisi", "saisi le"]
    }
  }
}
