/// What is known of the words around and inside names; read from `naming.txt` and `people.txt`.
struct NameTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// A legal form at the end of a name: `Inc`, `SpA`.
  static let legal = NameTraits(rawValue: 1)
  /// A word that companies carry in their names: `Capital`, `Airlines`.
  static let designator = NameTraits(rawValue: 1 << 1)
  static let nationality = NameTraits(rawValue: 1 << 2)
  static let place = NameTraits(rawValue: 1 << 3)
  static let country = NameTraits(rawValue: 1 << 4)
  /// An authority, an index, a competition: named often, a party never.
  static let body = NameTraits(rawValue: 1 << 5)
  /// Capitals that are no name: `PDG`, `IPO`.
  static let acronym = NameTraits(rawValue: 1 << 6)
  static let product = NameTraits(rawValue: 1 << 7)
  /// The name beside it is a person's.
  static let title = NameTraits(rawValue: 1 << 8)
  /// The person beside it does business with money of their own.
  static let buyer = NameTraits(rawValue: 1 << 9)
  static let given = NameTraits(rawValue: 1 << 10)
  /// A day, a month, a feast.
  static let time = NameTraits(rawValue: 1 << 11)
  /// An ordinary word that often begins a sentence, of both languages.
  static let opener = NameTraits(rawValue: 1 << 12)

  /// The end of a place's name: `Street`.
  static let placeSuffix = NameTraits(rawValue: 1 << 13)
  /// Between the names of a person: `van`, `de`.
  static let particle = NameTraits(rawValue: 1 << 14)

  /// Joins the words of a foreign name: `del`, `und`.
  static let joiner = NameTraits(rawValue: 1 << 15)
  /// The head of an institution's name, which goes on in small letters: `Banque`, `Office`.
  static let institution = NameTraits(rawValue: 1 << 16)
  /// A small word that begins a party's name: `famille`, `région`.
  static let smallHead = NameTraits(rawValue: 1 << 17)
  /// A small word that ends one: `family`, `government`.
  static let smallEnd = NameTraits(rawValue: 1 << 18)
  /// A stock exchange, which may be a party: `Euronext`.
  static let exchange = NameTraits(rawValue: 1 << 19)
  /// Before a country: who governs it does the business.
  static let rule = NameTraits(rawValue: 1 << 20)
  /// After the name of a part of a company: `unit`.
  static let unitNoun = NameTraits(rawValue: 1 << 21)
  /// The persons after it put money in: `backers`.
  static let backing = NameTraits(rawValue: 1 << 22)

  /// Of a company as a whole, whatever it does: `Group`, `Holdings`.
  static let plain = NameTraits(rawValue: 1 << 23)

  /// A legal form that some write without a capital: `inc`, `ltée`.
  static let smallLegal = NameTraits(rawValue: 1 << 24)

  /// An ordinary noun: `Relations`.
  static let common = NameTraits(rawValue: 1 << 25)
  /// Many people, whose body bears their name: `Teachers`, of "Teachers' Pension Plan".
  static let members = NameTraits(rawValue: 1 << 26)
  /// After "and", those who have the name too: `Sons`.
  static let partners = NameTraits(rawValue: 1 << 27)
  /// An ordinary word that often begins a French sentence.
  static let frenchOpener = NameTraits(rawValue: 1 << 28)
  /// An ordinary word that often begins an English one.
  static let englishOpener = NameTraits(rawValue: 1 << 29)

  static let sections: [String: NameTraits] = [
    "common noun": .common, "legal": .legal, "designator": .designator, "nationality": .nationality,
    "place": .place,
    "country": .country, "body": .body, "acronym": .acronym, "product": .product,
    "title": .title, "buyer": .buyer, "given": .given, "time": .time, "opener": .opener,
    "French opener": .frenchOpener, "English opener": .englishOpener,
    "pledge": .title, "suffix of a place": .placeSuffix, "particle": .particle,
    "joiner": .joiner, "institution": .institution, "small head": .smallHead,
    "small end": .smallEnd, "exchange": .exchange, "rule": .rule,
    "unit": .unitNoun, "backing": .backing, "whole": .plain, "small legal": .smallLegal,
    "members": .members, "partners": .partners,
  ]
}

/// An organization that is known beforehand: from the seed list or the user's own file.
public struct KnownOrganization: Hashable, Sendable {
  /// The canonical short name.
  public let name: String
  /// Other names and units of it.
  public let aliases: [String]
  /// What writers call it, without an article: "firme de Redmond".
  public let descriptions: [String]

  /// Describes an organization.
  public init(name: String, aliases: [String] = [], descriptions: [String] = []) {
    self.name = name
    self.aliases = aliases
    self.descriptions = descriptions
  }
}

/// Known organizations and outlets, and the words that surround names. A class for the reason that
/// Vocabulary is one.
final class NamingVocabulary: Sendable {
  /// The canonical names: organizations first, then outlets.
  let canonicalNames: [String]
  /// The index of the first outlet in ``canonicalNames``.
  let firstOutlet: Int
  /// Names and aliases of organizations.
  let organizations: PhraseTable<Int32>
  let outlets: PhraseTable<Int32>
  /// Their names without the article, which "du Monde", "aux Echos" contract.
  let contractedOutlets: PhraseTable<Int32>
  /// The articles in small letters, alone or contracted: "le", "du", "aux".
  let outletArticles: WordSet
  /// What writers call organizations.
  let descriptions: PhraseTable<Int32>
  let traits: PhraseTable<NameTraits>
  /// The same of single words.
  let singleTraits: WordMarks<NameTraits>
  /// Small words that begin a party's name.
  let smallHeads: WordSet
  let nouns: PhraseTable<DescriptionNoun>
  /// Last words of the names of those who live by investing: "Capital", "Ventures".
  let investors: Set<Substring>
  /// Of those who sell computing: "Compute", "Cloud".
  let suppliers: Set<Substring>
  /// Words that a company's name ends in where it is given in full: "Balderton Capital".
  let fullEnds: Set<Substring>
  /// The line of the nouns for them.
  let investorTrade: Int32
  /// The line of the nouns for banks.
  let bankTrade: Int32
  /// The trade of those who live by investing.
  let fundTrade: Int32
  /// The lines of the nouns for those who sell computing: clouds and makers of chips.
  let computingTrades: Set<Int32>
  /// The trade of those who mine, some of them coins: they let what they mine with.
  let minerTrade: Int32
  /// The nationalities that an adjective gives: those of one line are the same.
  let nations: PhraseTable<Set<Int32>>
  /// What is known of organizations beside their names.
  let profiles: OrganizationProfiles
  /// The one acronym that goes on with a name: "Scale AI".
  let ai: Word
  /// "Co-operative" in a name.
  let co: Word
  /// "Dunmore and Co".
  let and: Word
  /// "quant à".
  let asFor: Word

  /// Reads the files and the user's organizations, which come before ours.
  init(
    into lexicon: inout Lexicon, own: OwnVocabulary, organizations known: [KnownOrganization]
  ) {
    ai = lexicon.word("ai")
    co = lexicon.word("co")
    and = lexicon.word("and")
    asFor = lexicon.word("quant")
    var canonicalNames: [String] = []
    var organizations = PhraseTable<Int32>()
    var descriptions = PhraseTable<Int32>()
    let ours = Self.entries(own.bytes(of: .organizations))
    for entry in ours + known.map({ ($0.name, $0.aliases, $0.descriptions) }) {
      let index = Int32(canonicalNames.count)
      canonicalNames.append(entry.0)
      for name in [entry.0] + entry.1 { organizations.insert(lexicon.words(of: name), index) }
      for text in entry.2 { descriptions.insert(lexicon.words(of: text), index) }
    }
    organizations.settle()
    descriptions.settle()
    self.organizations = organizations
    self.descriptions = descriptions
    firstOutlet = canonicalNames.count
    var outlets = PhraseTable<Int32>()
    var contracted = PhraseTable<Int32>()
    for entry in Self.entries(own.bytes(of: .outlets)) {
      let index = Int32(canonicalNames.count)
      canonicalNames.append(entry.0)
      for name in [entry.0] + entry.1 {
        outlets.insert(lexicon.words(of: name), index)
        if let article = ["Le ", "La ", "Les ", "L'"].first(where: name.hasPrefix) {
          contracted.insert(lexicon.words(of: String(name.dropFirst(article.count))), index)
        }
      }
    }
    outlets.settle()
    contracted.settle()
    contractedOutlets = contracted
    outletArticles = WordSet(
      ["le", "la", "les", "l'", "du", "des", "au", "aux"].map { lexicon.word($0) })
    self.canonicalNames = canonicalNames
    self.outlets = outlets
    var gathered = Gathered<NameTraits>()
    var national = Gathered<Int32>()
    var single = WordMarks<NameTraits>()
    var smallHeads = WordSet([])
    let listed = VocabularyList(own.bytes(of: .naming)).items
    for items in [listed, VocabularyList(own.bytes(of: .people)).items] {
      for item in items {
        guard let trait = NameTraits.sections[item.section] else { continue }
        let words = lexicon.words(of: item.text)
        gathered.add(words, trait)
        if words.count == 1 {
          single.insert(trait, for: words[0])
          if trait == .smallHead { smallHeads.insert(words[0]) }
        }
        if trait == .nationality {
          national.add(words, Int32(item.line))
          if let plural = Self.plural(of: item.text) {
            let several = lexicon.words(of: plural)
            gathered.add(several, trait)
            national.add(several, Int32(item.line))
            if several.count == 1 { single.insert(trait, for: several[0]) }
          }
        }
      }
    }
    var traits = PhraseTable<NameTraits>()
    gathered.fill(&traits) { $0.reduce(into: NameTraits()) { $0.formUnion($1) } }
    self.traits = traits
    singleTraits = single
    self.smallHeads = smallHeads
    investors = Set(listed.filter { $0.section == "investor" }.map(\.text))
    fullEnds = investors.union(listed.filter { $0.section == "full end" }.map(\.text))
    suppliers = Set(listed.filter { $0.section == "supplier" }.map(\.text))
    var nations = PhraseTable<Set<Int32>>()
    national.fill(&nations) { Set($0) }
    self.nations = nations
    var described = Gathered<DescriptionNoun>()
    let descriptive = VocabularyList(own.bytes(of: .descriptions)).items
    for item in descriptive {
      guard let role = DescriptionNoun.Role(rawValue: item.section) else { continue }
      let trades = role == .trade ? Set([Int32(item.line)]) : []
      described.add(lexicon.words(of: item.text), DescriptionNoun(role: role, trades: trades))
    }
    var nouns = PhraseTable<DescriptionNoun>()
    described.fill(&nouns) { all in
      all.dropFirst().reduce(into: all[0]) { noun, next in
        noun.trades.formUnion(next.trades)
        if noun.role == .generic { noun.role = next.role }
      }
    }
    self.nouns = nouns
    investorTrade = Int32(
      descriptive.first { $0.text == "investor" }?.line ?? -1)
    bankTrade = Int32(descriptive.first { $0.text == "banque" }?.line ?? -1)
    fundTrade = Int32(descriptive.first { $0.text == "fonds" }?.line ?? -1)
    computingTrades = Set(
      descriptive.filter { $0.text == "cloud provider" || $0.text == "fondeur" }
        .map { Int32($0.line) })
    minerTrade = Int32(descriptive.first { $0.text == "miner" }?.line ?? -1)
    profiles = OrganizationProfiles(
      Self.fields(own.bytes(of: .profiles)),
      links: descriptive.filter { $0.section == "link" }.map(\.text), into: &lexicon,
      names: canonicalNames,
      trades: described.values(for:), nations: national.values(for:))
  }

  /// "alsaciens": the French plural of a nationality that the list has in small letters.
  private static func plural(of text: Substring) -> Substring? {
    guard let first = text.utf8.first, first >= 0x61, let last = text.utf8.last,
      last != UInt8(ascii: "s"), last != UInt8(ascii: "x"), text.utf8.count > 4
    else { return nil }
    return text + "s"
  }

  /// Whether its name or the article's words for it say that it lives by investing.
  func isInvestor(_ entity: Entity) -> Bool {
    entity.trades.contains(investorTrade) || investors.contains(Self.lastWord(of: entity.name))
  }

  /// Whether its name or the article's words for it say that it sells computing: a cloud, a maker of chips.
  func sellsComputing(_ entity: Entity) -> Bool {
    !entity.trades.isDisjoint(with: computingTrades)
      || suppliers.contains(Self.lastWord(of: entity.name))
  }

  private static func lastWord(of name: String) -> Substring {
    let blank = name.utf8.lastIndex(of: UInt8(ascii: " "))
    return name[(blank.map(name.utf8.index(after:)) ?? name.startIndex)...]
  }

  /// `name | alias; alias | description; description`, a line each.
  private static func entries(_ file: [UInt8]) -> [(String, [String], [String])] {
    fields(file).map { fields in
      let list = { (index: Int) in index < fields.count ? fields[index] : [] }
      return (list(0).first ?? "", list(1), list(2))
    }
  }

  /// By line, what stands between its bars, apart by semicolons.
  private static func fields(_ file: [UInt8]) -> [[[String]]] {
    VocabularyFile(file).entries.map { entry in
      entry.bytes.split(at: "|", omittingEmptySubsequences: false).map {
        $0.split(at: ";")
          .map { String(decoding: VocabularyFile.trimmed($0), as: UTF8.self) }
          .filter { !$0.isEmpty }
      }
    }
  }
}

/// A noun by which writers call a company once it has been named; read from `descriptions.txt`.
struct DescriptionNoun: Sendable {
  /// What the noun tells.
  enum Role: String, Sendable {
    /// Nothing: `the group`.
    case generic
    /// Something that the article must have said of its company: `the start-up`.
    case telling
    /// A trade: `the chipmaker`.
    case trade
    /// Its part in the deal under discussion.
    case buyer, target, seller
    /// That it makes or has what is named beside: `the maker of`.
    case maker
  }

  var role: Role
  var isTelling: Bool { role == .telling }
  /// The lines of the file that it is in: nouns of one line mean the same trade.
  var trades: Set<Int32>
}
