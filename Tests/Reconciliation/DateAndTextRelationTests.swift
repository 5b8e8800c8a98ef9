import Claims
import Reconciliation
import Testing

@Suite struct DateAndTextRelationTests {
  struct Case: Sendable, CustomStringConvertible {
    let left: String
    let right: String
    let relation: Relation
    let rule: RelationRule

    init(_ left: String, _ right: String, _ relation: Relation, _ rule: RelationRule) {
      (self.left, self.right, self.relation, self.rule) = (left, right, relation, rule)
    }

    var description: String { "\(left) and \(right)" }
  }

  static let dates: [Case] = [
    Case("2026-01-29", "2026-01-29", .agrees, .sameBounds),
    Case("2026-01-29", "2026-01", .refines, .inside),
    Case("2026-01", "2026", .refines, .inside),
    Case("2026-36", "2026-10/2026-12", .agrees, .sameBounds),
    Case("2026-01-29", "2026-02", .contradicts, .disjoint),
    Case("2026-11", "2026-36", .refines, .inside),
    Case("2026-01/2026-03", "2026-02/2026-04", .compatible, .overlap),
    Case("2026-01/..", "2026-03", .refines, .inside),
    Case("2026-01/..", "2025", .contradicts, .disjoint),
    Case("2026-01~", "2026-02-10", .compatible, .overlap),
    Case("2026-01~", "2026-04", .contradicts, .disjoint),
    Case("2026-01~", "2026-01", .agrees, .sameBounds),
  ]

  @Test(arguments: dates) func datesStand(_ example: Case) throws {
    let left = try #require(EDTFDate(example.left))
    let right = try #require(EDTFDate(example.right))
    let comparison = left.compared(to: right)
    #expect(comparison.relation == example.relation)
    #expect(comparison.rule == example.rule)
    #expect(right.compared(to: left) == comparison.reversed)
  }

  @Test func datesApartAreCountedInDays() throws {
    let comparison = try #require(EDTFDate("2026-01-29")).compared(
      to: try #require(EDTFDate("2026-02-03")))
    #expect(comparison.daysApart == 5)
    #expect(comparison.ratio == nil)
  }

  static let texts: [Case] = [
    Case("Élan", "elan", .agrees, .sameText),
    Case("Smith, John; Doe, J.", "John Smith, Jane Doe", .agrees, .sameText),
    Case("John Smith and Jane Doe", "Jane Doe & John Smith", .agrees, .sameText),
    Case("Paris", "Paris, France", .refines, .nested),
    Case("John Smith", "John Smith, Jane Doe", .refines, .nested),
    Case("6:15 PM", "18:15", .agrees, .sameBounds),
    Case("Dec 1 - 6:15 PM", "18h20", .agrees, .sameBounds),
    Case("2011-12-01 18:15", "12/01/2011 06:15 PM", .agrees, .sameBounds),
    Case("6:15 PM", "6:45 PM", .contradicts, .disjoint),
    Case("11:58 PM", "12:03 AM", .agrees, .sameBounds),
    Case("Nov 30 11:58 PM", "Dec 1 12:02 AM", .agrees, .sameBounds),
    Case("2011-12-31 23:58", "2012-01-01 00:02", .agrees, .sameBounds),
    Case("Nov 30 11:58 PM", "Dec 2 12:02 AM", .contradicts, .disjoint),
    Case("7.15 am", "Scheduled 7:15 AM (EST)", .agrees, .sameBounds),
    Case("Dec 1 - 6:15 PM", "Dec 2 - 6:15 PM", .contradicts, .disjoint),
    Case("3:05 pDec 1", "Dec 01 - 3:05pm", .agrees, .sameBounds),
    Case("3:05 aDec 1", "12/1/11 3:05 PM", .contradicts, .disjoint),
    Case("11:10pmMay 31", "May 31 23:10", .agrees, .sameBounds),
    Case("Cambridge, U.S.", "US, Cambridge", .agrees, .sameText),
    Case("Cambridge, U.S.", "Cambridge, UK", .contradicts, .different),
    Case("Cambridge, U.K.", "Cambridge, USA", .contradicts, .different),
    Case("Cambridge, U.S.", "Cambridge, USA", .agrees, .sameText),
    Case("K. Pike; A. Doe", "Ken Pike and Ann Doe", .agrees, .sameText),
    Case("E. Smith", "Al Smith", .contradicts, .different),
    Case("B. W. Smith", "Brian Smith", .agrees, .sameText),
    Case("Doe, Jane A.; Pike, Ken", "Jane Doe and Ken Pike", .agrees, .sameText),
    Case("Jane A. Doe", "Jane B. Doe", .contradicts, .different),
    Case("St-Étienne", "Saint Etienne", .agrees, .sameText),
    Case("B12", "B21", .contradicts, .different),
    Case("open", "closed", .contradicts, .different),
    Case("Massachusetts", "Massachusets", .compatible, .similar),
    Case("", "x", .contradicts, .different),
  ]

  @Test(arguments: texts) func textsStand(_ example: Case) {
    let comparison = Comparison(of: .text(example.left), with: .text(example.right))
    #expect(comparison.relation == example.relation)
    #expect(comparison.rule == example.rule)
    let back = Comparison(of: .text(example.right), with: .text(example.left))
    #expect(back == comparison.reversed)
  }

  @Test func numbersDatesAndWordsAreOfDifferentKinds() throws {
    let number = Value.quantity(try quantity("10"))
    let comparison = Comparison(of: number, with: .text("ten"))
    #expect(comparison.relation == .incomparable)
    #expect(comparison.rule == .kind)
  }

  /// Any two texts compare without trouble, and alike from both sides.
  @Test func textsAreSymmetric() {
    var random = RandomSource(seed: 3)
    let pieces = [
      "J.", "John", "Smith", "Doe", "6:15", "PM", "é", "‮", "12", ";", "12/01", "and", "h", ":",
    ]
    for _ in 0..<5000 {
      let make = { (random: inout RandomSource) in
        (0..<Int.random(in: 0...5, using: &random))
          .compactMap { _ in pieces.randomElement(using: &random) }.joined(separator: " ")
      }
      let (left, right) = (make(&random), make(&random))
      let there = Comparison(of: .text(left), with: .text(right))
      let back = Comparison(of: .text(right), with: .text(left))
      #expect(there == back.reversed, "\(left) and \(right)")
      #expect(Comparison(of: .text(left), with: .text(left)).relation == .agrees)
    }
  }
}
