internal import Claims

/// The cues, small words and credits of both languages, as tables over words. A class for the reason
/// that Vocabulary is one.
final class CueVocabulary: Sendable {
  let french: Tables
  let english: Tables
  let credits: PhraseTable<CreditCue>
  let phases: PhraseTable<DatePhase>
  /// "alors", "at the time": then, at the date told before.
  let then: WordSet
  /// The articles that point back: `le`, `the`, `cette`.
  let definite: WordSet
  /// Verbs that measure the deal itself: "a deal worth", "une levée estimée à".
  let measuring: WordSet
  /// `déjà`, `already`.
  let already: WordSet
  /// Words of filings and of the wire.
  let filings: FilingWords
  /// Verbs of coming near: `approche`, with a sum for their object.
  let nearing: WordSet
  /// What is said of shares that move: "dans les premiers échanges", "points".
  let trading: WordSet
  /// The moods of auxiliaries and modals.
  let moods: WordValues<Mood>
  /// "is", "sont": with a participle, a present.
  let presentBe: WordSet
  /// "be", "être": an infinitive.
  let bareBe: WordSet
  /// "actionnaire", "owner": whoever is called so holds.
  let holders: WordSet
  /// "avant de renoncer", "only to walk away".
  let beforehand: WordSet
  let afterwards: WordSet
  let they: WordSet
  let talks: WordSet
  let ceasing: WordSet
  let outbidding: WordSet
  let brands: WordSet
  let handing: WordSet
  let features: WordSet
  let runningOut: WordSet
  let firstBids: WordSet
  let shoutedVerbs: WordSet
  /// The articles of an apposition: "Pollen, a maker".
  let appositive: WordSet
  /// What a group is made of: "un consortium formé de".
  let composing: WordSet
  /// "an investor group led by".
  let investing: WordSet
  let young: WordSet
  let advising: WordSet
  let authorities: WordSet
  let investingBodies: WordSet
  /// "la famille Mulliez".
  let family: WordSet
  /// "l'Etat italien".
  let state: WordSet
  /// Verbs of what is bought, whose dative pays: "lui a coûté".
  let costing: WordSet
  let earning: WordSet
  let percent: WordSet
  let borrowing: WordSet
  let sums: WordSet
  let debts: WordSet
  /// Verbs of whoever is after a company: "veut".
  let wanting: WordSet
  /// "le premier", "le second": of two named before.
  let former: WordSet
  let second: WordSet
  /// "depuis", "since".
  let sinceThen: WordSet
  /// "cela", "this": what was told before.
  let demonstrativePronouns: WordSet
  /// French adjectives that stand before their noun: "dernière".
  let prenominal: WordSet
  /// The ends of nouns of a parent or a child: "la maison mère de" is no company by its seat.
  let kin: WordSet
  /// "celui", "celle": the noun named before.
  let demonstrative: WordSet
  /// French articles and pronouns that tell a gender: "le", "cette", "elle".
  let masculine: WordSet
  let feminine: WordSet
  /// "cette dernière", "the latter": the one named last.
  let latter: WordSet
  /// Prepositions before a town: `à`, `in`.
  let locative: WordSet
  /// "joined by", "rejoint par".
  let joining: WordSet
  /// "owned", "held": after a figure, of a subsidiary.
  let ownedWords: WordSet
  /// "filiale à 34 %".
  let subsidiaries: WordSet
  /// Adjectives that stand after their noun: "a loan from Kestrel available until".
  let predicative: WordSet
  /// After a town: `based`.
  let seats: WordSet
  /// Articles of a plural that points back: `les`, `the`.
  let plural: WordSet
  let smallNumbers: [Word: Int]
  /// English pronouns of persons.
  let personal: WordSet
  /// Before a date: when something began.
  let since: WordSet
  // The pronouns and verbs that the reader of clauses tells apart.
  let objectPronouns: WordSet
  /// Nouns that stand for those whom they are made of: "the governments of", "un consortium de".
  let transparent: WordSet
  let reflexives: WordSet
  let cash: WordSet
  let backing: WordSet
  /// Verbs whose subject is what is held.
  let belonging: WordSet
  /// "vaut", "pesait": their subject is worth what follows.
  let beingWorth: WordSet
  /// "a reçu": its subject was offered what follows.
  let receiving: WordSet
  /// "d'anciens de Kestrel".
  let alumni: WordSet
  /// "fondée par".
  let founded: WordSet
  /// "de la cote".
  let listing: WordSet
  /// "Total : 3 milliards".
  let totals: WordSet
  /// Nouns for who holds.
  let holdingNouns: WordSet
  /// Before "held": how, not by whom.
  let heldHow: WordSet
  /// What makes one figure that of each.
  let distributive: WordSet
  /// `respectively`.
  let respective: WordSet
  /// Verbs of one who looks for money: "needs another 120 million in financing".
  let seeking: WordSet
  /// Participles that give a name.
  let naming: WordSet
  /// Pronouns of whoever speaks.
  let speaking: WordSet
  /// The English mark of the owner.
  let ownerMarks: WordSet
  let genitivePronouns: WordSet
  let datives: WordSet
  let locatives: WordSet
  /// "faut", "y a": what nobody does, after "il".
  let impersonal: PhraseTable<Bool>
  /// Before whom the sentence is about: "quant à".
  let topics: PhraseTable<Bool>
  let accusatives: WordSet
  /// "avoir", "be": auxiliaries without a subject of their own.
  let plainAuxiliaries: WordSet
  let presentAuxiliaries: WordSet
  /// "avait", "had": before a participle, a past before the past.
  let pluperfect: WordSet
  /// French participles that "être" does not make passive.
  let moving: WordSet
  /// Verbs whose object does what the infinitive after them says: "permet à X de".
  let controlling: WordSet
  /// Verbs of giving a right: "accorde à Kestrel le droit de".
  let granting: WordSet
  /// Verbs of going for a company before "à": "s'attaque à".
  let pursuing: WordSet
  /// What a deal brings to whom: "rapporte".
  let yielding: WordSet
  /// Before how many agree: "approuvé à 92 %".
  let voting: WordSet
  /// "ils": pronouns of several.
  let severalSubjects: WordSet
  /// After what closes a deal: "clôture attendue".
  let awaited: WordSet
  /// What a sum is made of: "en capital".
  let makings: WordSet
  /// Verbs of whoever looks for money: "cherche".
  let lookingFor: WordSet
  /// "contributions potentielles".
  let prospective: WordSet
  /// Under which headings a table names who pays, who receives, how much, and when.
  let columns: [(role: ColumnRole, words: WordSet)]
  /// What a company's capital is made of: "stock", "actions".
  let shares: WordSet
  /// What makes a price one of a share: "a share", "par action".
  let perUnit: PhraseTable<Bool>
  /// How often a price is paid: "a year".
  let rates: PhraseTable<Bool>
  /// What tells whether a valuation counts the new money.
  let bases: PhraseTable<Basis.Valuation>
  /// Before a figure that is a part of the one before.
  let parting: WordSet
  /// Several who are not named until the words after: "auprès de fonds comme".
  let several: WordSet
  /// What clouds and makers of chips sell.
  let computing: WordSet
  /// Nouns for a company that nobody calls young.
  let large: WordSet
  /// Verbs of a company that lets others into its capital.
  let welcoming: WordSet
  /// Verbs of a holding that grows or shrinks.
  let climbing: WordSet
  /// Before "à", of who will do something, and no loan.
  let willing: WordSet
  /// What a fund is called.
  let fund: WordSet
  /// How a loan is made safe, and by nobody who lends.
  let securing: WordSet
  /// What is over already: "après une première mise".
  let after: WordSet
  /// Before one of a kind: "un fonds suisse".
  let indefinite: WordSet
  /// "s'est fait racheter": done to whoever has it done.
  let causative: WordSet
  /// After a verb of raising, which then says how things are called: "réunis sous le nom de".
  let namingUnder: WordSet
  /// At the end of a list that leaves some out: "et consorts".
  let unnamedOthers: WordSet
  /// After "as": others do it too.
  let likewise: WordSet
  let turns: WordSet
  let ensuing: WordSet
  let staff: WordSet
  let finding: WordSet
  let publicBodies: WordSet
  let ownCapital: WordSet
  let tendered: WordSet
  /// Of whom so many per cent must agree.
  let voters: WordSet
  /// Words that negate and deny.
  let negation: NegationWords
  /// What stands between a figure and the one that it gives way to, reversed: "contre", "up from".
  let giving: PhraseTable<Bool>
  /// The same where nothing else can be meant: "au lieu de", "instead of".
  let correcting: PhraseTable<Bool>
  let endingUp: PhraseTable<Bool>
  /// Before what a whole is worth, of which a part is dealt in: "sur la base de".
  let basing: PhraseTable<Bool>
  /// "C'est la somme que": what says of a sum before it what it is.
  let clefts: PhraseTable<Bool>
  /// What was only meant: "évoqué", "planned".
  let meant: WordSet
  /// After a date: "in June, when Kestrel led".
  let whenWords: WordSet
  /// Nouns for a company at work, not for a fund: `company`.
  let companies: WordSet
  /// English nouns for whoever makes or has what is named: "the Dune producer".
  let makers: WordSet
  /// Where a company works: "its Casper site".
  let sites: WordSet
  /// What a company makes: "Tamar's Rubin chips".
  let goods: WordSet
  /// "through its Nuton unit".
  let through: WordSet
  /// "Earnings Conference Call".
  let earningsCalls: PhraseTable<Bool>
  /// Before what may happen, and has not.
  let ifs: WordSet
  /// "soit": what tells a sum once more.
  let namely: WordSet
  /// "à hauteur de".
  let extent: WordSet
  /// "devait racheter": what was to be.
  let meantTo: WordSet
  /// "hors taxes": what a sum is told without.
  let leftOut: WordSet
  /// "coté", "listed": on an exchange.
  let quoted: WordSet
  /// "each company", "both partners".
  let pairing: WordSet
  let partners: WordSet
  /// "received 58 million": from whoever buys.
  let paidOut: WordSet
  /// "could fetch 2 billion": verbs of selling whose subject is what is sold.
  let fetching: WordSet
  /// "leased its tower to Kestrel": verbs of a customer that an owner does too.
  let letting: WordSet
  /// "Kestrel loue 300 MW à Tamar": from them, or to them.
  let renting: WordSet
  let electricity: WordSet
  let mixing: WordSet
  let heads: WordSet
  let beginning: WordSet
  let engaging: WordSet
  let apart: WordSet
  let pot: WordSet
  /// "as the miner agreed": "as".
  let meanwhile: WordSet
  /// "KKR-owned": after a hyphen, of whoever comes next.
  let describing: WordSet
  /// "to build a plant".
  let constructing: WordSet
  /// "First Valley Bancorp".
  let ordinals: WordSet
  /// "a share placement".
  let offerings: WordSet
  /// "and Tamar the rest".
  let remainders: WordSet
  /// "from a group of banks".
  let unnamedPayers: WordSet
  // Until when an offer stands.
  let standingOffers: WordSet
  let endingOffers: WordSet
  let until: WordSet

  func tables(for language: Language?) -> Tables {
    language == .english ? english : french
  }

  /// Reads the files, adding their words to the lexicon.
  init(into lexicon: inout Lexicon, own: OwnVocabulary) {
    let lists = WordLists(own.bytes(of: .words), into: &lexicon)
    definite = lists["definite"]
    measuring = lists["measuring"]
    already = lists["already"]
    filings = FilingWords(lists)
    negation = NegationWords(lists)
    nearing = lists["nearing"]
    trading = lists["trading"]
    appositive = lists["appositive"]
    composing = lists["composing"]
    investing = lists["investing"]
    young = lists["young"]
    advising = lists["advising"]
    authorities = lists["authorities"]
    investingBodies = lists["investing bodies"]
    family = lists["family"]
    state = lists["state"]
    costing = lists["costing"]
    earning = lists["earning"]
    percent = lists["percent"]
    borrowing = lists["borrowing"]
    sums = lists["sums"]
    debts = lists["debts"]
    wanting = lists["wanting"]
    former = lists["former"]
    second = lists["second"]
    sinceThen = lists["since then"]
    demonstrativePronouns = lists["demonstrative pronouns"]
    prenominal = lists["prenominal"]
    kin = lists["kin"]
    demonstrative = lists["demonstrative"]
    masculine = lists["masculine"]
    feminine = lists["feminine"]
    latter = lists["latter"]
    locative = lists["locative"]
    joining = lists["joining"]
    ownedWords = lists["owned words"]
    subsidiaries = lists["subsidiaries"]
    predicative = lists["predicative"]
    seats = lists["seats"]
    plural = lists["plural"]
    smallNumbers = Dictionary(
      [("deux", 2), ("trois", 3), ("quatre", 4), ("two", 2), ("three", 3), ("four", 4)].map {
        (lexicon.word($0.0), $0.1)
      }, uniquingKeysWith: { first, _ in first })
    personal = lists["personal"]
    distributive = lists["distributive"]
    respective = lists["respective"]
    belonging = lists["belonging"]
    beingWorth = lists["being worth"]
    receiving = lists["receiving"]
    totals = lists["totals"]
    listing = lists["listing"]
    alumni = lists["alumni"]
    founded = lists["founded"]
    holdingNouns = lists["holding nouns"]
    heldHow = lists["held how"]
    backing = lists["backing"]
    parting = lists["parting"]
    several = lists["several"]
    willing = lists["willing"]
    climbing = lists["climbing"]
    welcoming = lists["welcoming"]
    large = lists["large"]
    computing = lists["computing"]
    fund = lists["fund"]
    securing = lists["securing"]
    after = lists["after"]
    voters = lists["voters"]
    indefinite = lists["indefinite"]
    causative = lists["causative"]
    namingUnder = lists["naming under"]
    unnamedOthers = lists["unnamed others"]
    likewise = lists["likewise"]
    turns = lists["turn"]
    ensuing = lists["ensuing"]
    staff = lists["staff"]
    finding = lists["finding"]
    publicBodies = lists["public bodies"]
    ownCapital = lists["own capital"]
    tendered = lists["tendered"]
    giving = lists.phrases("giving way", reversed: true, into: &lexicon)
    correcting = lists.phrases("correcting", reversed: true, into: &lexicon)
    endingUp = lists.phrases("ending up", reversed: true, into: &lexicon)
    clefts = lists.phrases("clefts", into: &lexicon)
    basing = lists.phrases("basing", reversed: true, into: &lexicon)
    meant = lists["meant"]
    whenWords = lists["when"]
    companies = lists["companies"]
    makers = lists["makers"]
    sites = lists["sites"]
    goods = lists["goods"]
    through = lists["through"]
    earningsCalls = lists.phrases("earnings calls", into: &lexicon)
    ifs = lists["if"]
    namely = lists["namely"]
    extent = lists["extent"]
    meantTo = lists["meant to"]
    leftOut = lists["left out"]
    quoted = lists["quoted"]
    pairing = lists["pairing"]
    partners = lists["partners"]
    paidOut = lists["paid out"]
    fetching = lists["fetching"]
    letting = lists["letting"]
    renting = lists["renting"]
    electricity = lists["electricity"]
    mixing = lists["mixing"]
    heads = lists["heads"]
    beginning = lists["beginning"]
    engaging = lists["engaging"]
    apart = lists["apart"]
    pot = lists["pot"]
    remainders = lists["remainders"]
    offerings = lists["offerings"]
    meanwhile = lists["meanwhile"]
    describing = lists["describing"]
    constructing = lists["constructing"]
    ordinals = lists["ordinals"]
    unnamedPayers = lists["unnamed payers"]
    standingOffers = lists["standing offers"]
    endingOffers = lists["ending offers"]
    until = lists["until"]
    cash = lists["cash"]
    reflexives = lists["reflexives"]
    seeking = lists["seeking"]
    naming = lists["naming"]
    speaking = lists["speaking"]
    transparent = lists["transparent"]
    ownerMarks = lists["owner marks"]
    objectPronouns = lists["object pronouns"]
    genitivePronouns = lists["genitive pronouns"]
    datives = lists["datives"]
    locatives = lists["locatives"]
    impersonal = lists.phrases("impersonal", into: &lexicon)
    topics = lists.phrases("topics", into: &lexicon)
    accusatives = lists["accusatives"]
    plainAuxiliaries = lists["plain auxiliaries"]
    presentAuxiliaries = lists["present auxiliaries"]
    pluperfect = lists["pluperfect"]
    moving = lists["moving"]
    controlling = lists["controlling"]
    granting = lists["granting"]
    makings = lists["makings"]
    voting = lists["voting"]
    pursuing = lists["pursuing"]
    yielding = lists["yielding"]
    severalSubjects = lists["several subjects"]
    awaited = lists["awaited"]
    lookingFor = lists["looking for"]
    prospective = lists["prospective"]
    columns = ColumnRole.allCases.map { ($0, lists[$0.rawValue]) }
    since = lists["since"]
    presentBe = lists["present be"]
    phases = DatePhase.table(into: &lexicon, own: own)
    then = lists["then"]
    bareBe = lists["bare be"]
    holders = lists["holders"]
    shares = lists["shares"]
    beforehand = lists["beforehand"]
    afterwards = lists["afterwards"]
    they = lists["they"]
    talks = lists["talks"]
    ceasing = lists["ceasing"]
    outbidding = lists["outbidding"]
    brands = lists["brands"]
    handing = lists["handing"]
    features = lists["features"]
    runningOut = lists["running out"]
    firstBids = lists["first bids"]
    shoutedVerbs = lists["shouted verbs"]
    perUnit = lists.phrases("per unit", into: &lexicon)
    var bases = PhraseTable<Basis.Valuation>()
    for text in ["post-money", "post money"] { bases.insert(lexicon.words(of: text), .postMoney) }
    for text in ["pre-money", "pré-money", "pre money", "pré money"] {
      bases.insert(lexicon.words(of: text), .preMoney)
    }
    self.bases = bases
    rates = lists.phrases("rates", into: &lexicon)
    french = Self.tables(
      cues: own.bytes(of: .cuesFrench), grammar: own.bytes(of: .grammarFrench),
      modality: own.bytes(of: .modalityFrench), language: .french, into: &lexicon)
    english = Self.tables(
      cues: own.bytes(of: .cuesEnglish), grammar: own.bytes(of: .grammarEnglish),
      modality: own.bytes(of: .modalityEnglish), language: .english, into: &lexicon)
    var gathered = Gathered<CreditCue>()
    for item in VocabularyList(own.bytes(of: .credits)).items {
      for (text, cue) in CreditCue.phrases(of: item.text, section: item.section) {
        gathered.add(lexicon.words(of: text), cue)
      }
    }
    var moods = WordValues<Mood>()
    for file in [own.bytes(of: .modalityFrench), own.bytes(of: .modalityEnglish)] {
      for item in VocabularyList(file).items {
        if item.section == "conditional" { moods[lexicon.word(item.text)] = .conditional }
        if item.section == "future" { moods[lexicon.word(item.text)] = .future }
      }
    }
    self.moods = moods
    var credits = PhraseTable<CreditCue>()
    gathered.fill(&credits) { $0.reduce(into: CreditCue()) { $0.formUnion($1) } }
    self.credits = credits
  }
}
