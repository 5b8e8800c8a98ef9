internal import Claims

extension Language {
  /// The wording in this language.
  func choose(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    self == .french ? french() : english()
  }
}
