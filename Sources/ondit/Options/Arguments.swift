public import ArgumentParser
public import Claims
public import Ingestion
public import Presentation

// What is typed for an option is the raw value.
extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension ImportFormat: ExpressibleByArgument {}
extension SheetDefaults.DateOrder: ExpressibleByArgument {}
extension Basis.Valuation: ExpressibleByArgument {}

// What is printed in French or English is taken back.
extension DealKind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = SheetWords.kind(argument) else { return nil }
    self = kind
  }
}

extension Modality: ExpressibleByArgument {
  public init?(argument: String) {
    guard let modality = SheetWords.modality(argument) else { return nil }
    self = modality
  }
}
