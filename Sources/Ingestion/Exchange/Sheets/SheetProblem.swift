public import Claims

/// What is wrong with a line of a table of claims.
public struct SheetProblem: Error, Hashable, Sendable {
  /// The line that the record begins on, from 1.
  public let line: Int
  /// What is wrong with it.
  public let kind: Kind

  /// The things that can be wrong with a line.
  public enum Kind: Hashable, Sendable {
    /// The table has no such column, and nothing stands in for it.
    case missingColumn(SheetColumn)
    /// The field is empty, and must not be.
    case missing(SheetColumn)
    /// A quotation mark is never closed, text follows a closing one, or the record is over 16 MB.
    case badQuoting
    /// More fields than there are headings.
    case tooManyFields(Int, headings: Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// The value cannot be read.
    case badValue(ValueNotationError)
    /// The value's unit does not fit its property.
    case wrongUnit(Property, value: String)
    /// No date, as it stands in this column.
    case badDate(SheetColumn, String)
    /// Not one of the words that this column takes.
    case badWord(SheetColumn, String, expected: [String])
    /// No name for a property.
    case badProperty(String)
    /// Neither an outlet nor an address nor a headline: nobody says so.
    case noSource
    /// Neither a deal nor a party.
    case noDeal
    /// No number from 0 to 1.
    case badNumber(SheetColumn, String)
  }

  init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
