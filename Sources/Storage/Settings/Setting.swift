/// What people set that is no claim, and what each change is about.
public enum Setting: String, Sendable {
  /// An outlet that was added, by its name, with its other names and domains.
  case outlet
  /// An organization that was added, by its name, with its other names.
  case organization
  /// A domain, and the name of the outlet that publishes there.
  case domain
  /// The name of an organization, and its item at Wikidata.
  case wikidata
  /// The address of a feed that is followed.
  case feed
  /// Reference rates, by the file that they came in.
  case rates

  /// The value of what is there and has no other.
  public static let present = "yes"
}
