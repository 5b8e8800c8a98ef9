/// The data of a Nuxt 3 page (`__NUXT_DATA__`): one flat array, in which the members of objects and arrays are
/// places of other values, as devalue writes it.
struct NuxtData {
  private let values: [JSONValue]
  /// How many values may still be put together: those that refer to each other would never end.
  private var budget = 50_000

  /// Nil where a document is no such array.
  init?(_ document: JSONValue) {
    guard case .array(let values) = document, values.count > 1 else { return nil }
    self.values = values
  }

  /// The objects that may be an article, put together.
  mutating func candidates() -> [JSONValue] {
    var found: [JSONValue] = []
    for value in values where budget > 0 {
      guard case .object(let members) = value, StatedArticle.isCandidate(members) else { continue }
      found.append(resolved(value, depth: 0))
    }
    return found
  }

  private mutating func resolved(_ value: JSONValue, depth: Int) -> JSONValue {
    budget -= 1
    guard depth < 24, budget > 0 else { return .bare("null") }
    switch value {
    case .string, .bare: return value
    case .array(let places):
      // ["Reactive", 4]: a value in a wrapping of the framework's.
      if places.count == 2, case .string = places[0] { return at(places[1], depth) }
      return .array(places.prefix(10_000).map { at($0, depth) })
    case .object(let members):
      return .object(
        members.prefix(200).map { JSONValue.Member(key: $0.key, value: at($0.value, depth)) })
    }
  }

  private mutating func at(_ place: JSONValue, _ depth: Int) -> JSONValue {
    guard case .bare(let word) = place, let index = Int(word), values.indices.contains(index)
    else { return .bare("null") }
    return resolved(values[index], depth: depth + 1)
  }
}
