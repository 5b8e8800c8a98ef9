internal import Claims

/// A date as feeds and headers write it: RFC 822 and its successors, RFC 3339 and W3CDTF, RFC 850,
/// asctime, and what is commonly made of them.
struct InternetDate: Hashable, Sendable {
  /// The day, month or year as it is written, in the zone that it is written in: a newspaper's
  /// evening item keeps its day.
  let date: EDTFDate
  /// The moment; nil where the time or the zone is missing.
  let moment: Timestamp?

  /// Reads a date; nil where there is none, or only one that could be read in two ways, such as
  /// `01/02/2026`. Linear, in at most 100 bytes.
  init?(_ text: String) {
    guard text.utf8.count <= 100 else { return nil }
    let parts = DateParts(text)
    guard let year = parts.year, (1900...2100).contains(year) else { return nil }
    var written = year.padded(to: 4)
    if let month = parts.month {
      written += "-" + month.padded(to: 2)
      if let day = parts.day { written += "-" + day.padded(to: 2) }
    }
    guard let date = EDTFDate(written) else { return nil }
    self.date = date
    moment = Self.moment(of: parts)
  }

  private static func moment(of parts: DateParts) -> Timestamp? {
    guard let year = parts.year, let month = parts.month, let number = parts.day,
      let day = Day(year: year, month: month, day: number), let seconds = parts.secondsOfDay,
      let offset = parts.offset
    else { return nil }
    return Timestamp(day, seconds: seconds - offset * 60)
  }
}
