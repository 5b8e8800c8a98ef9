/// The parts of a date, told apart by their shape, because feeds put them in every order.
struct DateParts {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  private(set) var secondsOfDay: Int?
  /// Minutes east of UTC.
  private(set) var offset: Int?

  init(_ text: String) {
    let tokens = DateRun.all(in: text)
    var index = readNumericDate(tokens)
    while index < tokens.count {
      index += readTime(tokens[index...]) ?? readOne(tokens[index])
    }
  }

  /// `2026-01-29`, `2026/01`, `20260129`, `29.01.2026`, `29/01/2026` at the start; says how many
  /// tokens it took.
  private mutating func readNumericDate(_ tokens: [DateRun]) -> Int {
    guard let first = tokens.first?.number else { return 0 }
    if first.digits == 8 {
      (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
      return 1
    }
    let rest = tokens.dropFirst().prefix(2).prefix {
      $0.number != nil && "-/.".contains($0.before)
    }.compactMap(\.number)
    if first.digits == 4 {
      year = first.value
      month = rest.first?.value
      day = rest.dropFirst().first?.value
      return 1 + rest.count
    }
    guard rest.count == 2, rest[1].digits == 4, first.digits <= 2 else { return 0 }
    let isDotted = tokens[1].before == "."
    // 01/02/2026 is two days, and none of them is invented.
    if isDotted || first.value > 12 || first.value == rest[0].value {
      (day, month, year) = (first.value, rest[0].value, rest[1].value)
    } else if rest[0].value > 12 {
      (month, day, year) = (first.value, rest[0].value, rest[1].value)
    }
    return 3
  }

  /// `17:12`, `17:12:30.5`, `171230` after a `T`, `17h12`; says how many tokens it took.
  private mutating func readTime(_ tokens: ArraySlice<DateRun>) -> Int? {
    guard secondsOfDay == nil, let hour = tokens.first?.number else { return nil }
    let rest = Array(tokens.dropFirst().prefix(2))
    if let minute = rest.first, minute.before == ":", let minutes = minute.number {
      let third = rest.dropFirst().first
      let second = third?.before == ":" ? third?.number : nil
      setTime(hour.value, minutes.value, second?.value ?? 0)
      return second == nil ? 2 : 3
    }
    if rest.first?.word == "h" {
      let minute = rest.dropFirst().first?.number
      setTime(hour.value, minute?.value ?? 0, 0)
      return minute == nil ? 2 : 3
    }
    guard tokens.first?.before == "t", year != nil, hour.digits == 4 || hour.digits == 6 else {
      return nil
    }
    let clock = hour.digits == 4 ? hour.value * 100 : hour.value
    setTime(clock / 10_000, clock / 100 % 100, clock % 100)
    return 1
  }

  private mutating func setTime(_ hour: Int, _ minute: Int, _ second: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second) else {
      return
    }
    secondsOfDay = hour * 3600 + minute * 60 + second
  }

  private mutating func readOne(_ token: DateRun) -> Int {
    if let number = token.number {
      if secondsOfDay != nil, token.before == "+" || token.before == "-", year != nil {
        offset = Self.offset(number, isWest: token.before == "-") ?? offset
      } else if token.before == ".", secondsOfDay != nil {
        // A fraction of a second.
      } else if token.before == ":", let hours = offset, abs(hours) % 60 == 0 {
        offset = hours + (hours < 0 ? -1 : 1) * min(number.value, 59)
      } else {
        read(number)
      }
    } else if let word = token.word {
      read(word)
    }
    return 1
  }

  private mutating func read(_ number: (value: Int, digits: Int)) {
    if number.digits <= 2, day == nil, (1...31).contains(number.value) {
      day = number.value
    } else if year == nil, number.digits == 4 {
      year = number.value
    } else if year == nil, number.digits == 2, month != nil {
      // RFC 5322, section 4.3.
      year = number.value < 50 ? 2000 + number.value : 1900 + number.value
    }
  }

  private mutating func read(_ word: String) {
    if month == nil, let named = MonthNames.month(word) {
      month = named
    } else if let minutes = ZoneNames.offset(word), secondsOfDay != nil {
      offset = offset ?? minutes
    } else if word == "pm", let seconds = secondsOfDay, seconds < 43_200 {
      secondsOfDay = seconds + 43_200
    } else if word == "am", let seconds = secondsOfDay, (43_200..<46_800).contains(seconds) {
      secondsOfDay = seconds - 43_200
    }
  }

  private static func offset(_ number: (value: Int, digits: Int), isWest: Bool) -> Int? {
    let hours = number.digits <= 2 ? number.value : number.value / 100
    let minutes = hours * 60 + (number.digits <= 2 ? 0 : number.value % 100)
    guard number.digits <= 4, minutes <= 14 * 60 else { return nil }
    return isWest ? -minutes : minutes
  }
}
