internal import Claims

/// A JSON value as it stands in a page; the members of an object keep their order.
indirect enum JSONValue: Sendable, Equatable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number, `true`, `false` or `null`, or a bare word of broken JSON, as written.
  case bare(String)

  struct Member: Sendable, Equatable {
    var key: String
    var value: JSONValue
  }

  /// The first member of an object under a key, in either case.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
      ?? members.first { $0.key.lowercased() == key.lowercased() }?.value
  }

  /// The first members of an object by their keys in lower case, the first of each; enough for what people make.
  var fields: [String: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(firstOf: members.prefix(200).map { ($0.key.lowercased(), $0.value) })
  }

  /// The elements of an array, or the value itself.
  var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return [self]
  }

  /// The first text in the value: its own, or that of an array's first element or `@value`.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .bare(let word): word == "null" || word.isEmpty ? nil : word
    case .array(let values): values.first?.text
    case .object: self["@value"]?.text
    }
  }
}
