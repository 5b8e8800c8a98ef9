internal import ArgumentParser
internal import Claims
internal import Presentation

/// A property as people type it: by its stored name, by what French or English screens call it, or a name of
/// their own.
struct PropertyArgument: ExpressibleByArgument {
  let property: Property

  init?(argument: String) {
    let typed = argument.folded
    let known = Property.standard.first { property in
      Language.allCases.contains { property.name(in: $0).folded == typed }
    }
    guard let property = known ?? Property(named: argument) else { return nil }
    self.property = property
  }
}
