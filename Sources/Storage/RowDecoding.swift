import Claims

extension Row {
  /// A moment as the file keeps it.
  func timestamp(_ text: String) throws(SQLiteError) -> Timestamp {
    guard let moment = Timestamp(text) else { throw unreadable("“\(text)” is no moment") }
    return moment
  }

  /// A word of a closed vocabulary.
  func word<Word: RawRepresentable<String>>(_ column: Int32) throws(SQLiteError) -> Word {
    let text: String = self[column]
    guard let word = Word(rawValue: text) else {
      throw unreadable("“\(text)” is no \(Word.self)")
    }
    return word
  }

  /// A basis, from its two columns.
  func basis(_ valuation: Int32, _ part: Int32) throws(SQLiteError) -> Basis {
    if isNull(valuation), isNull(part) { return .whole }
    return Basis(valuation: isNull(valuation) ? nil : try word(valuation), part: self[part])
  }
}
