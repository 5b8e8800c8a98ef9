/// What claims are about.
public struct Deal: Hashable, Sendable, Identifiable {
  /// The deal's number in its file.
  public let id: Int64
  /// The name that people type: `amazon-openai-investment`.
  public let slug: String
  /// What kind of deal it is.
  public let kind: DealKind
  /// What tells it from another of the same kind and parties; a subject's name. Nil where there is
  /// none.
  public let label: String?
  /// Who takes part, `from` before `to`, each side in the order it was recorded.
  public let parties: [Party]

  /// A deal as it stands in a file.
  public init(
    id: Int64, slug: String, kind: DealKind, label: String? = nil, parties: [Party]
  ) {
    self.id = id
    self.slug = slug
    self.kind = kind
    self.label = label
    self.parties = parties
  }
}
