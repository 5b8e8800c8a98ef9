/// Somebody or something that an article names.
struct Entity: Sendable {
  enum Kind: Sendable {
    case organization
    case person
    case outlet
    /// A state, which may hold shares.
    case country
    /// A stock exchange: a company, and a place.
    case exchange
    /// A town, an authority, an index, a product: no party.
    case other

    /// Whether it does business of its own.
    var isCompany: Bool { self == .organization || self == .exchange }
  }

  /// The name under which it is recorded.
  var name: String
  /// How the article itself names it in full, where that is a shorter or a longer form of the name: "Mistral".
  var written: String?
  var kind: Kind
  /// Whether it stands in the vocabulary or the user's file.
  var isKnown: Bool
  /// Whether the article shows a person to do business with money of their own.
  var isBuyer = false
  /// Whether the article shows an outlet to be bought, sold or held, not only quoted.
  var isTraded = false
  /// Whether the article shows it to counsel or comment on what others do.
  var isAdviser = false
  /// The head nouns that the article itself puts beside its name ("the carrier").
  var heads: Set<Word> = []
  /// The trades of those nouns, and those that are known of it.
  var trades: Set<Int32> = []
  /// The nationalities that the article gives it, and those that are known of it.
  var nations: Set<Int32> = []

  var canBeParty: Bool {
    switch kind {
    case .organization, .country, .exchange: true
    case .person: isBuyer
    case .outlet: isTraded
    case .other: false
    }
  }
}

/// A place in the text that refers to an entity.
struct Mention: Sendable {
  enum Kind: Sendable {
    case name
    case description
    case pronoun
    /// `sa`, `its`: refers to the owner of what follows.
    case possessive
  }

  /// The words that refer, without article or preposition.
  let tokens: Range<Int>
  var entity: Int
  let kind: Kind
  /// The other entities, where a plural refers to several: "les trois opérateurs".
  var others: [Int] = []
}

/// The entities of an article and every place where a name of one stands.
struct NamedText: Sendable {
  var entities: [Entity]
  /// By position, never overlapping.
  var mentions: [Mention]
}
