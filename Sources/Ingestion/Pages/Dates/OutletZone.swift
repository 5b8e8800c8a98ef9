/// Where an outlet keeps its clocks, as far as its address and language tell.
enum OutletZone: Sendable {
  case centralEurope
  case westernEurope
  case easternAmerica
  case unknown

  /// - Parameters:
  ///   - host: of the page's address.
  ///   - language: as `html lang` or `og:locale` has it: `fr`, `fr-CA`, `en_US`.
  init(host: String?, language: String?) {
    let country = host?.split(separator: ".").last.map { $0.lowercased() }
    let tongue = language?.lowercased().map { $0 == "_" ? "-" : $0 }.reduce(into: "") {
      $0.append($1)
    }
    switch country {
    case "fr", "be", "ch", "lu", "de", "at", "it", "es", "nl", "pl", "dk", "se", "no", "cz", "eu":
      self = .centralEurope
    case "uk", "ie", "pt": self = .westernEurope
    case "ca", "quebec": self = .easternAmerica
    default:
      switch tongue {
      case "fr-ca": self = .easternAmerica
      case "en-gb", "en-ie": self = .westernEurope
      case .some(let code) where code.hasPrefix("fr") || code.hasPrefix("de") || code == "it":
        self = .centralEurope
      default: self = .unknown
      }
    }
  }

  /// Minutes east of Greenwich on a day, or nil where the zone is not known.
  func offset(on day: PageDay) -> Int? {
    switch self {
    case .centralEurope: isEuropeanSummer(day) ? 120 : 60
    case .westernEurope: isEuropeanSummer(day) ? 60 : 0
    case .easternAmerica: isAmericanSummer(day) ? -240 : -300
    case .unknown: nil
    }
  }

  /// From the last Sunday of March to the last of October (directive 2000/84/EC).
  private func isEuropeanSummer(_ day: PageDay) -> Bool {
    guard let start = PageDay(year: day.year, month: 3, day: 31),
      let end = PageDay(year: day.year, month: 10, day: 31)
    else { return false }
    return day.number >= start.number - start.weekday && day.number < end.number - end.weekday
  }

  /// From the second Sunday of March to the first of November (Energy Policy Act of 2005).
  private func isAmericanSummer(_ day: PageDay) -> Bool {
    guard let start = PageDay(year: day.year, month: 3, day: 8),
      let end = PageDay(year: day.year, month: 11, day: 1)
    else { return false }
    return day.number >= start.number + (7 - start.weekday) % 7
      && day.number < end.number + (7 - end.weekday) % 7
  }
}

extension FoundDate {
  /// The day at the outlet when a date in UTC was written: another than `day` if midnight came
  /// between. Dates with an offset of their own are in the outlet's time already.
  func day(in zone: OutletZone) -> PageDay {
    guard offset == .utc, let clock, let east = zone.offset(on: day) else { return day }
    let local = clock + east
    if local >= 24 * 60 { return day.adding(days: 1) ?? day }
    if local < 0 { return day.adding(days: -1) ?? day }
    return day
  }
}
