import Claims
import Reconciliation

/// A made-up world whose truth is known: sources of set accuracies report on questions, and some
/// copy.
struct World {
  /// How a source behaves.
  struct Reporter {
    /// How often it is right where it looks for itself.
    var accuracy = 0.8
    /// The share of the questions that it reports on.
    var coverage = 0.8
    /// The reporter that it copies from, and how often it does.
    var copies: (from: Int, share: Double)?
    /// How many days after the news it reports.
    var delay = 0
    /// Whether it never takes back what it once said.
    var isStale = false
    /// How often it leaves a rumour's hedge out, and how often it hedges.
    var hedges = 0.0
    /// The share of values that it gives in general terms only: the country, not the town.
    var generality = 0.0
    /// How often it still says open where a place has closed.
    var blindness = 0.0
    /// How often it is right on every other question, whose property is another; as on the rest if
    /// nil.
    var accuracyElsewhere: Double?
  }

  /// What is reported.
  enum Kind { case words, numbers, clock, places, status, money }

  var name: String
  var reporters: [Reporter]
  var questions = 400
  var kind = Kind.words
  /// How many wrong answers there are to a question.
  var falseValues = 10
  /// The share of errors that fall on one popular mistake.
  var popularity = 0.0
  /// The share of questions whose answer changes after half of the time; fast reporters follow.
  var revisions = 0.0
  /// After how many days it changes.
  var pace = 60
  /// The share of questions that an official word settles in the end.
  var settled = 0.0
  var seed: UInt64 = 1

  /// One report.
  struct Report {
    let question: Int
    let reporter: Int
    let answer: Int
    let day: Int
    let isRumor: Bool
    let isGeneral: Bool
    var isOfficial = false
  }

  /// The answers: 0 was true first; −1 is what became true later, where something did.
  struct Story {
    let truths: [Int]
    let reports: [Report]
  }

  /// Tells the world's story: the same for the same seed.
  func story() -> Story {
    var random = RandomSource(seed: seed)
    var truths: [Int] = []
    var reports: [Report] = []
    for question in 0..<questions {
      let isRevised = random.chance(revisions)
      truths.append(isRevised ? -1 : 0)
      let popular = 1
      var said: [Int: Report] = [:]
      for (number, reporter) in reporters.enumerated() where random.chance(reporter.coverage) {
        if let copies = reporter.copies, let source = said[copies.from],
          random.chance(copies.share)
        {
          let copy = Report(
            question: question, reporter: number, answer: source.answer,
            day: source.day + 1 + reporter.delay, isRumor: source.isRumor,
            isGeneral: source.isGeneral)
          said[number] = copy
          reports.append(copy)
          continue
        }
        let accuracy =
          question.isMultiple(of: 2)
          ? reporter.accuracy : reporter.accuracyElsewhere ?? reporter.accuracy
        let isBlind = Self.isClosed(question) && random.chance(reporter.blindness)
        let rounds = isRevised && !reporter.isStale ? 2 : 1
        for round in 0..<rounds {
          let truth = round == 0 ? 0 : -1
          let isRumor = random.chance(reporter.hedges)
          // Who hedges knows less.
          let isRight = random.chance(isRumor ? accuracy - 0.15 : accuracy) && !isBlind
          let wrong =
            random.chance(popularity) ? popular : Int.random(in: 1...falseValues, using: &random)
          let report = Report(
            question: question, reporter: number, answer: isRight ? truth : wrong,
            day: round * pace + reporter.delay, isRumor: isRumor,
            isGeneral: random.chance(reporter.generality))
          said[number] = report
          reports.append(report)
        }
      }
      if random.chance(settled) {
        reports.append(
          Report(
            question: question, reporter: reporters.count, answer: isRevised ? -1 : 0,
            day: 2 * pace, isRumor: false, isGeneral: false, isOfficial: true))
      }
    }
    return Story(truths: truths, reports: reports)
  }
}

extension World {
  /// The reports as claims: one deal for a question, one outlet for a reporter.
  func claims(_ story: Story) -> [Claim] {
    let start = Day(year: 2026, month: 1, day: 1) ?? Day(number: 20_000)
    return story.reports.enumerated().map { index, report in
      Claim(
        id: Int64(index + 1), deal: Int64(report.question + 1),
        property: property(of: report.question),
        value: value(report.answer, of: report.question, isGeneral: report.isGeneral),
        modality: report.isOfficial ? .completed : report.isRumor ? .rumored : .announced,
        article: Int64(index + 1),
        outlet: Int64(report.reporter + 1),
        published: EDTFDate(start.advanced(by: report.day)),
        recorded: Timestamp(milliseconds: 1_790_000_000_000 + Int64(index)))
    }
  }

  private func property(of question: Int) -> Property {
    switch kind {
    case .status: Property(rawValue: "state")
    case .money: .amount
    default:
      Property(
        rawValue: question.isMultiple(of: 2) || reporters[0].accuracyElsewhere == nil
          ? "fact" : "other")
    }
  }

  /// Three places in ten have closed.
  private static func isClosed(_ question: Int) -> Bool {
    var random = RandomSource(seed: UInt64(question) &+ 7_000_000)
    return random.chance(0.3)
  }

  /// How an answer is written.
  func value(_ answer: Int, of question: Int, isGeneral: Bool = false) -> Value {
    var random = RandomSource(seed: UInt64(question) &* 1000 &+ UInt64(answer + 1))
    switch kind {
    case .words: return .text(Self.word(&random) + " " + Self.word(&random))
    case .numbers:
      let base = Int64.random(in: 1000...900_000, using: &random)
      return .quantity(Quantity(exactly: Decimal(base), unit: .number))
    case .clock:
      let minute = Int.random(in: 0..<1440, using: &random)
      let (hour, rest) = (minute / 60, minute % 60)
      return .text(
        "\(hour % 12 == 0 ? 12 : hour % 12):\(rest < 10 ? "0" : "")\(rest) \(hour < 12 ? "AM" : "PM")"
      )
    case .places:
      let town = Self.word(&random)
      var country = RandomSource(seed: UInt64(abs(answer) % Self.countries))
      let land = Self.word(&country)
      return .text(isGeneral ? land : "\(town), \(land)")
    case .status:
      return .text((answer == 0) != Self.isClosed(question) ? "open" : "closed")
    case .money:
      let millions = Int64.random(in: 10...90_000, using: &random)
      return .quantity(Quantity(exactly: Decimal(millions * 1_000_000), unit: .usd))
    }
  }

  private static func word(_ random: inout RandomSource) -> String {
    let consonants = Array("bcdfglmnprstvz")
    let vowels = Array("aeiou")
    var word = ""
    for _ in 0..<4 {
      word.append(consonants.randomElement(using: &random) ?? "b")
      word.append(vowels.randomElement(using: &random) ?? "a")
    }
    return word
  }

  private static let countries = 4

  /// The share of questions whose leading value is the truth, by the method.
  func score(_ story: Story, by method: Method) -> Double {
    let evidence = Evidence(claims: claims(story), asOf: Day(number: 22_000))
    var right = 0
    for finding in judge(evidence, by: method).findings(evidence) {
      let question = Int(finding.question.deal) - 1
      if finding.leading?.value == value(story.truths[question], of: question) { right += 1 }
    }
    return Double(right) / Double(questions)
  }

  private func judge(_ evidence: Evidence, by method: Method) -> Judge {
    var reconciler = Reconciler(method: method)
    reconciler.add(evidence)
    return reconciler.judge()
  }

  /// The accuracy learnt of each reporter.
  func learnt(_ story: Story, by method: Method) -> [Double?] {
    let evidence = Evidence(claims: claims(story), asOf: Day(number: 22_000))
    let accuracies = judge(evidence, by: method).accuracies
    return reporters.indices.map { accuracies[.outlet(Int64($0 + 1))] }
  }

  /// How often each reporter's last word is right: what its accuracy is, whether it looked for
  /// itself or copied, is behind the times or hedges. With it, on how many questions two others
  /// speak.
  func truth(_ story: Story) -> [(right: Double, comparable: Int)] {
    var last: [[Int: Int]] = Array(repeating: [:], count: reporters.count)
    for report in story.reports where !report.isOfficial {
      // In general terms some wrong answers are right: another town of the same country.
      let isRight = report.isGeneral && abs(report.answer) % Self.countries == 0
      last[report.reporter][report.question] = isRight ? 0 : report.answer
    }
    let speakers = last.reduce(into: [Int](repeating: 0, count: questions)) { counts, answers in
      for question in answers.keys { counts[question] += 1 }
    }
    return last.map { answers in
      let right = answers.count { $0.value == story.truths[$0.key] }
      return (
        answers.isEmpty ? 0 : Double(right) / Double(answers.count),
        answers.keys.count { speakers[$0] > 2 }
      )
    }
  }

  /// The share that a vote gets right: the value that most reporters' last words give; of equals
  /// the one that sorts first.
  func vote(_ story: Story) -> Double {
    var last: [[Int: Value]] = Array(repeating: [:], count: questions)
    for report in story.reports {
      last[report.question][report.reporter] =
        value(report.answer, of: report.question, isGeneral: report.isGeneral)
    }
    var right = 0
    for question in 0..<questions {
      var counts: [(value: Value, count: Int)] = []
      for (_, value) in last[question].sorted(by: { $0.key < $1.key }) {
        if let place = counts.firstIndex(where: { $0.value == value }) {
          counts[place].count += 1
        } else {
          counts.append((value, 1))
        }
      }
      let best = counts.min {
        $0.count == $1.count ? $0.value.canonical < $1.value.canonical : $0.count > $1.count
      }
      if best?.value == value(story.truths[question], of: question) { right += 1 }
    }
    return Double(right) / Double(questions)
  }
}
