extension Int {
  /// The number with zeros before it, up to `width` digits: `0042`. A minus sign is not counted.
  public func padded(to width: Int) -> String {
    let digits = String(magnitude)
    if self >= 0, digits.utf8.count >= width { return digits }
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.utf8.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
