public import ArgumentParser
public import Claims
public import Ingestion
public import Presentation

// What is typed for an option is the raw value.
extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension ImportFormat: ExpressibleByArgument {}
extension SheetDefaults.DateOrder: ExpressibleByArgument {}
extension DealKind: ExpressibleByArgument {}
extension Modality: ExpressibleByArgument {}
extension Basis.Valuation: ExpressibleByArgument {}
