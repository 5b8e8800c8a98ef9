internal import Claims
internal import Ingestion
internal import Presentation

/// Reads a value as it was typed for a property.
struct TypedValue {
  let property: Property
  let language: Language

  /// The value: a date as people write it, words for a status, else a quantity in a unit that the property can
  /// have. A property of the user's own takes whatever it is given.
  func read(_ text: String) throws -> Value {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(language.choose("la valeur est vide", "the value is empty"))
    }
    switch property {
    case .date:
      guard let date = SheetDate.date(text, language: language) else {
        throw Failure(
          DateArgument.twoDays(text, language)
            ?? language.choose(
              "date « \(text) » : attendu 2026-01-29, 29/01/2026, 2026-01, 2026-36 (T4), 2025-12/2026-01 (EDTF)",
              "date \"\(text)\": 2026-01-29, 2026-01, 2026-36 (Q4) or 2025-12/2026-01 (EDTF) expected"
            ))
      }
      return .date(date)
    case .status: return .text(text)
    case .amount, .valuation, .stake, .capacity: return try quantity(text)
    default:
      if let quantity = try? ValueNotation.quantity(text, language: language) {
        return .quantity(quantity)
      }
      return EDTFDate(text).map { .date($0) } ?? .text(text)
    }
  }

  private func quantity(_ text: String) throws -> Value {
    let quantity = try ValueNotation.quantity(text, language: language)
    guard property.admits(quantity.unit) else {
      let example = "\"\(property.example)\""
      throw Failure(
        language.choose(
          "valeur « \(text) » : l'unité ne va pas avec \(property.rawValue) ; par exemple \(example)",
          "value \"\(text)\": the unit does not fit \(property.rawValue); for example \(example)"))
    }
    return .quantity(quantity)
  }
}
