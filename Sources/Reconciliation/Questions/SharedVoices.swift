/// The sources that are one voice: on the disputed questions that both speak on they say the same
/// nearly always, and far more often than the rest agree with each other. Empty to begin with.
///
/// Told by all claims that dispute others, see ``VoiceSearch``.
public struct SharedVoices: Hashable, Sendable {
  /// A group of sources.
  public struct Group: Hashable, Sendable {
    /// The sources, outlets before articles, each by number; two at least.
    public let origins: [Origin]
    /// On how many disputed questions two of them say the same: the two that do so least,
    public let agreeing: Int
    /// of so many that both speak on.
    public let shared: Int
  }

  private let groups: [Group]
  private let places: [Origin: Int]

  /// Every source speaks for itself.
  public init() {
    (groups, places) = ([], [:])
  }

  init(_ groups: [Group]) {
    self.groups = groups
    var places: [Origin: Int] = [:]
    for (place, group) in groups.enumerated() {
      for origin in group.origins { places[origin] = place }
    }
    self.places = places
  }

  /// The group that a source is of; nil where it speaks for itself.
  public func group(of origin: Origin) -> Group? { places[origin].map { groups[$0] } }

  /// Whether every source speaks for itself.
  public var isEmpty: Bool { groups.isEmpty }
}
