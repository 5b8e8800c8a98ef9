/// A company or body that takes part in deals, as a file knows it.
public struct Organization: Hashable, Sendable, Identifiable {
  /// The organization's number in its file.
  public let id: Int64
  /// The name that it is shown by.
  public let name: String
  /// Every other name that means it, in alphabetical order.
  public let aliases: [Alias]
  /// Its item at Wikidata, `Q90`; nil where it is not known.
  public let wikidataID: String?

  /// Another name.
  public struct Alias: Hashable, Sendable {
    /// The name as it is written.
    public let name: String
    /// The ISO 639-1 code of the language that uses it; nil for all.
    public let language: String?
  }
}
