/// What tells two texts of the same words apart: signs (`A+`, `C#`, `-5`), and the order of their numbers (`1.0.2`,
/// `3-2`), but in a list of several.
struct TextMarks: Equatable {
  private var signs = ""
  private var numbers: [String] = []

  init(_ text: String) {
    var (isInNumber, isAtStart, isNegative, isList) = (false, true, false, false)
    for scalar in text.unicodeScalars {
      let isDigit = "0"..."9" ~= scalar
      if isDigit {
        if !isInNumber {
          numbers.append("")
          if isNegative { signs += "-" }
        }
        numbers[numbers.count - 1].unicodeScalars.append(scalar)
      } else if "<>*".unicodeScalars.contains(scalar)
        || "+#".unicodeScalars.contains(scalar) && !isAtStart
      {
        signs.unicodeScalars.append(scalar)
      }
      isNegative = scalar == "-" && isAtStart
      isInNumber = isDigit
      isAtStart = scalar.properties.isWhitespace
      if scalar == ";" { isList = true }
    }
    if isList || numbers.count < 2 { numbers = [] }
  }
}
