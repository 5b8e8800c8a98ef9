/// Why a claim has no place in the format of another program.
public enum ExportOmission: String, CaseIterable, Error, Sendable {
  /// It is denied, and the format has no word for that.
  case denied
  /// It was rumored.
  case rumored
  /// It is announced, and only what was done has a property.
  case notDone = "not_done"
  /// It is no exact figure.
  case notExact = "not_exact"
  /// It is a part of the whole.
  case part
  /// Nobody knows where it was published.
  case noAddress = "no_address"
  /// The item of a party is not known, or one side is several.
  case noItem = "no_item"
  /// No property there takes such a claim.
  case noProperty = "no_property"
}
