internal import Claims
internal import Presentation

/// What several commands say in the same words.
extension Language {
  /// Stands last where nothing was kept of what was shown.
  var dryRun: String { choose("Essai : rien n'est écrit.", "Dry run: nothing was written.") }

  /// How to undo what was just done.
  func takingBack(_ command: String) -> String {
    choose("Pour annuler : ", "To take back: ") + command
  }

  /// Stands before what the file had before.
  var alreadyHere: String { choose("Déjà là", "Already here") }

  /// Said of a list that is empty, of all there is or of what words pick out.
  func nothingFound(_ words: String = "") -> String {
    words.isEmpty
      ? choose("Rien à lister.", "Nothing to list.")
      : choose("Rien pour « \(words) ».", "Nothing for \"\(words)\".")
  }
}
