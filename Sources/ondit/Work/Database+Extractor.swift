internal import Extraction
internal import Storage

extension Database {
  /// An extractor that knows the organizations of this file, with their aliases, and the user's own
  /// words: by default those of `ONDIT_VOCABULARY`.
  func extractor(own: OwnVocabulary? = nil) throws -> Extractor {
    var known: [KnownOrganization] = []
    try forEachOrganization { organization in
      known.append(
        KnownOrganization(name: organization.name, aliases: organization.aliases.map(\.name)))
    }
    return Extractor(knownOrganizations: known, own: try own ?? VocabularyOptions.own())
  }
}
