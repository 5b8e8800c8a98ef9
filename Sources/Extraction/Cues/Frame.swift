internal import Claims

/// What happens between companies: the meaning that a verb and its nouns share.
enum Frame: String, CaseIterable, Sendable {
  case invest, enter, acquire, sell, raise, lead, value, hold, bid, pay, order, supply, contract
  case win, award, partner, deal, lend, list, merge
  /// Takes over a debt with what it buys.
  case assume
  /// Comes under a new owner: the subject is what is bought.
  case pass
  /// Money or per cent that is no deal's: revenue, losses, a share's price.
  case nondeal
}

/// Where the parties of a frame stand in a sentence.
enum Slot: Sendable {
  /// The payer, investor, buyer, holder.
  case from
  /// The company paid, bought, held, valued; the supplier.
  case to
  /// Who takes part, but on neither side: the seller.
  case aside
}

/// The places of a frame's parties, by grammatical function.
struct Slots: Sendable {
  var subject: Slot?
  var direct: Slot?
  var of: Slot?
  var by: Slot?
  var to: Slot?
  var into: Slot?
  var with: Slot?
  var from: Slot?
  var `for`: Slot?
  var on: Slot?

  /// The place of a name after a preposition, or of a direct object where there is none.
  func slot(after preposition: Grammar) -> Slot? {
    switch preposition {
    case .of: of
    case .by: by
    case .to: to
    case .into: into
    case .with: with
    case .from: from
    case .for: self.for
    case .on: on
    case []: direct
    default: nil
    }
  }
}

extension Frame {
  /// Where the parties of a verb stand.
  func verbSlots(passive: Bool) -> Slots {
    var slots: Slots
    switch self {
    case .invest:
      slots = Slots(
        subject: .from, direct: .to, of: .to, to: .to, into: .to, with: .from, for: .to, on: .to)
    case .enter:
      slots = Slots(subject: .from, direct: .to, of: .to, to: .to, into: .to, from: .aside)
    case .acquire:
      slots = Slots(
        subject: .from, direct: .to, of: .to, to: .aside, into: .to, from: .aside, for: .to,
        on: .to)
    case .sell:
      slots = Slots(
        subject: .aside, direct: .to, of: .to, by: .aside, to: .from, into: .to, on: .to)
    case .raise:
      slots = Slots(subject: .to, by: .from, with: .from, from: .from, for: .to)
    case .lead:
      slots = Slots(subject: .from, direct: .to, of: .to, by: .from, with: .from, for: .to)
    case .value:
      slots = Slots(direct: .to, of: .to)
    case .hold:
      slots = Slots(subject: .from, direct: .to, of: .to, by: .from, into: .to)
    case .bid:
      slots = Slots(subject: .from, direct: .to, to: .to, for: .to, on: .to)
    case .pay, .assume:
      slots = Slots(
        subject: .from, direct: .to, of: .to, to: .to, into: .to, for: .to, on: .to)
    case .order:
      slots = Slots(subject: .from, of: .to, to: .to, with: .to, from: .to)
    case .supply:
      slots = Slots(subject: .to, direct: .from, to: .from, for: .from)
    case .win:
      slots = Slots(subject: .to, with: .from, from: .from)
    case .award:
      slots = Slots(subject: .from, direct: .to, to: .to)
    case .contract, .partner, .deal:
      slots = Slots(subject: .from, to: .to, into: .to, with: .to)
    case .lend:
      slots = Slots(subject: .from, direct: .to, to: .to, with: .from, from: .from)
    case .list:
      slots = Slots(subject: .to, direct: .to, of: .to)
    case .pass:
      slots = Slots(
        subject: .to, direct: .from, of: .from, by: .from, to: .from, into: .from, with: .from,
        from: .aside)
    case .merge:
      slots = Slots(subject: .from, direct: .to, of: .to, to: .to, with: .to)
    case .nondeal:
      slots = Slots()
    }
    if passive {
      let agent = slots.subject
      slots.subject = slots.direct ?? (self == .value ? .to : slots.subject)
      if self == .raise { slots.subject = .from } else { slots.by = agent }
      if self == .lead { slots.subject = nil }
      slots.direct = nil
      // "est valorisé 3 milliards par l'offre de Kestrel": what is done is done to the subject.
      if slots.subject == .to { slots.of = nil }
    }
    return slots
  }

  /// Where the parties of a noun stand; `subject` is who does it with a light verb ("has a stake").
  var nounSlots: Slots {
    switch self {
    case .invest:
      Slots(
        subject: .from, of: .from, by: .from, to: .to, into: .to, with: .from, from: .from,
        for: .to, on: .to)
    case .enter:
      Slots(subject: .from, of: .from, by: .from, to: .to, into: .to)
    case .acquire:
      Slots(subject: .from, of: .to, by: .from, to: .aside, from: .aside, for: .to, on: .to)
    case .sell:
      Slots(subject: .aside, of: .to, by: .aside, to: .from, with: .from, for: .to)
    case .raise, .lead:
      Slots(subject: .to, of: .to, by: .from, into: .to, with: .from, from: .from, for: .to)
    case .value, .list:
      Slots(subject: .to, of: .to, for: .to)
    case .hold:
      Slots(subject: .from, of: .to, by: .from, to: .to, into: .to)
    case .bid:
      Slots(subject: .from, of: .from, by: .from, to: .to, from: .from, for: .to, on: .to)
    case .pay, .assume:
      Slots(subject: .from, by: .from, to: .to, from: .from, for: .to)
    case .order:
      Slots(subject: .from, of: .from, by: .from, to: .to, with: .to, from: .from)
    case .supply:
      Slots(subject: .to, of: .to, by: .to, to: .from, from: .to, for: .from)
    case .contract, .partner, .deal, .win, .award:
      Slots(subject: .from, of: .from, by: .from, to: .to, with: .to, for: .from)
    case .lend:
      Slots(subject: .to, of: .from, by: .from, to: .to, with: .from, from: .from)
    case .merge:
      Slots(subject: .from, of: .from, by: .from, to: .to, with: .to)
    case .pass:
      Slots(subject: .to, of: .to, by: .from, to: .from, into: .from, from: .aside)
    case .nondeal:
      Slots()
    }
  }

  /// The kind of deal that the frame alone tells.
  var kind: DealKind {
    switch self {
    case .invest, .enter, .lend: .investment
    case .raise, .lead, .value: .fundingRound
    case .acquire, .sell, .bid, .pay, .assume, .pass: .acquisition
    case .hold: .holding
    case .order, .supply, .contract, .win, .award, .deal: .contract
    case .partner: .partnership
    case .list: .listing
    case .merge: .merger
    case .nondeal: .investment
    }
  }
}
