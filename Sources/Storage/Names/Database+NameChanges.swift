public import Claims

/// Why the names of an outlet or organization were not changed.
public enum NameChangeError: Error, Hashable, Sendable {
  /// The name is empty, or means another already.
  case nameNotFree(String)
  /// There is no such outlet or organization any more: it was merged, or is to be merged into
  /// itself.
  case noSuchName
  /// There is no such change, it was undone, or what came after stands in the way.
  case cannotUndo(Int64)
  /// SQLite failed.
  case failed(SQLiteError)
}

extension Database {
  /// What a name means, whatever its case, accents and blanks; of one that was merged, what it was
  /// merged into.
  public func find(_ name: String, in register: NameRegister) throws(SQLiteError) -> Int64? {
    try connection.first(register.find, foldedKey(name)) { $0[0] }
  }

  /// Shows an outlet or organization by another name; the old one still means it. Returns the
  /// number of the change, which `undo(nameChange:in:)` takes.
  public func rename(
    _ id: Int64, to name: String, in register: NameRegister, at moment: Timestamp = .now
  ) throws(NameChangeError) -> Int64 {
    try changingNames { () throws(NameChangeError) in
      guard try standing(id, id, register) == 1 else { throw .noSuchName }
      let known = try naming { () throws(SQLiteError) in try find(name, in: register) }
      guard name.contains(where: { !$0.isWhitespace }), known == nil || known == id else {
        throw .nameNotFree(name)
      }
      do throws(SQLiteError) {
        let change = try connection.insert(register.logRename, id, name, text(of: moment))
        try connection.run(register.spell, foldedKey(name), id, name)
        try connection.run(register.rename, id, name)
        return change
      } catch {
        // One that was merged still has its name.
        throw error.kind == .constraint(.unique) ? .nameNotFree(name) : .failed(error)
      }
    }
  }

  /// Makes two one: what refers to the first is read as referring to the second. Returns the number
  /// of the change, which `undo(nameChange:in:)` takes.
  public func merge(
    _ id: Int64, into target: Int64, in register: NameRegister, at moment: Timestamp = .now
  ) throws(NameChangeError) -> Int64 {
    try changingNames { () throws(NameChangeError) in
      guard try standing(id, target, register) == 2 else { throw .noSuchName }
      return try naming { () throws(SQLiteError) in
        let change = try connection.insert(register.logMerge, id, target, text(of: moment))
        try connection.run(register.follow, id, target)
        return change
      }
    }
  }

  /// Lets one more name mean an outlet or organization. Returns the number of the change; nil where
  /// the name meant it already.
  public func addName(
    _ name: String, to id: Int64, in register: NameRegister, at moment: Timestamp = .now
  ) throws(NameChangeError) -> Int64? {
    try changingNames { () throws(NameChangeError) in
      let known = try naming { () throws(SQLiteError) in try find(name, in: register) }
      if known == id { return nil }
      guard known == nil, name.contains(where: { !$0.isWhitespace }) else {
        throw .nameNotFree(name)
      }
      return try naming { () throws(SQLiteError) in
        try connection.run(register.spell, foldedKey(name), id, name)
        return try connection.insert(register.logAlias, id, name, text(of: moment))
      }
    }
  }

  /// Gives one more name to an outlet or organization that was just made.
  public func giveName(
    _ name: String, to id: Int64, in register: NameRegister
  ) throws(NameChangeError) {
    try changingNames { () throws(NameChangeError) in
      let known = try naming { () throws(SQLiteError) in try find(name, in: register) }
      guard known == nil || known == id, name.contains(where: { !$0.isWhitespace }) else {
        throw .nameNotFree(name)
      }
      if known == nil {
        try naming { () throws(SQLiteError) in
          try connection.run(register.spell, foldedKey(name), id, name)
        }
      }
    }
  }

  /// Takes back a renaming, a merger or a name, the latest first. That it was made, and taken back,
  /// stays on record.
  public func undo(
    nameChange id: Int64, in register: NameRegister, at moment: Timestamp = .now
  ) throws(NameChangeError) {
    try changingNames { () throws(NameChangeError) in
      let found = try naming { () throws(SQLiteError) in
        try connection.first(register.undoable, id) {
          (
            change: $0[0] as String, subject: $0[1] as Int64, old: $0[2] as String?,
            new: $0[3] as String?
          )
        }
      }
      guard let found else { throw .cannotUndo(id) }
      try naming { () throws(SQLiteError) in
        _ = try connection.insert(register.logUndo, found.subject, id, text(of: moment))
        if let old = found.old {
          try forget(found.new ?? old, but: old, of: found.subject, change: id, in: register)
          try connection.run(register.spell, foldedKey(old), found.subject, old)
          try connection.run(register.rename, found.subject, old)
        } else if let new = found.new {
          try connection.run(register.removeAlias, foldedKey(new), found.subject)
        } else {
          try connection.run(register.separate, found.subject)
          try connection.run(register.followBack, found.subject)
        }
      }
    }
  }

  /// The name that a renaming gave means nobody any more, unless something else gave it too.
  private func forget(
    _ name: String, but old: String, of subject: Int64, change: Int64, in register: NameRegister
  ) throws(SQLiteError) {
    var others: Set = [foldedKey(old)]
    try connection.forEach(register.otherNames, subject, change) {
      for place: Int32 in [0, 1] {
        if let other = $0[place] as String? { others.insert(foldedKey(other)) }
      }
    }
    guard !others.contains(foldedKey(name)) else { return }
    try connection.run(register.removeAlias, foldedKey(name), subject)
  }

  private func standing(
    _ first: Int64, _ second: Int64, _ register: NameRegister
  ) throws(NameChangeError) -> Int? {
    try naming { () throws(SQLiteError) in
      try connection.first(register.countStanding, first, second) { $0[0] }
    }
  }

  private func changingNames<Result>(
    _ body: () throws(NameChangeError) -> Result
  ) throws(NameChangeError) -> Result {
    try inTransaction(mapping: NameChangeError.failed, body: body)
  }

  private func naming<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(NameChangeError) -> Result {
    do throws(SQLiteError) { return try body() } catch { throw .failed(error) }
  }
}
