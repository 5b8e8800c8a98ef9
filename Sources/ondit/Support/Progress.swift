internal import Claims
internal import Presentation

/// How far long work has come, on a line of standard error that is written over; nothing off a
/// terminal.
final class Progress {
  private let language: Language
  private let isShown = Console.showsProgress
  private let start = ContinuousClock.now
  private var shownAt: ContinuousClock.Instant?
  private var done = 0
  /// How many there are to be done; nil while nobody knows.
  var total: Int?
  /// How far it has come, from 0 to 1, where that is known better than by counting.
  var share: (() -> Double)?

  /// Work that begins now.
  init(_ language: Language, total: Int? = nil) {
    self.language = language
    self.total = total
  }

  /// One more is done.
  func advance() {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    // What is done at once needs no line, and a terminal no more than ten a second.
    guard now - (shownAt ?? start) >= .milliseconds(shownAt == nil ? 400 : 100) else { return }
    shownAt = now
    let line = ProgressLine(
      done: done, total: total, share: share?(), seconds: (now - start) / .seconds(1))
    Console.overwrite(line.text(in: language))
  }

  /// Makes room for something else.
  func clear() {
    guard shownAt != nil else { return }
    Console.overwrite("")
  }
}

/// What the line says.
struct ProgressLine {
  let done: Int
  let total: Int?
  let share: Double?
  let seconds: Double

  /// "12 of 40 · 3.2/s · 9 s left".
  func text(in language: Language) -> String {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var parts = [
      total.map { language.choose("\(done) sur \($0)", "\(done) of \($0)") } ?? "\(done)",
      (rate < 10 ? decimal(rate, language) : String(Int(min(rate, 1e12)))) + "/s",
    ]
    let share = share ?? total.map { $0 > 0 ? Double(done) / Double($0) : 1 }
    if let share, share > 0, share.isFinite {
      if total == nil { parts.append("\(Int(min(share, 1) * 100)) %") }
      let left = max(0, seconds / share - seconds)
      parts.append(duration(left) + language.choose(" restantes", " left"))
    }
    return parts.joined(separator: " · ")
  }

  private func decimal(_ number: Double, _ language: Language) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(language.choose(",", "."))\(tenths % 10)"
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e9))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
