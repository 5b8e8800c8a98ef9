public import Claims

// Small words that several views say alike.
extension Language {
  /// A share of one in per cent, without decimals: "83 %", "83%".
  public func percent(_ share: Double) -> String {
    JSON.rounded(share * 100, places: 0).line + choose("\u{A0}%", "%")
  }

  /// Stands for a day of publication that nobody knows.
  public var noDate: String { choose("sans date", "no date") }

  /// Says that an article goes on where its page or feed ends.
  public var incompleteText: String {
    choose(
      "Texte incomplet : lu jusqu'où la page ou le flux va.",
      "Not the whole text: read as far as the page or feed goes.")
  }

  /// What a report denies, else what it says.
  public func value(_ text: String, isDenied: Bool) -> String {
    (isDenied ? choose("pas ", "not ") : "") + text
  }
}

extension Basis.Valuation {
  /// Its name for people, the same in French and English.
  public var name: String {
    switch self {
    case .preMoney: "pre-money"
    case .postMoney: "post-money"
    }
  }
}
