internal import Claims
internal import Glibc

/// Chooses who is on the sides of a claim, by what its sentence says and all that the article does.
///
/// What the sentence says of a side speaks for whoever it has there, no more: a pronoun may have
/// been misread, and who bought the one company bought the next.
struct PartyChoice {
  let query: DealLedger.Query
  let near: [DealLedger.Deal]
  let ledger: DealLedger
  let entities: [Entity]
  /// The figures of the same kind that other sentences tell, and whether each is the same.
  private let told: [(roles: Roles, isSame: Bool)]
  /// The first deal that the article tells.
  private let opening: DealLedger.Deal?

  init(
    query: DealLedger.Query, near: [DealLedger.Deal], ledger: DealLedger, entities: [Entity]
  ) {
    self.query = query
    self.near = near
    self.ledger = ledger
    self.entities = entities
    told = ledger.told.filter {
      $0.sentence != query.sentence && $0.property == query.property
    }.map { ($0.roles, $0.value == query.value) }
    opening = ledger.opening
  }

  // What is compared stays bounded, whatever the text.
  private static let mostCandidates = 20
  private static let mostTogether = 24
  private static let mostPaired = 8

  /// Somebody who may be on a side.
  struct Candidate {
    let who: [Int]
    var points: Double
    /// What gave the most.
    var strongest: (points: Double, reason: String)
  }

  struct Outcome {
    /// The rules by which it is somebody else than the sentence says; nil where it is nobody else.
    let rules: String?
    /// How likely it is right by the weights, if whoever is right was weighed: from 0 to 1.
    let likelihood: Double
  }

  /// Puts those on the sides who are likeliest there.
  func settle(_ roles: inout Roles) -> Outcome {
    let stated = roles
    let hasPayer = query.property != .valuation && query.frame != .list
    let asksPayer = hasPayer && (query.needsPayer || !stated.from.isEmpty)
    guard !query.isCertain || stated.to.isEmpty || asksPayer && stated.from.isEmpty else {
      return Outcome(rules: nil, likelihood: 1)
    }
    let payers = side(.from, stated, isOpen: asksPayer)
    let payees = side(.to, stated, isOpen: true)
    var best: (points: Double, payer: Candidate, payee: Candidate)?
    var sum = 0.0
    for payee in payees {
      for payer in payers where payer.who.isEmpty || !payer.who.contains(where: payee.who.contains)
      {
        let points = payer.points + payee.points + pair(payer.who, payee.who, stated)
        sum += exp(points)
        if points > best?.points ?? -.infinity { best = (points, payer, payee) }
      }
    }
    guard let best else { return Outcome(rules: nil, likelihood: 0) }
    roles.to = best.payee.who
    roles.from = best.payer.who
    roles.aside.removeAll { roles.to.contains($0) || roles.from.contains($0) }
    let rules = [(best.payee, stated.to), (best.payer, stated.from)]
      .filter { $0.who != $1 }.map(\.0)
      .map { $0.who.isEmpty ? "nobody on a side" : $0.strongest.reason }
    return Outcome(
      rules: rules.isEmpty ? nil : rules.joined(separator: ", "),
      likelihood: exp(best.points) / sum)
  }

  /// Those who may be on a side, and nobody; whoever the sentence itself has there, where that is
  /// certain.
  private func side(_ slot: Slot, _ stated: Roles, isOpen: Bool) -> [Candidate] {
    let own = stated.side(slot)
    guard isOpen, !query.isCertain || own.isEmpty else {
      return [Candidate(who: own, points: 0, strongest: (0, ""))]
    }
    let certain = query.isCertain ? stated.side(slot.opposite) : []
    let used = certain + (slot == .to ? query.holders : [])
    // "Kestrel offers 38 billion, more than the 27 that Tamar offered": nobody buys his rival.
    let opposed = query.named.filter { $0.elsewhere == slot.opposite }.flatMap(\.entities)
    var found: [Candidate] = []
    func add(_ who: [Int], isOwn: Bool = false) {
      guard !who.isEmpty, who.count <= Self.mostTogether, found.count < Self.mostCandidates,
        isOwn
          || !who.allSatisfy(isBeside) && !who.contains(where: used.contains)
            && !who.contains(where: opposed.contains),
        !found.contains(where: { $0.who == who })
      else { return }
      found.append(candidate(who, slot, stated))
    }
    add(own, isOwn: true)
    add(stated.side(slot.opposite))
    add(stated.aside)
    for one in query.named where one.elsewhere != slot.opposite { add(one.entities) }
    if let topic = query.topic { add([topic]) }
    if let section = ledger.sections[query.sentence] { add([section]) }
    for deal in near.reversed() {
      add(deal.from)
      add(deal.to)
    }
    for one in ledger.principals { add([one.entity]) }
    for sentence in ledger.spoken[max(0, query.sentence - 3)..<query.sentence].reversed() {
      for one in sentence { add([one]) }
    }
    let empty = Candidate(
      who: [],
      points: PartyWeights.nobody(slot, query)
        + (own.isEmpty ? 0 : PartyWeights.nobodyInsteadOfStated(slot)), strongest: (0, ""))
    // Every two are weighed together: of the many, those who may win.
    let likely = found.sorted { $0.points > $1.points }.prefix(Self.mostPaired)
    return likely + [empty]
  }

  /// "conseillé par Kestrel": nobody in the deal, where no deal of the article has them.
  private func isBeside(_ one: Int) -> Bool {
    guard entities[one].isAdviser else { return false }
    let (on, off) = ledger.habits(of: [one], .from)
    return on + off == 0
  }

  private func candidate(_ who: [Int], _ slot: Slot, _ stated: Roles) -> Candidate {
    var points = 0.0
    var strongest = (points: 0.0, reason: "who the article is about")
    let signs = signs(of: who, slot, stated)
    for sign in Self.allSigns where signs[sign] != 0 {
      let one = PartyWeights.of(sign, slot) * signs[sign]
      points += one
      if one > strongest.points, let reason = reason(for: sign, who, slot) {
        strongest = (one, reason)
      }
    }
    return Candidate(who: who, points: points, strongest: strongest)
  }

  private func reason(for sign: PartySign, _ who: [Int], _ slot: Slot) -> String? {
    switch sign {
    case .named, .namedAmong, .namedFar, .leansFor, .label, .reference, .statedOpposite, .aside:
      return "the other party of the sentence"
    case .topic: return "who the sentence before is about"
    case .recent, .paragraph: return "who was spoken of before"
    case .opening, .sameKind, .otherKind, .ahead, .partOf, .sum:
      let deal = near.last { $0.side(slot).contains(where: who.contains) }
      return deal.map { "deal of sentence \($0.sentence + 1)" }
    case .section: return "who the heading is about"
    case .principal, .principalOn, .titled, .habit: return "who the article is about"
    default: return nil
    }
  }

  // MARK: Signs

  /// Kept, for it would be made anew for each candidate.
  private static let allSigns = PartySign.allCases

  private func signs(of who: [Int], _ slot: Slot, _ stated: Roles) -> PartySigns {
    var found = PartySigns()
    readSentence(who, slot, &found)
    readStated(who, slot, stated, &found)
    if query.topic.map({ who == [$0] }) ?? false { found.set(.topic) }
    readTalk(who, &found)
    let (on, off) = ledger.habits(of: who, slot)
    if let one = ledger.principals.first(where: { who == [$0.entity] }) {
      found.set(.principal, one.share)
      found.set(.principalOn, one.share * Double(on) / Double(on + off + 1))
      found.set(.principalOff, one.share * Double(off) / Double(on + off + 1))
    }
    if let opener = ledger.openers[query.block], opener.sentence < query.sentence,
      who == [opener.entity]
    {
      found.set(.opensParagraph)
    }
    if let section = ledger.sections[query.sentence], who == [section] { found.set(.section) }
    for index in told.indices
    where slot == .from
      ? Self.has(told[index].roles.from, all: who) : Self.has(told[index].roles.to, all: who)
    {
      found.set(told[index].isSame ? .sameValue : .otherValue)
    }
    if who.allSatisfy(ledger.investors.contains) { found.set(.investor) }
    if who.contains(where: ledger.titled.contains) { found.set(.titled) }
    if let opening {
      if who.allSatisfy(opening.side(slot).contains) { found.set(.opening) }
      if who.contains(where: opening.side(slot.opposite).contains) { found.set(.openingAgainst) }
    }
    found.set(.habit, Double(on) / Double(on + off + 1))
    found.set(.habitAgainst, Double(off) / Double(on + off + 1))
    readDeals(who, slot, &found)
    switch entities[who[0]].kind {
    case .person: found.set(.person)
    case .exchange: found.set(.exchange)
    default: break
    }
    if who.count > 1 { found.set(.several) }
    return found
  }

  private func readSentence(_ who: [Int], _ slot: Slot, _ found: inout PartySigns) {
    let nearest = query.named.first(where: \.isClose)?.entities
    let hasOthers = query.named.contains { $0.isClose && $0.entities != nearest }
    for one in query.named where one.entities == who {
      found.set(one.isClose ? hasOthers ? .namedAmong : .named : .namedFar, 1)
      if one.isLabel { found.set(.label, 1) }
      if one.isReference { found.set(.reference, 1) }
      switch one.leaning {
      case slot: found.set(.leansFor, 1)
      case .aside, nil: break
      default: found.set(.leansAgainst, 1)
      }
    }
  }

  private func readStated(
    _ who: [Int], _ slot: Slot, _ stated: Roles, _ found: inout PartySigns
  ) {
    let (own, other) = (stated.side(slot), stated.side(slot.opposite))
    if own == who {
      found.set(.stated)
      if query.isVerbal { found.set(.statedByVerb) }
      if query.isBorrowed { found.set(.statedByOther) }
      for one in query.named where one.entities == who && one.isReference {
        found.set(one.isPronoun ? .statedByPronoun : .statedByDescription)
      }
    } else if !own.isEmpty {
      found.set(.againstStated)
    }
    if other == who {
      found.set(.statedOpposite)
    } else if other.contains(where: who.contains) {
      found.set(.amongOpposite)
    }
    if stated.aside == who { found.set(.aside) }
  }

  private func readTalk(_ who: [Int], _ found: inout PartySigns) {
    let first = max(0, query.sentence - 5)
    for sentence in (first..<query.sentence).reversed()
    where ledger.spoken[sentence].contains(where: who.contains) {
      found.set(.recent, Self.fading(query.sentence - sentence))
      if ledger.blocks[sentence] == query.block { found.set(.paragraph, 1) }
      return
    }
  }

  private func readDeals(_ who: [Int], _ slot: Slot, _ found: inout PartySigns) {
    var sum = 0.0
    let family = query.frame.family
    for index in near.indices {
      // By its place: a copy of each deal would cost more than what is asked of it.
      let isFrom = slot == .from
      let (isOn, isAgainst) =
        isFrom
        ? (Self.has(near[index].from, all: who), Self.has(near[index].to, oneOf: who))
        : (Self.has(near[index].to, all: who), Self.has(near[index].from, oneOf: who))
      guard isOn || isAgainst else { continue }
      let distance = query.sentence - near[index].sentence
      let fading = Self.fading(abs(distance))
      if isAgainst {
        found.set(.against, fading)
        sum -= fading / 2
      }
      guard isOn else { continue }
      let isSame = near[index].frame.family == family
      sum += isSame ? fading : fading / 2
      if query.kind == .listItem, ledger.items[near[index].sentence] { found.set(.listed, fading) }
      if (isFrom ? near[index].from.count : near[index].to.count) > who.count {
        found.set(.partOf, fading)
      } else if distance < 0 {
        found.set(.ahead, fading)
      } else {
        found.set(isSame ? .sameKind : .otherKind, fading)
      }
    }
    found.set(.sum, min(3, max(0, sum)))
  }

  /// What speaks for two to be the sides of one deal, in points.
  private func pair(_ payer: [Int], _ payee: [Int], _ stated: Roles) -> Double {
    if payer.isEmpty, payee.isEmpty { return PartyWeights.of(.nobody) }
    guard !payer.isEmpty, !payee.isEmpty else { return 0 }
    var (told, rival, toldHere, sameValue) = (0.0, 0.0, 0.0, 0.0)
    for index in self.told.indices where self.told[index].isSame {
      if Self.has(self.told[index].roles.from, all: payer),
        Self.has(self.told[index].roles.to, all: payee)
      {
        sameValue = 1
      }
    }
    for index in near.indices where Self.has(near[index].to, all: payee) {
      let fading = Self.fading(abs(query.sentence - near[index].sentence))
      if Self.has(near[index].from, all: payer) {
        told = max(told, fading)
        if near[index].block == query.block { toldHere = 1 }
      } else if !near[index].from.isEmpty {
        rival = max(rival, fading)
      }
    }
    return PartyWeights.of(.told) * told + PartyWeights.of(.rival) * rival
      + PartyWeights.of(.toldHere) * toldHere + PartyWeights.of(.pairValue) * sameValue
      + (payer == stated.from && payee == stated.to ? PartyWeights.of(.stated) : 0)
  }

  /// What is told is worth so much so many sentences on.
  private static func fading(_ sentences: Int) -> Double {
    switch sentences {
    case 0: 1
    case 1: 0.85
    case 2: 0.7
    case 3: 0.55
    case 4: 0.45
    case 5: 0.35
    case 6: 0.3
    case 7: 0.25
    case 8: 0.2
    default: 0.15
    }
  }

  /// Whether all of some are on a side. Loops, and no closures: this is asked of every deal near for each
  /// candidate.
  private static func has(_ side: [Int], all who: [Int]) -> Bool {
    for one in who where !side.contains(one) { return false }
    return true
  }

  private static func has(_ side: [Int], oneOf who: [Int]) -> Bool {
    for one in who where side.contains(one) { return true }
    return false
  }
}

extension Roles {
  fileprivate func side(_ slot: Slot) -> [Int] { slot == .from ? from : to }
}

extension DealLedger.Deal {
  func side(_ slot: Slot) -> [Int] { slot == .from ? from : to }
}

extension Slot {
  fileprivate var opposite: Slot { self == .from ? .to : .from }
}
