internal import Claims
internal import Presentation
internal import Storage

extension JournalEntry {
  /// What was done, for a person to read.
  func text(in language: Language) -> String {
    let about = number.map { "#\($0)" } ?? ""
    switch kind {
    case .article:
      let title = [first, second].filter { !$0.isEmpty }.joined(separator: ", ")
      let claims = language.count(
        Int(number ?? 0), ("assertion", "assertions"), ("claim", "claims"))
      return "article \(id)" + (title.isEmpty ? "" : " (\(title))") + ", " + claims
    case .retraction:
      return language.choose("\(about) retirée", "\(about) retracted") + reason(first, language)
    case .correction:
      return language.choose("\(about) corrigée par #\(second)", "\(about) corrected by #\(second)")
        + reason(first, language)
    case .review: return "\(about) " + verdict(language) + reason(second, language)
    case .ruling:
      let preferred = about.isEmpty ? language.choose("aucune valeur", "no value") : about
      return language.choose("décision \(id)", "ruling \(id)")
        + language.colon + "\(first) · \(Property(rawValue: second).name(in: language))"
        + language.colon + preferred
    case .dismissal:
      return language.choose(
        "\(about) et #\(first) valent toutes deux", "\(about) and #\(first) both stand")
        + reason(second, language)
    case .date, .outlet:
      return "article \(number ?? 0)\(language.colon)\(first)" + reason(second, language)
    case .move: return "\(about)\(language.colon)\(first) → \(second)"
    case .dealRename, .outletRename, .organizationRename:
      return language.choose("\(first) devient \(second)", "\(first) renamed \(second)")
    case .dealMerge, .outletMerge, .organizationMerge:
      return language.choose("\(first) fusionné dans \(second)", "\(first) merged into \(second)")
    case .outletAlias, .organizationAlias:
      return language.choose("\(second) désigne \(first)", "\(second) means \(first)")
    case .outletAdded, .organizationAdded:
      return language.choose("\(first) ajouté", "\(first) added")
    case .domain:
      return language.choose("\(first) est à \(second)", "\(first) is of \(second)")
    case .item:
      return second.isEmpty
        ? language.choose("\(first) n'a plus d'élément", "\(first) has no item")
        : language.choose("\(first) est \(second)", "\(first) is \(second)")
    case .feed:
      return second.isEmpty
        ? language.choose("flux \(first) plus suivi", "feed \(first) no longer followed")
        : language.choose("flux \(first) suivi", "feed \(first) followed")
    case .rates:
      return second.isEmpty
        ? language.choose("cours oubliés", "rates forgotten")
        : language.choose("cours de \(first)", "rates of \(first)")
    }
  }

  private func verdict(_ language: Language) -> String {
    switch ReviewVerdict(rawValue: first) {
    case .accepted: language.choose("acceptée", "accepted")
    case .rejected: language.choose("rejetée", "rejected")
    case .changed: language.choose("changée", "changed")
    case nil: first
    }
  }

  private func reason(_ note: String, _ language: Language) -> String {
    note.isEmpty ? "" : language.colon + note
  }

  /// The command that takes it back.
  var undo: String {
    let about = number ?? 0
    return switch kind {
    case .article: "ondit retract --article \(id) --because '…'"
    case .retraction: "ondit retract \(about) --undo"
    case .correction: "ondit claims correct \(about) --undo"
    case .review: "ondit review --undo \(about)"
    case .ruling: "ondit unrule \(id)"
    case .dismissal: "ondit unrule --both-stand \(id)"
    case .date: "ondit articles date \(about) --undo"
    case .outlet: "ondit articles outlet \(about) --undo"
    case .move: "ondit claims move \(about) --undo"
    case .dealRename, .dealMerge: "ondit deals undo \(id)"
    case .outletAlias, .outletRename, .outletMerge: "ondit outlets undo \(id)"
    case .organizationAlias, .organizationRename, .organizationMerge:
      "ondit organizations undo \(id)"
    case .outletAdded, .organizationAdded, .domain, .item, .feed, .rates: "ondit undo \(id)"
    }
  }
}
