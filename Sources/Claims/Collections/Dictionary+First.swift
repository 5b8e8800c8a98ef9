extension Dictionary {
  /// The pairs by their keys; of pairs with one key, the first.
  @inlinable
  public init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}
