/// A language that ondit reads and writes; the raw value is its ISO 639-1 code.
public enum Language: String, CaseIterable, Sendable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"
}
