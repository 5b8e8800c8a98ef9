internal import Claims
internal import Glibc

/// Chooses who is on the sides of a claim, by what its sentence says and all that the article does.
///
/// What the sentence says of a side speaks for whoever it has there, no more: a pronoun may have
/// been misread, and who bought the one company bought the next.
struct PartyChoice {
  let query: DealLedger.Query
  private let article: Article
  private let near: DealsNear
  /// The figures of the same kind that other sentences tell: a bit for each.
  private let told: UInt32
  /// Those of them that are the same as the claim's.
  private let same: UInt32
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

  /// What an article tells, once it is read. A class, though it never changes: whoever chooses for one of its claims
  /// holds it, and no copy of each of its lists.
  final class Article {
    let ledger: DealLedger
    /// Whom the figures that it tells have on their sides.
    fileprivate let told: SideMarks

    init(_ ledger: consuming DealLedger) {
      var told = SideMarks(entities: ledger.standings.count)
      for (number, one) in ledger.told.enumerated() {
        told.add(number, from: one.roles.from, to: one.roles.to)
      }
      self.told = told
      self.ledger = ledger
    }
  }

  /// `near` are the deals that may tell who is meant.
  init(query: DealLedger.Query, near: DealsNear, article: Article) {
    self.query = query
    self.article = article
    self.near = near
    var (told, same): (UInt32, UInt32) = (0, 0)
    for number in article.ledger.told.indices
    where article.ledger.told[number].sentence != query.sentence
      && article.ledger.told[number].property == query.property
    {
      told |= 1 << UInt32(number)
      if article.ledger.told[number].value == query.value { same |= 1 << UInt32(number) }
    }
    (self.told, self.same) = (told, same)
    opening = article.ledger.opening
    opener = article.ledger.openers[query.block].flatMap {
      $0.sentence < query.sentence ? $0.entity : nil
    }
    let nearest = query.named.first(where: \.isClose)?.entities
    self.nearest = nearest
    hasOthers = query.named.contains { $0.isClose && $0.entities != nearest }
    members = article.ledger.members(beside: query.sentence)
  }

  // What is compared stays bounded, whatever the text.
  private static let mostCandidates = 20
  private static let mostTogether = 24
  private static let mostPaired = 8

  /// One, or several together, or nobody.
  private struct Party {
    let all: [Int]
    let bits: EntityBits
    /// The only one; nil of several.
    let alone: Int?

    init(_ all: [Int]) {
      self.all = all
      bits = EntityBits(all)
      alone = all.count == 1 ? all[0] : nil
    }

    var isNobody: Bool { all.isEmpty }

    /// Whether they are these, in their order.
    func are(_ others: [Int]) -> Bool {
      guard let alone else { return all == others }
      return others.count == 1 && others[0] == alone
    }

    /// Whether nobody is one of both.
    func isApart(from other: Party) -> Bool {
      if let alone, let one = other.alone { return alone != one }
      return !PartyChoice.has(other.all, oneOf: all)
    }

    /// Whether one of them is among those spoken of, which the bits of these mostly tell.
    @inline(__always)
    func isOne(of bits: EntityBits, _ side: @autoclosure () -> [Int]) -> Bool {
      if let alone { return bits.has(alone) ?? side().contains(alone) }
      return bits.mayHaveOne(of: self.bits) && PartyChoice.has(side(), oneOf: all)
    }
  }

  /// Somebody who may be on a side.
  private struct Candidate {
    let who: Party
    var points: Double
    /// Whether the sentence has them there, and nobody else.
    let isStated: Bool
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
    for payee in payees.indices {
      let shared = dealings(with: payees[payee].who)
      for payer in payers.indices where payees[payee].who.isApart(from: payers[payer].who) {
        let points =
          payers[payer].points + payees[payee].points
          + pair(payers[payer], payees[payee], shared)
        sum += exp(points)
        if points > best?.points ?? -.infinity { best = (points, payer, payee) }
      }
    }
    guard let best else { return Outcome(rules: nil, likelihood: 0) }
    roles.to = payees[best.payee].who.all
    roles.from = payers[best.payer].who.all
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
    guard isOpen, !query.isCertain || own.isEmpty else {
      return [Candidate(who: Party(own), points: 0, isStated: true)]
    }
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
    if let section = article.ledger.sections[query.sentence] {
      add(section, on: side, &tried, to: &found)
    }
    for place in near.places.reversed() {
      if article.ledger.deals[place].from.count == 1 {
        add(article.ledger.deals[place].from[0], on: side, &tried, to: &found)
      } else if !article.ledger.deals[place].from.isEmpty {
        add(article.ledger.deals[place].from, on: side, &tried, to: &found)
      }
      if article.ledger.deals[place].to.count == 1 {
        add(article.ledger.deals[place].to[0], on: side, &tried, to: &found)
      } else if !article.ledger.deals[place].to.isEmpty {
        add(article.ledger.deals[place].to, on: side, &tried, to: &found)
      }
    }
    for one in article.ledger.principals { add(one, on: side, &tried, to: &found) }
    for sentence in (max(0, query.sentence - 3)..<query.sentence).reversed() {
      for one in article.ledger.spoken[sentence] { add(one, on: side, &tried, to: &found) }
    }
    // Every two are weighed together: of the many, those who may win.
    found.sort { $0.points > $1.points }
    found.removeLast(max(0, found.count - Self.mostPaired))
    found.append(
      Candidate(
        who: Party([]),
        points: PartyWeights.nobody(slot, query)
          + (own.isEmpty ? 0 : PartyWeights.nobodyInsteadOfStated(slot)),
        isStated: own.isEmpty))
    return found
  }

  /// Weighs somebody, where that is not done yet.
  private func add(
    _ one: Int, on side: Side, _ tried: inout EntityBits, to found: inout [Candidate]
  ) {
    if tried.surelyHas(one) { return }
    add(article.ledger.alone[one], on: side, &tried, to: &found)
  }

  private func add(
    _ who: [Int], isOwn: Bool = false, on side: Side, _ tried: inout EntityBits,
    to found: inout [Candidate]
  ) {
    if who.count == 1, !tried.insertsSurely(who[0]) { return }
    guard !who.isEmpty, who.count <= Self.mostTogether, found.count < Self.mostCandidates else {
      return
    }
    // One of the first is tried but once.
    if who.count > 1 || who[0] > 63 {
      for place in found.indices where found[place].who.are(who) { return }
    }
    guard isOwn || !areBeside(who) && !Self.has(side.barred, oneOf: who) else { return }
    if !isOwn, isPart(who) { return }
    if side.slot == .to, let members, !isOwn, !who.allSatisfy(members.contains) { return }
    found.append(candidate(Party(who), side))
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
      guard article.ledger.standings[one].isAdviser, article.ledger.habits(of: one, .from) == (0, 0)
      else {
        return false
      }
    }
    return true
  }

  private func candidate(_ who: Party, _ side: Side) -> Candidate {
    var candidate = Candidate(who: who, points: 0, isStated: who.are(side.own))
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
    if chosen.who.isNobody { return "nobody on a side" }
    switch chosen.strongest?.reason ?? .article {
    case .sentence: return "the other party of the sentence"
    case .topic: return "who the sentence before is about"
    case .before: return "who was spoken of before"
    case .deal:
      let deals = near.sides.any(chosen.who.all, slot)
      guard deals != 0 else { return "" }
      let deal = near.places[31 - deals.leadingZeroBitCount]
      return "deal of sentence \(article.ledger.deals[deal].sentence + 1)"
    case .section: return "who the heading is about"
    case .article: return "who the article is about"
    }
  }

  // MARK: Signs

  private func read(_ who: Party, _ side: Side, _ found: inout PartySigns) {
    readSentence(who, side, &found)
    readStated(who, side, &found)
    readTalk(who, &found)
    readArticle(who, side.slot, &found)
    readDeals(who, side.slot, &found)
    if let one = who.alone { readHabits(of: one, side.slot, &found) } else { found.set(.several) }
  }

  private func readSentence(_ who: Party, _ side: Side, _ found: inout PartySigns) {
    // "Kestrel et Tamar vont déployer": each on a side of its own, and named by the same words.
    let isHalf = side.own.count == 1 && side.other.count == 1 && who.are(side.own)
    for place in query.named.indices
    where who.are(query.named[place].entities)
      || isHalf && query.named[place].entities.count == 2
        && Self.has(query.named[place].entities, all: side.own)
        && Self.has(query.named[place].entities, all: side.other)
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

  private func readStated(_ who: Party, _ side: Side, _ found: inout PartySigns) {
    if who.are(side.own) {
      found.set(.stated)
      if query.isVerbal { found.set(.statedByVerb) }
      if query.isBorrowed { found.set(.statedByOther) }
      for one in query.named where one.isReference && who.are(one.entities) {
        found.set(one.isPronoun ? .statedByPronoun : .statedByDescription)
      }
    } else if !side.own.isEmpty {
      found.set(.againstStated)
    }
    if who.are(side.other) {
      found.set(.statedOpposite)
    } else if Self.has(side.other, oneOf: who.all) {
      found.set(.amongOpposite)
    }
    if who.are(side.stated.aside) { found.set(.aside) }
  }

  private func readTalk(_ who: Party, _ found: inout PartySigns) {
    let first = max(0, query.sentence - 5)
    for sentence in (first..<query.sentence).reversed()
    where who.isOne(of: article.ledger.spokenBits[sentence], article.ledger.spoken[sentence]) {
      found.set(.recent, DealsNear.fading(query.sentence - sentence))
      if article.ledger.blocks[sentence] == query.block { found.set(.paragraph) }
      return
    }
  }

  private func readArticle(_ who: Party, _ slot: Slot, _ found: inout PartySigns) {
    let on = told & article.told.all(who.all, slot)
    if on & same != 0 { found.set(.sameValue) }
    if on & ~same != 0 { found.set(.otherValue) }
    if let opening {
      // Each side by itself: what is put together is copied.
      let (isOn, isAgainst) =
        slot == .from
        ? (Self.has(opening.from, all: who.all), Self.has(opening.to, oneOf: who.all))
        : (Self.has(opening.to, all: who.all), Self.has(opening.from, oneOf: who.all))
      if isOn { found.set(.opening) }
      if isAgainst { found.set(.openingAgainst) }
    }
    var areInvestors = true
    var areSuppliers = query.property == .capacity
    for one in who.all {
      if article.ledger.standings[one].isTitled { found.set(.titled) }
      areInvestors = areInvestors && article.ledger.standings[one].isInvestor
      areSuppliers = areSuppliers && article.ledger.standings[one].sellsComputing
    }
    if areInvestors { found.set(.investor) }
    if areSuppliers { found.set(.supplier) }
    switch article.ledger.standings[who.all[0]].kind {
    case .person: found.set(.person)
    case .exchange: found.set(.exchange)
    default: break
    }
  }

  /// What is asked of one alone.
  private func readHabits(of one: Int, _ slot: Slot, _ found: inout PartySigns) {
    let (on, off) = article.ledger.habits(of: one, slot)
    let share = article.ledger.standings[one].share
    found.set(.principal, share)
    found.set(.principalOn, share * Double(on) / Double(on + off + 1))
    found.set(.principalOff, share * Double(off) / Double(on + off + 1))
    found.set(.habit, Double(on) / Double(on + off + 1))
    found.set(.habitAgainst, Double(off) / Double(on + off + 1))
    if query.topic == one { found.set(.topic) }
    if opener == one { found.set(.opensParagraph) }
    if article.ledger.sections[query.sentence] == one { found.set(.section) }
  }

  private func readDeals(_ who: Party, _ slot: Slot, _ found: inout PartySigns) {
    var sum = 0.0
    let family = query.frame.family
    let on = near.sides.all(who.all, slot)
    // Of several, one is enough to speak against all.
    let against = near.sides.any(who.all, slot.opposite)
    var rest = on | against
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      let mark: UInt32 = 1 << UInt32(number)
      rest ^= mark
      let fading = near.fadings[number]
      if against & mark != 0 {
        found.set(.against, fading)
        sum -= fading / 2
      }
      guard on & mark != 0 else { continue }
      let place = near.places[number]
      let isSame = article.ledger.deals[place].frame.family == family
      sum += isSame ? fading : fading / 2
      if query.kind == .listItem, article.ledger.items[article.ledger.deals[place].sentence] {
        found.set(.listed, fading)
      }
      if article.ledger.deals[place].count(slot) > who.all.count {
        found.set(.partOf, fading)
      } else if near.later & mark != 0 {
        found.set(.ahead, fading)
      } else {
        found.set(isSame ? .sameKind : .otherKind, fading)
      }
    }
    found.set(.sum, min(3, max(0, sum)))
  }

  // MARK: Pairs

  /// What the article tells of somebody's being paid or bought, by bits.
  private struct Dealings {
    /// The deals near that have them so.
    var near: UInt32 = 0
    /// The sentences that tell the claim's own figure of them.
    var told: UInt32 = 0
  }

  private func dealings(with payee: Party) -> Dealings {
    guard !payee.isNobody else { return Dealings() }
    return Dealings(
      near: near.sides.all(payee.all, .to), told: same & article.told.all(payee.all, .to))
  }

  /// What speaks for two to be the sides of one deal, in points.
  private func pair(_ payer: Candidate, _ payee: Candidate, _ shared: Dealings) -> Double {
    if payer.who.isNobody, payee.who.isNobody { return PartyWeights.of(.nobody) }
    guard !payer.who.isNobody, !payee.who.isNobody else { return 0 }
    var (told, rival, toldHere) = (0.0, 0.0, 0.0)
    let sameValue = shared.told & article.told.all(payer.who.all, .from) != 0 ? 1.0 : 0.0
    let own = near.sides.all(payer.who.all, .from)
    var rest = shared.near & near.paid
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      let mark: UInt32 = 1 << UInt32(number)
      rest ^= mark
      if own & mark != 0 {
        told = max(told, near.fadings[number])
        if near.beside & mark != 0 { toldHere = 1 }
      } else {
        rival = max(rival, near.fadings[number])
      }
    }
    return PartyWeights.of(.told) * told + PartyWeights.of(.rival) * rival
      + PartyWeights.of(.toldHere) * toldHere + PartyWeights.of(.pairValue) * sameValue
      + (payer.isStated && payee.isStated ? PartyWeights.of(.stated) : 0)
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
