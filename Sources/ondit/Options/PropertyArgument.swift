internal import ArgumentParser
internal import Claims
internal import Ingestion

/// A property as people type it: by its stored name, by what French or English screens call it, or a name of
/// their own.
struct PropertyArgument: ExpressibleByArgument {
  let property: Property

  init?(argument: String) {
    let known = SheetWords.standardProperty(argument)
    guard let property = known ?? Property(named: argument) else { return nil }
    self.property = property
  }
}
