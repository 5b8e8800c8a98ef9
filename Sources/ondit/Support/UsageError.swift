/// A command that was not asked for rightly, found out while it ran. Exit code 64.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
