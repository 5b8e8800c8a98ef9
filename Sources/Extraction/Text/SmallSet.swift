/// A set that is mostly small: a few elements are looked through one by one, which costs less than to hash one of them.
enum SmallSet<Element: Hashable & Sendable>: Sendable, Sequence, ExpressibleByArrayLiteral {
  case few([Element])
  case many(Set<Element>)

  /// Up to so many are few.
  static var most: Int { 16 }

  init(_ elements: some Sequence<Element>) {
    self = .few([])
    for element in elements { insert(element) }
  }

  init(arrayLiteral elements: Element...) {
    self.init(elements)
  }

  var isEmpty: Bool {
    switch self {
    case .few(let all): all.isEmpty
    case .many: false
    }
  }

  func contains(_ element: Element) -> Bool {
    switch self {
    case .few(let all): all.contains(element)
    case .many(let all): all.contains(element)
    }
  }

  mutating func insert(_ element: Element) {
    guard !contains(element) else { return }
    switch self {
    case .few(var all):
      // Let go of before it is changed, or it would be copied.
      self = .few([])
      all.append(element)
      self = all.count > Self.most ? .many(Set(all)) : .few(all)
    case .many(var all):
      self = .few([])
      all.insert(element)
      self = .many(all)
    }
  }

  mutating func formUnion(_ others: some Sequence<Element>) {
    for other in others { insert(other) }
  }

  func makeIterator() -> AnyElements {
    switch self {
    case .few(let all): AnyElements(few: all.makeIterator(), many: nil)
    case .many(let all): AnyElements(few: [].makeIterator(), many: all.makeIterator())
    }
  }

  struct AnyElements: IteratorProtocol {
    fileprivate var few: Array<Element>.Iterator
    fileprivate var many: Set<Element>.Iterator?

    mutating func next() -> Element? { few.next() ?? many?.next() }
  }
}
