internal import Claims

/// Where an outlet keeps its clocks, as far as its address and language tell.
enum OutletZone: Sendable {
  case westernEurope, centralEurope, easternEurope
  case easternAmerica, centralAmerica, mountainAmerica, pacificAmerica
  case arabia, gulf, india, china, japan, southAfrica, easternAustralia, newZealand
  case unknown

  /// - Parameters:
  ///   - host: of the page's address.
  ///   - language: as `html lang` or `og:locale` has it: `fr`, `fr-CA`, `en_US`.
  init(host: String?, language: String?) {
    let country = host?.split(separator: ".").last.map { $0.lowercased() }
    let tongue = language?.lowercased().map { $0 == "_" ? "-" : $0 }.reduce(into: "") {
      $0.append($1)
    }
    if let host, let known = Self.ofSite(host) ?? country.flatMap({ Self.byCountry[$0] }) {
      self = known
      return
    }
    switch tongue {
    case "fr-ca": self = .easternAmerica
    case "en-gb", "en-ie": self = .westernEurope
    case "en-in": self = .india
    case "en-au": self = .easternAustralia
    case "en-nz": self = .newZealand
    case "en-za": self = .southAfrica
    case "en-sg", "en-hk": self = .china
    case .some(let code) where code.hasPrefix("fr") || code.hasPrefix("de") || code == "it":
      self = .centralEurope
    default: self = .unknown
    }
  }

  /// Whether `03/04/2021` may stand for 4 March in an English text.
  var mayWriteMonthFirst: Bool {
    switch self {
    case .easternAmerica, .centralAmerica, .mountainAmerica, .pacificAmerica, .unknown: true
    default: false
    }
  }

  /// Minutes east of Greenwich on a day, or nil where the zone is not known.
  func offset(on day: Day) -> Int? {
    switch self {
    case .westernEurope: isEuropeanSummer(day) ? 60 : 0
    case .centralEurope: isEuropeanSummer(day) ? 120 : 60
    case .easternEurope: isEuropeanSummer(day) ? 180 : 120
    case .easternAmerica: isAmericanSummer(day) ? -240 : -300
    case .centralAmerica: isAmericanSummer(day) ? -300 : -360
    case .mountainAmerica: isAmericanSummer(day) ? -360 : -420
    case .pacificAmerica: isAmericanSummer(day) ? -420 : -480
    case .southAfrica: 120
    case .arabia: 180
    case .gulf: 240
    case .india: 330
    case .china: 480
    case .japan: 540
    case .easternAustralia: isSouthernSummer(day, from: sunday(1, ofMonth: 10, day)) ? 660 : 600
    case .newZealand: isSouthernSummer(day, from: sunday(5, ofMonth: 9, day)) ? 780 : 720
    case .unknown: nil
    }
  }

  /// From the last Sunday of March to the last of October (directive 2000/84/EC).
  private func isEuropeanSummer(_ day: Day) -> Bool {
    guard let start = sunday(5, ofMonth: 3, day), let end = sunday(5, ofMonth: 10, day) else {
      return false
    }
    return (start..<end).contains(day.number)
  }

  /// From the second Sunday of March to the first of November (Energy Policy Act of 2005).
  private func isAmericanSummer(_ day: Day) -> Bool {
    guard let start = sunday(2, ofMonth: 3, day), let end = sunday(1, ofMonth: 11, day) else {
      return false
    }
    return (start..<end).contains(day.number)
  }

  /// To the first Sunday of April.
  private func isSouthernSummer(_ day: Day, from start: Int?) -> Bool {
    guard let start, let end = sunday(1, ofMonth: 4, day) else { return false }
    return day.number >= start || day.number < end
  }

  /// The number of the n-th Sunday of a month in the year of a day; the fifth is the last.
  private func sunday(_ count: Int, ofMonth month: Int, _ day: Day) -> Int? {
    guard count < 5 else {
      let last = (29...31).reversed().lazy.compactMap {
        Day(year: day.components.year, month: month, day: $0)
      }
      return last.first.map { $0.number - $0.weekday % 7 }
    }
    guard let first = Day(year: day.components.year, month: month, day: 1) else { return nil }
    return first.number + 7 - first.weekday + 7 * (count - 1)
  }
}

extension FoundDate {
  /// The day at the outlet when a date in UTC was written: another than `day` if midnight came
  /// between. Dates with an offset of their own are in the outlet's time already, and midnight UTC
  /// sharp is how sites write a day without a time.
  func day(in zone: OutletZone) -> Day {
    guard offset == .utc, let clock, clock > 0, let east = zone.offset(on: day) else { return day }
    let local = clock + east
    if local >= Day.minutes { return day.advanced(by: 1) }
    if local < 0 { return day.advanced(by: -1) }
    return day
  }
}
