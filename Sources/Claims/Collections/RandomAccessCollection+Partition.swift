extension RandomAccessCollection {
  /// The first place whose element passes a test that all elements after it pass too; the end where
  /// none does. Logarithmic, by binary search.
  @inlinable
  public func partitioningIndex(
    where belongsBehind: (Element) throws -> Bool
  ) rethrows -> Index {
    var (low, length) = (startIndex, count)
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if try belongsBehind(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
