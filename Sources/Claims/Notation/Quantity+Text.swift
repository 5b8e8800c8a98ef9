extension Quantity {
  /// The quantity for a table: "up to $50 bn", "jusqu'à 50 Md$", "20–50 Md€", "27 %", "1 GW".
  /// Exact: digits are never rounded away.
  public func text(in language: Language) -> String {
    let french = language == .french
    if isVague, let low { return vagueText(low, french: french) }
    switch (low, high) {
    case (let low?, let high?) where low == high:
      return (isApproximate ? (french ? "environ " : "about ") : "")
        + (year.map { String($0) } ?? Amount(low, unit, language).text)
    case (let low?, let high?): return rangeText(low, high, language)
    case (let low?, nil):
      return (french ? "plus de " : "more than ") + Amount(low, unit, language).text
    case (nil, let high?):
      return (french ? "jusqu'à " : "up to ") + Amount(high, unit, language).text
    case (nil, nil): return ""
    }
  }

  private func rangeText(_ low: Decimal, _ high: Decimal, _ language: Language) -> String {
    let top = Amount(high, unit, language)
    let bottom = Amount(low, unit, language, scale: top.scale)
    let about = isApproximate ? "~" : ""
    return about + top.sign.before + bottom.digits + "–" + top.digits + top.sign.after
  }

  /// "several billion", "tens of billions": the least it can mean is two of what is named.
  private func vagueText(_ low: Decimal, french: Bool) -> String {
    let scale = Amount.Scale.all.first { low >= $0.least } ?? .ones
    let tens = low.shifted(by: -scale.exponent) ?? low
    let counted: String
    switch tens {
    case Decimal(200)...: counted = french ? "des centaines de" : "hundreds of"
    case Decimal(20)...: counted = french ? "des dizaines de" : "tens of"
    default: counted = french ? "plusieurs" : "several"
    }
    let name = french ? scale.french : scale.english
    let sign = CurrencyName.sign(of: unit)
    if scale.exponent == 0 { return "\(counted) \(sign)" }
    return french ? "\(counted) \(name)\(sign)" : "\(counted) \(sign)\(name)"
  }
}

/// One number with its scale and unit, ready to be printed.
private struct Amount {
  struct Scale {
    let exponent: Int
    let french: String
    let english: String

    var least: Decimal { Decimal(significand: 1, exponent: exponent) ?? .zero }

    static let ones = Scale(exponent: 0, french: "", english: "")
    static let all = [
      Scale(exponent: 9, french: "Md", english: "bn"),
      Scale(exponent: 6, french: "M", english: "m"),
    ]
  }

  let scale: Scale
  let digits: String
  /// What stands before the digits and after them.
  let sign: (before: String, after: String)

  init(_ number: Decimal, _ unit: Unit, _ language: Language, scale: Scale? = nil) {
    let french = language == .french
    let money = unit.isCurrency
    let scale = scale ?? (money ? Scale.all.first { number.magnitude >= $0.least } : nil) ?? .ones
    self.scale = scale
    digits = DecimalNotation.text(number.shifted(by: -scale.exponent) ?? number, language: language)
    let space = french ? "\u{A0}" : " "
    switch unit {
    case .percent: sign = ("", french ? "\u{A0}%" : "%")
    case .number: sign = ("", "")
    case _ where money:
      let mark = CurrencyName.sign(of: unit)
      let name = french ? scale.french : scale.english
      let isCode = mark == unit.rawValue
      if french {
        sign = ("", space + name + (isCode && !name.isEmpty ? space : "") + mark)
      } else {
        sign = (isCode ? mark + " " : mark, name.isEmpty ? "" : " " + name)
      }
    default: sign = ("", space + unit.rawValue)
    }
  }

  var text: String { sign.before + digits + sign.after }
}
