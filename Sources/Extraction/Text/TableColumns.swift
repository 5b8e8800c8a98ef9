/// What a column of a table names.
enum ColumnRole: String, CaseIterable {
  case payer = "payer column"
  /// Who pays for new shares.
  case investor = "investor column"
  case payee = "payee column"
  /// Who receives, where another column names who pays.
  case company = "company column"
  case amount = "amount column"
  case date = "date column"
}

extension ColumnRole {
  /// The side that the column names; nil of one that names none by itself.
  var slot: Slot? {
    switch self {
    case .payer, .investor: .from
    case .payee: .to
    case .company, .amount, .date: nil
    }
  }
}

extension AnnotatedText {
  /// What the headings above a row's cells say that they hold; nil for those of which they say nothing.
  func columnRoles(ofRow row: Int) -> [ColumnRole?] {
    guard let header = rows[row].header, header != row else {
      return rows[row].cells.map { _ in nil }
    }
    let headings = rows[header].cells
    let roles = rows[row].cells.indices.map { $0 < headings.count ? role(of: headings[$0]) : nil }
    let hasOther = roles.contains { $0?.slot == .from } && !roles.contains(.payee)
    return roles.map { $0 == .company ? hasOther ? .payee : nil : $0 }
  }

  /// A heading is short: what stands further in is no heading.
  private static let longestHeading = 8

  private func role(of heading: Range<Int>) -> ColumnRole? {
    for index in heading.prefix(Self.longestHeading) {
      let word = tokens[index].word
      if let found = vocabulary.cues.columns.first(where: { $0.words.contains(word) }) {
        return found.role
      }
    }
    return nil
  }
}

extension [ColumnRole?] {
  /// Whether a column is of who pays or of who receives.
  var namesParties: Bool { contains { $0?.slot != nil } }
}
