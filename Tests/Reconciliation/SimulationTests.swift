import Claims
import Reconciliation
import Testing

/// The method against a majority vote, in worlds whose truth is known.
@Suite struct SimulationTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func aThirdThatCopiesOneBadSourceIsSeenThrough(seed: UInt64) {
    let world = World.badCopies(seed: seed)
    let story = world.story()
    let (vote, score) = (world.vote(story), world.score(story, by: Method()))
    print("\(world.name) \(seed): vote \(percent(vote)), method \(percent(score))")
    #expect(score >= vote + 0.1)
    #expect(score >= 0.9)
  }

  @Test(arguments: World.others.indices)
  func elsewhereItIsNoWorseThanAVote(index: Int) {
    let world = World.others[index]
    let story = world.story()
    let (vote, score) = (world.vote(story), world.score(story, by: Method()))
    print("\(world.name): vote \(percent(vote)), method \(percent(score))")
    #expect(score >= vote - 0.01)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func accuraciesAreLearnt(seed: UInt64) {
    let world = World.badCopies(seed: seed)
    let story = world.story()
    let learnt = world.learnt(story, by: Method())
    for (reporter, truth) in world.truth(story).enumerated() where truth.claims >= 100 {
      let found = learnt[reporter] ?? 0
      #expect(abs(found - truth.right) <= 0.05, "reporter \(reporter): \(found), \(truth.right)")
    }
  }

  @Test(arguments: World.others.indices)
  func accuraciesElsewhere(index: Int) {
    let world = World.others[index]
    let story = world.story()
    let learnt = world.learnt(story, by: Method())
    var line = "ACC \(world.name):"
    for (reporter, truth) in world.truth(story).enumerated() where truth.claims >= 100 {
      line += " \(Int(1000 * truth.right))/\(Int(1000 * (learnt[reporter] ?? 0)))"
    }
    print(line)
    var other = Method()
    other.weighsPopularity = false
    var second = "ACP \(world.name):"
    let learnt2 = world.learnt(story, by: other)
    for (reporter, truth) in world.truth(story).enumerated() where truth.claims >= 100 {
      second += " \(Int(1000 * truth.right))/\(Int(1000 * (learnt2[reporter] ?? 0)))"
    }
    print(second, world.score(story, by: Method()), world.score(story, by: other))
  }

  /// What each part buys, printed for whoever changes the method.
  @Test func partsSwitchedOff() {
    let parts: [(String, WritableKeyPath<Method, Bool>)] = [
      ("accuracy", \.learnsAccuracy), ("voices", \.joinsVoices), ("similar", \.supportsSimilar),
      ("popularity", \.weighsPopularity), ("two-sided", \.learnsTwoSided),
    ]
    for world in [World.badCopies(seed: 1), World.others[19]] {
      let story = world.story()
      let full = world.score(story, by: Method())
      print("\(world.name): all \(percent(full))", terminator: "")
      for (name, part) in parts {
        var method = Method()
        method[keyPath: part] = false
        print(", without \(name) \(percent(world.score(story, by: method)))", terminator: "")
      }
      print()
    }
    let world = World.badCopies(seed: 1)
    var alone = Method()
    alone.joinsVoices = false
    let story = world.story()
    #expect(world.score(story, by: alone) < world.score(story, by: Method()))
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
    // To share a little text with an article of no claim changes nothing, yet sends a question the long way.
    let texts = SharedTexts(claims.map { ($0.article, -1, thousandths: 200) })
    let long = Evidence(claims: claims, texts: texts, asOf: asOf).findings()
    #expect(String(describing: short) == String(describing: long))
  }

  private func percent(_ share: Double) -> String {
    "\(Double(Int((share * 1000).rounded())) / 10) %"
  }
}
