/// The worlds that the method is tried in.
extension World {
  private static func reporters(
    _ accuracies: [Double], coverage: Double = 0.8
  ) -> [Reporter] {
    accuracies.map { Reporter(accuracy: $0, coverage: coverage) }
  }

  /// A third of the sources copy one bad source.
  static func badCopies(seed: UInt64) -> World {
    var reporters = reporters([0.3, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.6, 0.7])
    for _ in 0..<5 {
      reporters.append(Reporter(coverage: 0.9, copies: (from: 0, share: 1)))
    }
    reporters[0].coverage = 0.9
    return World(name: "bad copies", reporters: reporters, questions: 400, seed: seed)
  }

  /// Twenty worlds in which a vote does well, or badly in other ways.
  static var others: [World] {
    var worlds = [
      World(name: "all good", reporters: reporters(Array(repeating: 0.95, count: 10))),
      World(name: "all fair", reporters: reporters(Array(repeating: 0.7, count: 10))),
      World(name: "all poor", reporters: reporters(Array(repeating: 0.4, count: 12))),
      World(
        name: "near perfect", reporters: reporters(Array(repeating: 0.99, count: 8) + [0.6, 0.6])),
      World(
        name: "mixed", reporters: reporters([0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.8, 0.7])),
      World(name: "three sources", reporters: reporters([0.9, 0.7, 0.6], coverage: 1)),
      World(name: "two sources", reporters: reporters([0.9, 0.6], coverage: 1)),
      World(
        name: "sparse", reporters: reporters(Array(repeating: 0.8, count: 40), coverage: 0.06),
        questions: 2400),
      World(
        name: "many sources", reporters: reporters(Array(repeating: 0.6, count: 40), coverage: 0.5)),
      World(
        name: "popular mistake", reporters: reporters([0.9, 0.8, 0.7, 0.6, 0.5, 0.6, 0.7, 0.8]),
        popularity: 0.7),
      World(
        name: "one good, rest poor",
        reporters: reporters([0.95] + Array(repeating: 0.45, count: 8))),
      World(
        name: "two answers", reporters: reporters([0.9, 0.8, 0.7, 0.6, 0.6, 0.7, 0.8]),
        falseValues: 1),
      World(
        name: "numbers", reporters: reporters([0.9, 0.8, 0.7, 0.6, 0.5, 0.8]), kind: .numbers),
      World(name: "times", reporters: reporters([0.9, 0.8, 0.7, 0.6, 0.5, 0.8]), kind: .clock),
      World(
        name: "status", reporters: reporters([0.9, 0.85, 0.8, 0.7, 0.65, 0.8]), kind: .status,
        falseValues: 1),
    ]
    var good = World(name: "good copies", reporters: reporters([0.9, 0.7, 0.7, 0.6, 0.6, 0.65]))
    for _ in 0..<3 { good.reporters.append(Reporter(copies: (from: 0, share: 1))) }
    worlds.append(good)
    var half = World(name: "half copies", reporters: reporters([0.6, 0.8, 0.8, 0.7, 0.7, 0.75]))
    for _ in 0..<3 { half.reporters.append(Reporter(accuracy: 0.7, copies: (from: 0, share: 0.5))) }
    worlds.append(half)
    var revised = World(
      name: "revised truths", reporters: reporters([0.9, 0.85, 0.8, 0.8, 0.7, 0.7]), revisions: 0.4)
    revised.reporters += (0..<2).map { _ in Reporter(accuracy: 0.8, isStale: true) }
    revised.reporters[3].delay = 20
    worlds.append(revised)
    var hedged = World(name: "hedges", reporters: reporters([0.9, 0.85, 0.8, 0.7, 0.6, 0.5]))
    for index in 3..<6 { hedged.reporters[index].hedges = 0.8 }
    worlds.append(hedged)
    var places = World(
      name: "places", reporters: reporters([0.9, 0.85, 0.8, 0.8, 0.7, 0.7]), kind: .places)
    for index in 0..<4 { places.reporters[index].generality = 0.3 }
    worlds.append(places)
    for index in worlds.indices { worlds[index].seed = UInt64(100 + index) }
    return worlds
  }

  /// Worlds that each need one part of the method, beside those above.
  static var demanding: [World] {
    var closures = World(
      name: "closures unheard of", reporters: reporters([0.9, 0.9, 0.9, 0.85, 0.85, 0.9]),
      kind: .status, falseValues: 1)
    for index in 2..<6 { closures.reporters[index].blindness = 0.8 }
    var settled = World(
      name: "some settled", reporters: reporters([1, 1, 0.95, 0.35, 0.35, 0.35, 0.35, 0.35, 0.35]),
      popularity: 0.97, settled: 0.1)
    for index in settled.reporters.indices { settled.reporters[index].hedges = 1 }
    var aged = World(
      name: "aged words", reporters: reporters([0.85, 0.85, 0.8, 0.8], coverage: 0.5), kind: .money,
      revisions: 0.5, pace: 800)
    aged.reporters += (0..<4).map { _ in Reporter(accuracy: 0.85, isStale: true) }
    var specialists = World(name: "specialists", reporters: [])
    for index in 0..<8 {
      let (first, second) = index.isMultiple(of: 2) ? (0.9, 0.35) : (0.35, 0.9)
      specialists.reporters.append(Reporter(accuracy: first, accuracyElsewhere: second))
    }
    var worlds = [closures, settled, aged, specialists]
    for index in worlds.indices { worlds[index].seed = UInt64(200 + index) }
    return worlds
  }

  /// Every world, with one seed each.
  static var all: [World] { [badCopies(seed: 1)] + others + demanding }

  /// A world of the catalogue by its name.
  static func named(_ name: String) -> World? { all.first { $0.name == name } }
}
