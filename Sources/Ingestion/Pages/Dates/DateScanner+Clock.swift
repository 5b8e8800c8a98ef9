extension DateScanner {
  /// Reads "à 15h57", "at 3:57 pm", "T16:43:00+02:00", "T1643" after a day, if they are there.
  mutating func readClock(_ date: inout FoundDate) {
    let start = index
    for _ in 0..<3 {
      skipBlank()
      if word(["a", "at", "t", "um", "le", "las"]) || mark(",-|") != nil { continue }
      break
    }
    guard case .number(let value, let digits) = token() else {
      index = start
      return
    }
    index += 1
    if digits == 4 || digits == 6, token() == nil || tokens[start] == .word("t") {
      let compact = digits == 6 ? value / 100 : value
      date.clock = clock(compact / 100, compact % 100)
    } else if digits <= 2 {
      let separated = skipClockSeparator()
      let minutes = separated ? number(digits: 2...2) : nil
      guard separated else {
        index = start
        return
      }
      date.clock = clock(value, minutes ?? 0)
      if mark(":") != nil { _ = number(digits: 2...2) }
      if case .mark(0x2E) = token(), case .number = token(1) { index += 2 }
    }
    guard date.clock != nil else {
      index = start
      return
    }
    readHalfDay(&date)
    readOffset(&date)
  }

  private func clock(_ hours: Int, _ minutes: Int) -> Int? {
    hours < 24 && minutes < 60 ? hours * 60 + minutes : nil
  }

  private mutating func skipClockSeparator() -> Bool {
    let start = index
    skipBlank()
    if word(["h", "heures", "heure", "uhr"]) || mark(":") != nil {
      skipBlank()
      return true
    }
    index = start
    return false
  }

  private mutating func readHalfDay(_ date: inout FoundDate) {
    let start = index
    skipBlank()
    guard let time = date.clock else { return }
    if word(["pm"]), time < 720 {
      date.clock = time + 720
    } else if word(["am"]), time >= 720 {
      date.clock = time - 720
    } else {
      index = start
    }
  }

  private mutating func readOffset(_ date: inout FoundDate) {
    let start = index
    skipBlank()
    if word(["z", "gmt", "utc"]) {
      date.offset = .utc
      return
    }
    if let sign = mark("+-"), case .number(let value, let digits) = token(), digits <= 4 {
      index += 1
      var minutes = digits > 2 ? value / 100 * 60 + value % 100 : value * 60
      if digits <= 2, mark(":") != nil, let more = number(digits: 2...2) { minutes += more }
      guard minutes <= 14 * 60 else { return }
      date.offset = minutes == 0 ? .utc : .minutes(sign == 0x2B ? minutes : -minutes)
      return
    }
    index = start
  }
}
