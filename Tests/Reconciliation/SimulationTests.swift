import Claims
import Foundation
import Reconciliation
import Testing

/// The method against a majority vote, in worlds whose truth is known.
@Suite struct SimulationTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func aThirdThatCopiesOneBadSourceIsSeenThrough(seed: UInt64) {
    let world = World.badCopies(seed: seed)
    let story = world.story()
    let (vote, score) = (world.vote(story), world.score(story, by: Method()))
    #expect(score >= vote + 0.1)
    #expect(score >= 0.9)
  }

  @Test(arguments: World.others.indices)
  func elsewhereItIsNoWorseThanAVote(index: Int) {
    let world = World.others[index]
    let story = world.story()
    let (vote, score) = (world.vote(story), world.score(story, by: Method()))
    #expect(score >= vote - 0.01)
  }

  /// What two sources say to each other tells how right both are together, not which of them is; so
  /// only claims count on questions that two others speak on too.
  @Test(arguments: -1..<World.others.count, [UInt64(0), 1000, 2000])
  func accuraciesAreLearnt(index: Int, shift: UInt64) {
    var world = index < 0 ? World.badCopies(seed: 1) : World.others[index]
    world.seed += shift
    let story = world.story()
    let learnt = world.learnt(story, by: Method())
    for (reporter, truth) in world.truth(story).enumerated() where truth.comparable >= 100 {
      let found = learnt[reporter] ?? 0
      #expect(
        abs(found - truth.right) <= 0.05,
        "\(world.name), reporter \(reporter): \(found), \(truth.right)")
    }
  }

  @Test(arguments: [
    ("bad copies", "one voice per copy group", 0.3), ("half copies", "copying in part", 0.01),
    ("one good, rest poor", "learnt accuracies", 0.02),
    ("specialists", "accuracies by property", 0.01), ("places", "similarity", 0.05),
    ("popular mistake", "popularity of errors", 0.01), ("aged words", "freshness", 0.2),
    ("some settled", "settled as known", 0.5),
    ("closures unheard of", "two-sided error rates", 0.1),
  ])
  func eachPartBuysSomething(world: String, part: String, least: Double) throws {
    let world = try #require(World.named(world))
    let story = world.story()
    let without = try #require(Self.parts.first { $0.name == part })
    var method = Method()
    method[keyPath: without.path] = false
    let (full, reduced) = (world.score(story, by: Method()), world.score(story, by: method))
    #expect(full >= reduced + least, "\(percent(full)), without \(percent(reduced))")
  }

  /// What each part buys in every world, as the table of Benchmarks/README.md.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ABLATION"] != nil))
  func ablation() {
    let names = ["world", "vote", "all"] + Self.parts.map { "− " + $0.name }
    print("| " + names.joined(separator: " | ") + " |")
    print("|" + names.map { _ in " --- |" }.joined())
    for world in World.all {
      let story = world.story()
      let full = world.score(story, by: Method())
      var cells = [world.name, percent(world.vote(story)), percent(full)]
      for part in Self.parts {
        var method = Method()
        method[keyPath: part.path] = false
        let lost = world.score(story, by: method) - full
        cells.append(abs(lost) < 0.0005 ? "" : percent(lost))
      }
      print("| " + cells.joined(separator: " | ") + " |")
    }
  }

  private static var parts: [(name: String, path: WritableKeyPath<Method, Bool>)] {
    [
      ("one voice per copy group", \.joinsVoices), ("copying in part", \.findsCopying),
      ("learnt accuracies", \.learnsAccuracy), ("accuracies by property", \.learnsByProperty),
      ("similarity", \.supportsSimilar), ("popularity of errors", \.weighsPopularity),
      ("firmness", \.weighsFirmness), ("freshness", \.weighsFreshness),
      ("settled as known", \.learnsFromSettled), ("two-sided error rates", \.learnsTwoSided),
    ]
  }

  /// The same claims in any order, numbered in any order, give the same answers.
  @Test func orderDoesNotMatter() {
    var world = World.badCopies(seed: 4)
    world.questions = 60
    let claims = world.claims(world.story())
    var random = RandomSource(seed: 9)
    let asOf = Day(number: 21_000)
    let expected = Evidence(claims: claims, asOf: asOf).findings()
    for _ in 0..<3 {
      let shuffled = claims.shuffled(using: &random)
      let found = Evidence(claims: shuffled, asOf: asOf).findings()
      #expect(String(describing: found) == String(describing: expected))
      // Renumbered: other ids, same answers.
      let renumbered = shuffled.enumerated().map { index, claim in
        Claim(
          id: Int64(index + 1), deal: claim.deal, property: claim.property, value: claim.value,
          modality: claim.modality, article: claim.article, outlet: claim.outlet,
          published: claim.published, recorded: claim.recorded)
      }
      let again = Evidence(claims: renumbered, asOf: asOf).findings()
      #expect(again.map(\.confidence) == expected.map(\.confidence))
      #expect(again.map { $0.leading?.value } == expected.map { $0.leading?.value })
    }
  }

  /// The short way for plain questions gives what their dossiers give.
  @Test func plainQuestionsNeedNoDossier() {
    var world = World.others[17]
    world.questions = 80
    let claims = world.claims(world.story())
    let asOf = Day(number: 21_000)
    let short = Evidence(claims: claims, asOf: asOf).findings()
    // To share a little text with an article of no claim changes nothing, yet sends a question the
    // long way.
    let texts = SharedTexts(claims.map { ($0.article, -1, thousandths: 200) })
    let long = Evidence(claims: claims, texts: texts, asOf: asOf).findings()
    #expect(String(describing: short) == String(describing: long))
  }

  private func percent(_ share: Double) -> String {
    "\(Double(Int((share * 1000).rounded())) / 10)"
  }
}
