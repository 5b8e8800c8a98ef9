/// The object pronouns before a verb, in order: "l'", "lui", "y", "en". In place, as ``PhraseNumbers`` are; no verb has
/// more than ``most``.
struct Clitics: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
  /// One of them.
  struct Clitic: Sendable {
    private let place: Int32
    /// What it is to the verb; empty for a direct object.
    let role: Grammar

    init(token: Int, role: Grammar) {
      place = Int32(token)
      self.role = role
    }

    var token: Int { Int(place) }
  }

  private var all = InlineArray<4, Clitic>(repeating: Clitic(token: -1, role: []))
  private(set) var count = 0

  static let most = 4

  init(arrayLiteral clitics: Clitic...) {
    for clitic in clitics { append(clitic) }
  }

  mutating func append(_ clitic: Clitic) {
    guard count < Self.most else { return }
    all[count] = clitic
    count += 1
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Clitic { all[place] }
}
