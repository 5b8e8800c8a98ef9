internal import Claims
internal import Reconciliation

/// The reasons of a finding as sentences of an editor's note.
struct ReasonWording {
  private let directory: Directory
  private let language: Language

  init(_ directory: Directory, in language: Language) {
    self.directory = directory
    self.language = language
  }

  /// One reason as a sentence. Every number in it stands in a claim.
  func sentence(_ reason: Reason) -> String {
    switch reason {
    case .ledBy, .supportedBy, .differs, .apart, .oneWitness, .oneVoice, .sharedText:
      witnesses(reason)
    case .revised, .settledBy, .denied, .hedgeDropped, .misquoted, .outdated, .stale, .twoEpisodes:
      events(reason)
    case .ruledBy, .bothStand, .rulingInDoubt, .wouldSettle, .thinMargin: decisions(reason)
    case .loop, .uncarried, .unstatedValuation, .converted, .beside, .partsAddUp, .moneyAddsUp:
      doubts(reason)
    }
  }

  /// The remarks on a question that names alone tell: the deals that count others in.
  func apart(_ question: Question) -> [String] {
    guard [.amount, .stake, .capacity].contains(question.property) else { return [] }
    return directory.apartLines(question.deal, in: language)
  }

  private func witnesses(_ reason: Reason) -> String {
    switch reason {
    case .ledBy(let count, let origins, let modality, let since):
      let who = names(origins)
      let firm = modality.name(in: language)
      let date = since.map { language.choose(", depuis \(day($0))", ", since \(day($0))") } ?? ""
      return language.choose(
        "\(witnessCount(count)) (\(who)), stade le plus avancé : \(firm)\(date).",
        "\(witnessCount(count)) (\(who)), at the firmest \(firm)\(date).")
    case .supportedBy(let claims, let origins):
      return language.choose(
        "Compatible avec ce que disent \(names(origins)) (\(numbers(claims))).",
        "Compatible with what \(names(origins)) say (\(numbers(claims))).")
    case .differs(
      let claim, let rule, let ratio, let days, let count, let origins, let since, let verdict):
      var distance = ratio.map { ", " + language.ratio($0) } ?? ""
      if let days, ratio == nil {
        distance =
          ", "
          + language.count(days, ("jour d'écart", "jours d'écart"), ("day apart", "days apart"))
      }
      let date = since.map { language.choose(", depuis \(day($0))", ", since \(day($0))") } ?? ""
      let value = self.value(claim)
      let state = verdict.standing == .open ? "" : " [\(verdict.name(in: language))]"
      return language.choose(
        "À l'opposé : \(value), \(witnessCount(count)) (\(names(origins)))\(date) ; \(rule.name(in: language))\(distance)\(state).",
        "Against it: \(value), \(witnessCount(count)) (\(names(origins)))\(date); \(rule.name(in: language))\(distance)\(state)."
      )
    case .apart(let left, let right, let rule, let ratio):
      let distance = ratio.map { ", " + language.ratio($0) } ?? ""
      return language.choose(
        "S'opposent entre elles : \(value(left)) et \(value(right)) ; \(rule.name(in: language))\(distance).",
        "At odds with each other: \(value(left)) and \(value(right)); \(rule.name(in: language))\(distance)."
      )
    case .oneWitness(let claims, let origin):
      let name = directory.name(of: origin, in: language)
      return language.choose(
        "\(numbers(claims)) ne comptent que pour un témoin (\(name)).",
        "\(numbers(claims)) count as one witness (\(name)).")
    case .oneVoice(let origins, let agreeing, let shared):
      return language.choose(
        "\(names(origins)) disent la même chose sur \(agreeing) des \(shared) questions disputées qu'ils ont en commun : une seule voix.",
        "\(names(origins)) say the same on \(agreeing) of the \(shared) disputed questions that they share: one voice."
      )
    case .sharedText(let claim, let earlier, let kinship, let thousandths):
      return "#\(claim) " + kinship.sentence(earlier, thousandths, in: language) + "."
    default: return ""
    }
  }

  private func events(_ reason: Reason) -> String {
    switch reason {
    case .revised(let origin, let from, let to, let date):
      let name = directory.name(of: origin, in: language)
      let when = date.map { language.choose(" \(day($0))", " on \(day($0))") } ?? ""
      let (old, new) = (value(from), value(to))
      return language.choose(
        "\(name) est passé\(when) de \(old) à \(new).", "\(name) went\(when) from \(old) to \(new)."
      )
    case .settledBy(let claim, let modality, let date):
      let when = date.map { language.choose(" \(day($0))", " on \(day($0))") } ?? ""
      return language.choose(
        "Tranché\(when) par \(value(claim)), \(modality.name(in: language)).",
        "Settled\(when) by \(value(claim)), \(modality.name(in: language)).")
    case .denied(let by, let of):
      return language.choose("#\(by) dément \(value(of)).", "#\(by) denies \(value(of)).")
    case .hedgeDropped(let claim, let source):
      return language.choose(
        "\(value(claim)) dit sans réserve ce que sa source, \(value(source)), disait avec.",
        "\(value(claim)) states plainly what its source, \(value(source)), had hedged.")
    case .misquoted(let claim, let source):
      let name = directory.claims[source].map(directory.publisher) ?? "#\(source)"
      return language.choose(
        "#\(claim) cite \(name) de \(value(claim)) ; son propre article dit \(value(source)).",
        "#\(claim) credits \(name) with \(value(claim)); its own article says \(value(source)).")
    case .outdated(let claim, let since):
      return language.choose(
        "\(value(claim)) répète ce que sa source a abandonné avec \(value(since)).",
        "\(value(claim)) repeats what its source gave up with \(value(since)).")
    case .stale(let since):
      let when = since.map(day) ?? "?"
      return language.choose(
        "Personne ne l'a redit depuis \(when).", "Nobody has said so since \(when).")
    case .twoEpisodes(let done, let talk):
      return language.choose(
        "\(value(done)) est fait, \(value(talk)) se discute : peut-être deux opérations.",
        "\(value(done)) is done, \(value(talk)) is talked about: perhaps two deals.")
    default: return ""
    }
  }

  private func decisions(_ reason: Reason) -> String {
    switch reason {
    case .ruledBy(let ruling, let reason, let note):
      let why =
        reason.name(in: language)
        + (note.isEmpty ? "" : language.choose(", « \(note) »", ", \"\(note)\""))
      return language.choose(
        "Vous avez tranché (décision \(ruling) : \(why)).",
        "You ruled on it (ruling \(ruling): \(why)).")
    case .bothStand(let left, let right):
      return language.choose(
        "Vous laissez debout \(value(left)) et \(value(right)).",
        "You let both stand: \(value(left)) and \(value(right)).")
    case .rulingInDoubt(let ruling, let firmer):
      let why =
        firmer.map { language.choose("\(value($0)) est venu après", "\(value($0)) came after it") }
        ?? language.choose(
          "l'assertion préférée n'est plus là", "the claim that it prefers is gone")
      return language.choose(
        "Revoir la décision \(ruling) : \(why).", "Look again at ruling \(ruling): \(why).")
    case .thinMargin(let claim, let confidence):
      let percent = JSON.rounded(confidence * 100, places: 0).line
      return language.choose(
        "Presque aussi probable : \(value(claim)), \(percent) %.",
        "Nearly as probable: \(value(claim)), \(percent)%.")
    case .wouldSettle(let remedy): return text(remedy)
    default: return ""
    }
  }

  private func doubts(_ reason: Reason) -> String {
    switch reason {
    case .loop(let outlets):
      let names = directory.circle(outlets)
      return language.choose(
        "Des médias se citent en rond : \(names).",
        "Outlets credit each other in a circle: \(names).")
    case .uncarried(let outlet, let claim):
      return language.choose(
        "#\(claim) cite \(directory.outlet(outlet)), dont l'article n'est pas enregistré.",
        "#\(claim) credits \(directory.outlet(outlet)), whose own article is not here.")
    case .unstatedValuation(let claims):
      return language.choose(
        "\(numbers(claims)) : avant ou après apport, ce n'est pas dit.",
        "\(numbers(claims)): pre- or post-money is not said.")
    case .converted(let claims):
      return language.choose(
        "\(numbers(claims)) : converti au taux de référence du jour.",
        "\(numbers(claims)): converted at the day's reference rate.")
    case .partsAddUp(let parts, let whole):
      let list = parts.map(value).joined(separator: " + ")
      return language.choose(
        "Les parties font le tout : \(list) = \(value(whole)).",
        "The parts add up to the whole: \(list) = \(value(whole)).")
    case .moneyAddsUp(let before, let raised, let after):
      return language.choose(
        "Le compte y est : \(value(before)) + \(value(raised)) = \(value(after)).",
        "It adds up: \(value(before)) + \(value(raised)) = \(value(after)).")
    case .beside(let question, let rule):
      let unit = question.unit + (question.basis.part.map { ", \($0)" } ?? "")
      let remedy = rule == .currency ? language.colon + "ondit rates import" : ""
      return language.choose(
        "À part : \(question.property.name(in: language)) en \(unit) (\(rule.name(in: language))\(remedy)).",
        "Apart: \(question.property.name(in: language)) in \(unit) (\(rule.name(in: language))\(remedy))."
      )
    default: return ""
    }
  }

  private func text(_ remedy: Remedy) -> String {
    switch remedy {
    case .announcement:
      language.choose(
        "Ce qui trancherait : une annonce des parties.",
        "What would settle it: an announcement by a party.")
    case .anotherWitness:
      language.choose(
        "Ce qui aiderait : un second témoin indépendant.",
        "What would help: a second, independent witness.")
    case .basis:
      language.choose(
        "Ce qui aiderait : savoir si chaque chiffre compte l'argent frais.",
        "What would help: to learn whether each figure counts the new money.")
    case .ruling: language.choose("À vous de trancher.", "Yours to rule on.")
    }
  }

  private func value(_ claim: Int64) -> String { directory.value(ofClaim: claim, in: language) }

  private func names(_ origins: [Origin]) -> String {
    origins.map { directory.name(of: $0, in: language) }.joined(separator: ", ")
  }

  private func numbers(_ claims: [Int64]) -> String {
    claims.prefix(8).map { "#\($0)" }.joined(separator: ", ") + (claims.count > 8 ? " …" : "")
  }

  private func witnessCount(_ count: Int) -> String {
    language.count(
      count, ("témoin indépendant", "témoins indépendants"),
      ("independent witness", "independent witnesses"))
  }

  /// The date as a sentence has it: French says "le" before a day, and before nothing vaguer.
  private func day(_ date: EDTFDate) -> String {
    let isDay = date.earliest == date.latest && date.earliest != nil
    return (isDay ? language.choose("le ", "") : "") + date.text(in: language)
  }
}
