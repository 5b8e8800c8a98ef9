internal import Claims
internal import Glibc

/// Chooses who is on the sides of a claim, by what its sentence says and all that the article does.
///
/// What the sentence says of a side speaks for whoever it has there, no more: a pronoun may have
/// been misread, and who bought the one company bought the next.
struct PartyChoice {
  let query: DealLedger.Query
  private let ledger: DealLedger
  private let near: [Near]
  /// The figures of the same kind that other sentences tell, by their places, and whether each is the same.
  private let told: [(place: Int, isSame: Bool)]
  /// The first deal that the article tells.
  private let opening: DealLedger.Deal?
  /// Whom its paragraph names first, in a sentence before.
  private let opener: Int?
  /// Who is the nearest of those whom the clause names.
  private let nearest: [Int]?
  /// Whether the clause names others too.
  private let hasOthers: Bool
  /// Whom the section speaks of; nil where that tells nothing.
  private let members: Set<Int>?

  /// A deal near the claim, by its place, with whom it has on its sides.
  ///
  /// By its place: a copy of each deal would cost more than what is asked of it.
  struct Near {
    let place: Int
    let from: EntityBits
    let to: EntityBits
  }

  /// `near` are the deals that may tell who is meant.
  init(query: DealLedger.Query, near: [Near], ledger: DealLedger) {
    self.query = query
    self.ledger = ledger
    self.near = near
    told = ledger.told.indices.lazy.filter {
      ledger.told[$0].sentence != query.sentence && ledger.told[$0].property == query.property
    }.map { ($0, ledger.told[$0].value == query.value) }
    opening = ledger.opening
    opener = ledger.openers[query.block].flatMap { $0.sentence < query.sentence ? $0.entity : nil }
    let nearest = query.named.first(where: \.isClose)?.entities
    self.nearest = nearest
    hasOthers = query.named.contains { $0.isClose && $0.entities != nearest }
    members = ledger.members(beside: query.sentence)
  }

  // What is compared stays bounded, whatever the text.
  private static let mostCandidates = 20
  private static let mostTogether = 24
  private static let mostPaired = 8

  /// Somebody who may be on a side.
  private struct Candidate {
    let who: [Int]
    var points: Double
    /// The sign that gave the most, of those that give a reason; nil where none speaks for them.
    var strongest: PartySign?
  }

  struct Outcome {
    /// The rules by which it is somebody else than the sentence says; nil where it is nobody else.
    let rules: String?
    /// How likely it is right by the weights, if whoever is right was weighed: from 0 to 1.
    let likelihood: Double
  }

  /// A side that is to be filled.
  private struct Side {
    let slot: Slot
    /// What the sentence says.
    let stated: Roles
    /// Whom the sentence has on it.
    let own: [Int]
    /// Whom it has on the other.
    let other: [Int]
    /// Who cannot be on it.
    let barred: [Int]
  }

  /// Puts those on the sides who are likeliest there.
  func settle(_ roles: inout Roles) -> Outcome {
    let stated = roles
    let hasPayer = query.property != .valuation && query.frame != .list
    let asksPayer = hasPayer && (query.needsPayer || !stated.from.isEmpty)
    guard !query.isCertain || stated.to.isEmpty || asksPayer && stated.from.isEmpty else {
      return Outcome(rules: nil, likelihood: 1)
    }
    let payers = candidates(for: .from, stated, isOpen: asksPayer)
    let payees = candidates(for: .to, stated, isOpen: true)
    var best: (points: Double, payer: Int, payee: Int)?
    var sum = 0.0
    var shared = Dealings()
    for payee in payees.indices {
      gather(dealingsWith: payees[payee].who, &shared)
      for payer in payers.indices
      where payers[payer].who.isEmpty
        || !Self.has(payees[payee].who, oneOf: payers[payer].who)
      {
        let points =
          payers[payer].points + payees[payee].points
          + pair(payers[payer].who, payees[payee].who, shared, stated)
        sum += exp(points)
        if points > best?.points ?? -.infinity { best = (points, payer, payee) }
      }
    }
    guard let best else { return Outcome(rules: nil, likelihood: 0) }
    roles.to = payees[best.payee].who
    roles.from = payers[best.payer].who
    roles.aside.removeAll { roles.to.contains($0) || roles.from.contains($0) }
    var rules: [String] = []
    if roles.to != stated.to { rules.append(rule(for: payees[best.payee], .to)) }
    if roles.from != stated.from { rules.append(rule(for: payers[best.payer], .from)) }
    return Outcome(
      rules: rules.isEmpty ? nil : rules.joined(separator: ", "),
      likelihood: exp(best.points) / sum)
  }

  /// Those who may be on a side, and nobody; whoever the sentence itself has there, where that is
  /// certain.
  private func candidates(for slot: Slot, _ stated: Roles, isOpen: Bool) -> [Candidate] {
    let own = stated.side(slot)
    guard isOpen, !query.isCertain || own.isEmpty else { return [Candidate(who: own, points: 0)] }
    let other = stated.side(slot.opposite)
    // "Kestrel offers 38 billion, more than the 27 that Tamar offered": nobody buys his rival.
    var barred: [Int] = []
    for one in query.named where one.elsewhere == slot.opposite { barred += one.entities }
    if query.isCertain { barred += other }
    if slot == .to { barred += query.holders }
    // "Kestrel a cédé ses titres Tamar pour 5 milliards": who sells is not who pays.
    if slot == .from, query.frame == .sell || query.isOffered { barred += stated.aside }
    let side = Side(slot: slot, stated: stated, own: own, other: other, barred: barred)
    var found: [Candidate] = []
    found.reserveCapacity(Self.mostCandidates)
    // The same come again and again.
    var tried = EntityBits([])
    add(own, isOwn: true, on: side, &tried, to: &found)
    add(other, on: side, &tried, to: &found)
    add(stated.aside, on: side, &tried, to: &found)
    for place in query.named.indices where query.named[place].elsewhere != slot.opposite {
      add(query.named[place].entities, on: side, &tried, to: &found)
    }
    if let topic = query.topic { add(topic, on: side, &tried, to: &found) }
    if let section = ledger.sections[query.sentence] { add(section, on: side, &tried, to: &found) }
    for deal in near.reversed() {
      let place = deal.place
      if ledger.deals[place].from.count == 1 {
        add(ledger.deals[place].from[0], on: side, &tried, to: &found)
      } else if !ledger.deals[place].from.isEmpty {
        add(ledger.deals[place].from, on: side, &tried, to: &found)
      }
      if ledger.deals[place].to.count == 1 {
        add(ledger.deals[place].to[0], on: side, &tried, to: &found)
      } else if !ledger.deals[place].to.isEmpty {
        add(ledger.deals[place].to, on: side, &tried, to: &found)
      }
    }
    for one in ledger.principals { add(one, on: side, &tried, to: &found) }
    for sentence in (max(0, query.sentence - 3)..<query.sentence).reversed() {
      for one in ledger.spoken[sentence] { add(one, on: side, &tried, to: &found) }
    }
    // Every two are weighed together: of the many, those who may win.
    found.sort { $0.points > $1.points }
    found.removeLast(max(0, found.count - Self.mostPaired))
    found.append(
      Candidate(
        who: [],
        points: PartyWeights.nobody(slot, query)
          + (own.isEmpty ? 0 : PartyWeights.nobodyInsteadOfStated(slot))))
    return found
  }

  /// Weighs somebody, where that is not done yet.
  private func add(
    _ one: Int, on side: Side, _ tried: inout EntityBits, to found: inout [Candidate]
  ) {
    if tried.surelyHas(one) { return }
    add(ledger.alone[one], on: side, &tried, to: &found)
  }

  private func add(
    _ who: [Int], isOwn: Bool = false, on side: Side, _ tried: inout EntityBits,
    to found: inout [Candidate]
  ) {
    if who.count == 1, !tried.insertsSurely(who[0]) { return }
    guard !who.isEmpty, who.count <= Self.mostTogether, found.count < Self.mostCandidates else {
      return
    }
    for place in found.indices where found[place].who == who { return }
    guard isOwn || !areBeside(who) && !Self.has(side.barred, oneOf: who) else { return }
    if !isOwn, isPart(who) { return }
    if side.slot == .to, let members, !isOwn, !who.allSatisfy(members.contains) { return }
    found.append(candidate(who, side))
  }

  /// "Kestrel, Tamar et Ombra se sont entendus": none of them alone.
  private func isPart(_ who: [Int]) -> Bool {
    guard who.count == 1 else { return false }
    var isPart = false
    for one in query.named {
      if one.entities == who { return false }
      if one.entities.count > 2, one.entities.contains(who[0]) { isPart = true }
    }
    return isPart
  }

  /// "conseillé par Kestrel": nobody in the deal, where no deal of the article has them.
  private func areBeside(_ who: [Int]) -> Bool {
    for one in who {
      guard ledger.standings[one].isAdviser, ledger.habits(of: one, .from) == (0, 0) else {
        return false
      }
    }
    return true
  }

  private func candidate(_ who: [Int], _ side: Side) -> Candidate {
    var candidate = Candidate(who: who, points: 0)
    var most = 0.0
    // Filled in place: it has some hundred bytes.
    var signs = PartySigns()
    read(who, side, &signs)
    signs.forEach { sign, amount in
      let points = PartyWeights.of(sign, side.slot) * amount
      candidate.points += points
      if points > most, sign.reason != nil {
        most = points
        candidate.strongest = sign
      }
    }
    return candidate
  }

  /// Why somebody is on a side where the sentence has not got them.
  private func rule(for chosen: Candidate, _ slot: Slot) -> String {
    if chosen.who.isEmpty { return "nobody on a side" }
    switch chosen.strongest?.reason ?? .article {
    case .sentence: return "the other party of the sentence"
    case .topic: return "who the sentence before is about"
    case .before: return "who was spoken of before"
    case .deal:
      let deal = near.last { Self.has(ledger.deals[$0.place].side(slot), oneOf: chosen.who) }
      return deal.map { "deal of sentence \(ledger.deals[$0.place].sentence + 1)" } ?? ""
    case .section: return "who the heading is about"
    case .article: return "who the article is about"
    }
  }

  // MARK: Signs

  private func read(_ who: [Int], _ side: Side, _ found: inout PartySigns) {
    readSentence(who, side, &found)
    readStated(who, side, &found)
    readTalk(who, &found)
    readArticle(who, side.slot, &found)
    readDeals(who, side.slot, &found)
    if who.count > 1 { found.set(.several) } else { readHabits(of: who[0], side.slot, &found) }
  }

  private func readSentence(_ who: [Int], _ side: Side, _ found: inout PartySigns) {
    // "Kestrel et Tamar vont déployer": each on a side of its own, and named by the same words.
    let isHalf = side.own == who && side.own.count == 1 && side.other.count == 1
    let pair = isHalf ? side.own + side.other : []
    for place in query.named.indices
    where query.named[place].entities == who
      || isHalf && query.named[place].entities.count == 2
        && Self.has(query.named[place].entities, all: pair)
    {
      let one = query.named[place]
      found.set(one.isClose ? hasOthers ? .namedAmong : .named : .namedFar)
      if one.isLabel { found.set(.label) }
      if one.isReference { found.set(.reference) }
      switch one.leaning {
      case side.slot: found.set(.leansFor)
      case .aside, nil: break
      default: found.set(.leansAgainst)
      }
    }
  }

  private func readStated(_ who: [Int], _ side: Side, _ found: inout PartySigns) {
    if side.own == who {
      found.set(.stated)
      if query.isVerbal { found.set(.statedByVerb) }
      if query.isBorrowed { found.set(.statedByOther) }
      for one in query.named where one.entities == who && one.isReference {
        found.set(one.isPronoun ? .statedByPronoun : .statedByDescription)
      }
    } else if !side.own.isEmpty {
      found.set(.againstStated)
    }
    if side.other == who {
      found.set(.statedOpposite)
    } else if Self.has(side.other, oneOf: who) {
      found.set(.amongOpposite)
    }
    if side.stated.aside == who { found.set(.aside) }
  }

  private func readTalk(_ who: [Int], _ found: inout PartySigns) {
    let first = max(0, query.sentence - 5)
    for sentence in (first..<query.sentence).reversed()
    where Self.has(ledger.spoken[sentence], oneOf: who) {
      found.set(.recent, Self.fading(query.sentence - sentence))
      if ledger.blocks[sentence] == query.block { found.set(.paragraph) }
      return
    }
  }

  private func readArticle(_ who: [Int], _ slot: Slot, _ found: inout PartySigns) {
    for index in told.indices {
      let isOn =
        slot == .from
        ? Self.has(ledger.told[told[index].place].roles.from, all: who)
        : Self.has(ledger.told[told[index].place].roles.to, all: who)
      if isOn { found.set(told[index].isSame ? .sameValue : .otherValue) }
    }
    if let opening {
      // Each side by itself: what is put together is copied.
      let (isOn, isAgainst) =
        slot == .from
        ? (Self.has(opening.from, all: who), Self.has(opening.to, oneOf: who))
        : (Self.has(opening.to, all: who), Self.has(opening.from, oneOf: who))
      if isOn { found.set(.opening) }
      if isAgainst { found.set(.openingAgainst) }
    }
    var areInvestors = true
    var areSuppliers = query.property == .capacity
    for one in who {
      if ledger.standings[one].isTitled { found.set(.titled) }
      areInvestors = areInvestors && ledger.standings[one].isInvestor
      areSuppliers = areSuppliers && ledger.standings[one].sellsComputing
    }
    if areInvestors { found.set(.investor) }
    if areSuppliers { found.set(.supplier) }
    switch ledger.standings[who[0]].kind {
    case .person: found.set(.person)
    case .exchange: found.set(.exchange)
    default: break
    }
  }

  /// What is asked of one alone.
  private func readHabits(of one: Int, _ slot: Slot, _ found: inout PartySigns) {
    let (on, off) = ledger.habits(of: one, slot)
    let share = ledger.standings[one].share
    found.set(.principal, share)
    found.set(.principalOn, share * Double(on) / Double(on + off + 1))
    found.set(.principalOff, share * Double(off) / Double(on + off + 1))
    found.set(.habit, Double(on) / Double(on + off + 1))
    found.set(.habitAgainst, Double(off) / Double(on + off + 1))
    if query.topic == one { found.set(.topic) }
    if opener == one { found.set(.opensParagraph) }
    if ledger.sections[query.sentence] == one { found.set(.section) }
  }

  private func readDeals(_ who: [Int], _ slot: Slot, _ found: inout PartySigns) {
    var sum = 0.0
    let family = query.frame.family
    let bits = EntityBits(who)
    let isFrom = slot == .from
    for deal in near {
      let (side, other) = isFrom ? (deal.from, deal.to) : (deal.to, deal.from)
      guard side.mayHaveAll(of: bits) || other.mayHaveOne(of: bits) else { continue }
      let place = deal.place
      let (isOn, isAgainst) =
        isFrom
        ? (
          Self.has(ledger.deals[place].from, all: who), Self.has(ledger.deals[place].to, oneOf: who)
        )
        : (
          Self.has(ledger.deals[place].to, all: who), Self.has(ledger.deals[place].from, oneOf: who)
        )
      guard isOn || isAgainst else { continue }
      let distance = query.sentence - ledger.deals[place].sentence
      let fading = Self.fading(abs(distance))
      if isAgainst {
        found.set(.against, fading)
        sum -= fading / 2
      }
      guard isOn else { continue }
      let isSame = ledger.deals[place].frame.family == family
      sum += isSame ? fading : fading / 2
      if query.kind == .listItem, ledger.items[ledger.deals[place].sentence] {
        found.set(.listed, fading)
      }
      if ledger.deals[place].count(slot) > who.count {
        found.set(.partOf, fading)
      } else if distance < 0 {
        found.set(.ahead, fading)
      } else {
        found.set(isSame ? .sameKind : .otherKind, fading)
      }
    }
    found.set(.sum, min(3, max(0, sum)))
  }

  // MARK: Pairs

  /// What the article tells of somebody's being paid or bought.
  private struct Dealings {
    /// The deals near that have them so.
    var near: [Near] = []
    /// The sentences that tell the claim's own figure of them.
    var told: [Int] = []
  }

  /// In the place of those of the payee before.
  private func gather(dealingsWith payee: [Int], _ found: inout Dealings) {
    found.near.removeAll(keepingCapacity: true)
    found.told.removeAll(keepingCapacity: true)
    guard !payee.isEmpty else { return }
    let bits = EntityBits(payee)
    for deal in near
    where deal.to.mayHaveAll(of: bits) && Self.has(ledger.deals[deal.place].to, all: payee) {
      found.near.append(deal)
    }
    for (place, isSame) in told where isSame && Self.has(ledger.told[place].roles.to, all: payee) {
      found.told.append(place)
    }
  }

  /// What speaks for two to be the sides of one deal, in points.
  private func pair(_ payer: [Int], _ payee: [Int], _ shared: Dealings, _ stated: Roles) -> Double {
    if payer.isEmpty, payee.isEmpty { return PartyWeights.of(.nobody) }
    guard !payer.isEmpty, !payee.isEmpty else { return 0 }
    var (told, rival, toldHere, sameValue) = (0.0, 0.0, 0.0, 0.0)
    for place in shared.told where Self.has(ledger.told[place].roles.from, all: payer) {
      sameValue = 1
    }
    for deal in shared.near {
      let place = deal.place
      let fading = Self.fading(abs(query.sentence - ledger.deals[place].sentence))
      if Self.has(ledger.deals[place].from, all: payer) {
        told = max(told, fading)
        if ledger.deals[place].block == query.block { toldHere = 1 }
      } else if !ledger.deals[place].from.isEmpty {
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
  fileprivate func side(_ slot: Slot) -> [Int] { slot == .from ? from : to }

  fileprivate func count(_ slot: Slot) -> Int { slot == .from ? from.count : to.count }
}

extension Slot {
  fileprivate var opposite: Slot { self == .from ? .to : .from }
}
