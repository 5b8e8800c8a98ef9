public import Claims

/// What is wrong with a line of a table of claims or of an export.
public struct SheetProblem: Error, Hashable, Sendable {
  /// The line that the record begins on, from 1.
  public let line: Int
  /// What is wrong with it.
  public let kind: Kind

  /// The things that can be wrong with a line.
  public enum Kind: Error, Hashable, Sendable {
    /// The table has no such column, and nothing stands in for it.
    case missingColumn(SheetColumn)
    /// The field is empty, and must not be.
    case missing(SheetColumn)
    /// A quotation mark is never closed, text follows a closing one, or the record is over 16 MB.
    case badQuoting
    /// More fields than there are headings.
    case tooManyFields(Int, headings: Int)
    /// The text of the article, which the file has, does not have these words.
    case quoteNotFound(String, article: Int64)
    /// An amount of money without its currency.
    case noCurrency(String)
    /// A workbook, and no table in text.
    case workbook
    /// The value cannot be read.
    case badValue(ValueNotationError)
    /// The value's unit does not fit its property.
    case wrongUnit(Property, value: String)
    /// A heading states a unit that means nothing.
    case badUnit(String)
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
    /// JSON or a page without a ClaimReview in it.
    case noReview
    /// The line of an export is no JSON, from this byte on.
    case notJSON(offset: Int)
    /// No record of an export: its type, empty where it has none.
    case unknownRecord(String)
    /// A field that its record cannot have, or have so.
    case unknownField(String)
    /// A record that the line refers to is not in the export: its type and number.
    case missingRecord(String, Int64)
    /// The text of a capture is not the one that its checksum is of.
    case otherText
    /// The file does not take a record of this type, for this reason.
    case badRecord(String, String)
  }

  init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
