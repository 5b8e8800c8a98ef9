internal import Claims
internal import Presentation
internal import Storage

extension Failure {
  static func text(_ error: DealChangeError, _ language: Language) -> String {
    switch error {
    case .slugNotFree(let slug):
      slug.isEmpty
        ? language.choose("ce nom n'a ni lettre ni chiffre", "that name has no letter or digit")
        : language.choose(
          "une autre opération s'appelle déjà \(slug)", "another deal is called \(slug) already")
    case .noSuchDeal:
      language.choose(
        "cette opération n'existe plus, ou c'est la même",
        "there is no such deal any more, or it is the same")
    case .cannotUndo(let number):
      language.choose(
        "le changement \(number) n'existe pas, est déjà défait, ou un autre est venu après ; voir : ondit log",
        "there is no change \(number), it was undone, or another came after it; see: ondit log")
    case .failed(let error): text(error, language)
    }
  }

  static func text(_ error: NameChangeError, _ language: Language) -> String {
    switch error {
    case .nameNotFree(let name):
      name.allSatisfy(\.isWhitespace)
        ? language.choose("le nom est vide", "the name is empty")
        : language.choose(
          "« \(name) » désigne déjà autre chose ; les fusionner, peut-être (merge)",
          "\"\(name)\" means another already; merge the two, perhaps (merge)")
    case .noSuchName:
      language.choose(
        "il n'existe plus, ou c'est le même", "there is no such name any more, or it is the same")
    case .cannotUndo(let number):
      language.choose(
        "le changement \(number) n'existe pas, est déjà défait, ou un autre est venu après ; voir : ondit log",
        "there is no change \(number), it was undone, or another came after it; see: ondit log")
    case .failed(let error): text(error, language)
    }
  }

  static func text(_ error: BackupError, _ language: Language) -> String {
    switch error {
    case .exists(let file):
      language.choose(
        "\(file) : ce fichier existe, et rien n'est remplacé ; donner un autre nom",
        "\(file): there is such a file, and nothing is replaced; give another name")
    case .cannotCreate(let file, let message): "\(file): \(message)"
    case .unreadable(let file, let message):
      language.choose(
        "\(file) : rien n'en est lisible (\(message)) ; reprendre une sauvegarde",
        "\(file): nothing can be read of it (\(message)); go back to a backup")
    case .damaged(let file, let message):
      language.choose(
        "\(file) : la copie n'est pas entière (\(message)) ; voir ondit check",
        "\(file): the copy is not whole (\(message)); see ondit check")
    case .refused(let error): text(error, language)
    case .noRoom(let file):
      language.choose(
        "\(file) : le disque est plein ; ce fichier n'a pas été fait",
        "\(file): the disk is full; this file was not made")
    case .failed(let error): text(error, language)
    }
  }

  /// A number that no claim has.
  static func noClaim(_ number: Int64, _ language: Language) -> Failure {
    Failure(
      language.choose(
        "aucune assertion ne porte le numéro \(number)", "there is no claim \(number)"))
  }

  /// Numbers that no claim has.
  static func noClaim(_ numbers: ClaimNumbers, _ language: Language) -> Failure {
    if numbers.range.count == 1 { return noClaim(numbers.range.lowerBound, language) }
    let (first, last) = (numbers.range.lowerBound, numbers.range.upperBound)
    return Failure(
      language.choose(
        "aucune assertion ne porte un numéro de \(first) à \(last)",
        "there is no claim from \(first) to \(last)"))
  }

  /// A number that no article has.
  static func noArticle(_ number: Int64, _ language: Language) -> Failure {
    Failure(
      language.choose(
        "aucun article ne porte le numéro \(number)", "there is no article \(number)"))
  }
}
