/// Entries that a user adds to the reader's vocabulary.
///
/// The text has sections like the program's own files, with the file's name before the section's:
///
/// ```
/// [outlets]
/// La Gazette du Nord | Gazette du Nord
/// [organizations]
/// Kestrel Air | Kestrel; Kestrel Airways | compagnie de Cork
/// [descriptions: trade]
/// brasseur, brewer
/// [cues-en: acquire verb]
/// scoop up
/// ```
public struct OwnVocabulary: Hashable, Sendable {
  /// What cannot be read of it.
  public enum Problem: Error, Hashable, Sendable {
    /// An entry stands before the first section; the line, from 1.
    case noSection(line: Int)
    /// No file has such a section; the line, from 1, and what stands there.
    case unknownSection(line: Int, name: String)
  }

  /// By the file's name: what is added at its end.
  private var added: [VocabularyName: [UInt8]] = [:]

  /// Nothing of one's own.
  public init() {}

  /// Reads the text; `#` begins a comment.
  public init(_ text: String) throws(Problem) {
    var name: VocabularyName?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let entry = VocabularyList.trimmed(line.prefix { $0 != "#" && $0 != "\r" })
      if entry.isEmpty { continue }
      if entry.first == "[", entry.last == "]" {
        name = try Self.section(entry.dropFirst().dropLast(), line: number + 1, into: &added)
      } else if let name {
        added[name, default: []] += Array(entry.utf8) + [UInt8(ascii: "\n")]
      } else {
        throw .noSection(line: number + 1)
      }
    }
  }

  /// Opens a section that one of the program's own files has.
  private static func section(
    _ title: Substring, line: Int, into added: inout [VocabularyName: [UInt8]]
  ) throws(Problem) -> VocabularyName {
    let parts = title.split(separator: ":", maxSplits: 1).map { VocabularyList.trimmed($0) }
    guard let first = parts.first, let name = VocabularyName(rawValue: String(first)) else {
      throw .unknownSection(line: line, name: String(title))
    }
    let section = parts.count > 1 ? parts[1] : ""
    guard VocabularyFile(name.builtIn).entries.contains(where: { $0.section == section }) else {
      throw .unknownSection(line: line, name: String(title))
    }
    if !section.isEmpty { added[name, default: []] += Array("[\(section)]\n".utf8) }
    return name
  }

  /// A file of the vocabulary with what is added to it.
  func bytes(of name: VocabularyName) -> [UInt8] {
    guard let own = added[name] else { return name.builtIn }
    return name.builtIn + [UInt8(ascii: "\n")] + own
  }
}

/// The files of the vocabulary.
enum VocabularyName: String, CaseIterable, Sendable {
  case text, numbers, measures, currencies, figures, hedges, dates, phases, boilerplate, credits
  case ordinary, words, organizations, profiles, outlets, naming, people, descriptions
  case cuesFrench = "cues-fr"
  case cuesEnglish = "cues-en"
  case grammarFrench = "grammar-fr"
  case grammarEnglish = "grammar-en"
  case modalityFrench = "modality-fr"
  case modalityEnglish = "modality-en"
  case verbsFrench = "verbs-fr"
  case verbsEnglish = "verbs-en"

  /// What is compiled into the program.
  var builtIn: [UInt8] {
    switch self {
    case .text: PackageResources.text_txt
    case .numbers: PackageResources.numbers_txt
    case .measures: PackageResources.measures_txt
    case .currencies: PackageResources.currencies_txt
    case .figures: PackageResources.figures_txt
    case .hedges: PackageResources.hedges_txt
    case .dates: PackageResources.dates_txt
    case .phases: PackageResources.phases_txt
    case .boilerplate: PackageResources.boilerplate_txt
    case .credits: PackageResources.credits_txt
    case .ordinary: PackageResources.ordinary_txt
    case .words: PackageResources.words_txt
    case .organizations: PackageResources.organizations_txt
    case .profiles: PackageResources.profiles_txt
    case .outlets: PackageResources.outlets_txt
    case .naming: PackageResources.naming_txt
    case .people: PackageResources.people_txt
    case .descriptions: PackageResources.descriptions_txt
    case .cuesFrench: PackageResources.cues_fr_txt
    case .cuesEnglish: PackageResources.cues_en_txt
    case .grammarFrench: PackageResources.grammar_fr_txt
    case .grammarEnglish: PackageResources.grammar_en_txt
    case .modalityFrench: PackageResources.modality_fr_txt
    case .modalityEnglish: PackageResources.modality_en_txt
    case .verbsFrench: PackageResources.verbs_fr_txt
    case .verbsEnglish: PackageResources.verbs_en_txt
    }
  }
}
