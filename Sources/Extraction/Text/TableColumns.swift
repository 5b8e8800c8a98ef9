/// What a column of a table names.
enum ColumnRole: String, CaseIterable {
  case payer = "payer column"
  case payee = "payee column"
  /// Who receives, where another column names who pays.
  case company = "company column"
  case amount = "amount column"
  case date = "date column"
}

extension AnnotatedText {
  /// What the heading above a cell says that it holds; nil where it says nothing of it.
  func role(ofColumn column: Int, inRow row: Int) -> ColumnRole? {
    guard let role = headingRole(column, row) else { return nil }
    guard role == .company else { return role }
    let others = rows[row].cells.indices.map { headingRole($0, row) }
    return others.contains(.payer) && !others.contains(.payee) ? .payee : nil
  }

  /// Whether it is a row of a table with a column of who pays or of who receives.
  func namesParties(_ row: Int) -> Bool {
    rows[row].cells.indices.contains {
      let role = headingRole($0, row)
      return role == .payer || role == .payee
    }
  }

  private func headingRole(_ column: Int, _ row: Int) -> ColumnRole? {
    guard let header = rows[row].header, header != row, column < rows[header].cells.count else {
      return nil
    }
    for index in rows[header].cells[column] {
      let word = tokens[index].word
      if let found = vocabulary.cues.columns.first(where: { $0.words.contains(word) }) {
        return found.role
      }
    }
    return nil
  }
}
