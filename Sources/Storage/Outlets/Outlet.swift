/// Who publishes, as a file knows it.
public struct Outlet: Hashable, Sendable, Identifiable {
  /// The outlet's number in its file.
  public let id: Int64
  /// The name that it is shown by.
  public let name: String
  /// Every other name that means it, in alphabetical order.
  public let aliases: [String]
  /// The Internet domains that it publishes at.
  public let domains: [String]
}
