internal import ArgumentParser
internal import Extraction
internal import Ingestion

/// What the user adds to the reader's vocabulary.
struct VocabularyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Words of your own for the reader; otherwise those of $ONDIT_VOCABULARY.", valueName: "file"))
  var vocabulary: String?

  /// The entries of the file that is named, else of `ONDIT_VOCABULARY`, else none.
  func own() throws -> OwnVocabulary { try Self.own(vocabulary) }

  static func own(_ named: String? = nil) throws -> OwnVocabulary {
    guard let file = named ?? EnvironmentVariable.value("ONDIT_VOCABULARY") else {
      return OwnVocabulary()
    }
    let text = try InputFile.text(try InputFile.bytes(file), file: file)
    do {
      return try OwnVocabulary(text)
    } catch {
      throw OwnVocabularyError(file: file, problem: error)
    }
  }
}

/// A file of the user's own words that cannot be read.
struct OwnVocabularyError: Error {
  let file: String
  let problem: OwnVocabulary.Problem
}
