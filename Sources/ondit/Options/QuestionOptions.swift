internal import ArgumentParser
internal import Claims

/// Which question of a deal is meant, where it has several.
struct QuestionOptions: ParsableArguments {
  @Option(help: "Which fact: amount, valuation, stake, capacity, date, status.")
  var property: PropertyArgument?

  @Option(help: "In which unit: USD, EUR, percent.")
  var unit: String?

  @Option(help: "Of which part: \"first tranche\".")
  var part: String?

  @Option(help: "Of a valuation: pre_money or post_money.")
  var valuation: Basis.Valuation?

  /// Whether a question is one that is meant.
  func admits(_ question: Question) -> Bool {
    (property.map { question.property == $0.property } ?? true)
      && (unit.map { question.unit.lowercased() == $0.lowercased() } ?? true)
      && (part.map { question.basis.part?.folded == $0.folded } ?? true)
      && (valuation.map { question.basis.valuation == $0 } ?? true)
  }
}

extension Question {
  /// The options that pick it out among the questions of its deal.
  var options: String {
    var words = ["--property \(property.rawValue)", "--unit \(unit)"]
    if let part = basis.part { words.append("--part \(part.shellWord)") }
    if let valuation = basis.valuation { words.append("--valuation \(valuation.rawValue)") }
    return words.joined(separator: " ")
  }
}
