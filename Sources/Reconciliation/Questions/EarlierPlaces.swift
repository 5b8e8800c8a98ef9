/// For some of a question's claims the place of another claim; looked up so often that places in an array are
/// worth it. Empty as a rule.
struct EarlierPlaces: Sendable {
  /// For each claim the other's place, or −1; empty where no claim has any.
  private var places: [Int32] = []

  /// Whether no claim has any.
  var isEmpty: Bool { places.isEmpty }

  /// Nothing.
  init() {}

  /// For each of so many claims what `find` finds.
  init(_ count: Int, _ find: (Int) -> Int?) {
    for place in 0..<count {
      guard let other = find(place) else { continue }
      if places.isEmpty { places = Array(repeating: -1, count: count) }
      places[place] = Int32(clamping: other)
    }
  }

  subscript(place: Int) -> Int? {
    places.isEmpty || places[place] < 0 ? nil : Int(places[place])
  }
}
