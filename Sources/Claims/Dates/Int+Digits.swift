extension Int {
  /// The number with zeros before it, up to `width` digits: `0042`. A minus sign is not counted.
  public func padded(to width: Int) -> String {
    let digits = String(magnitude)
    if self >= 0, digits.utf8.count >= width { return digits }
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.utf8.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }

  /// Reads just so many ASCII digits, without the sign that `Int.init` takes too; nil for anything
  /// else.
  init?(_ text: some StringProtocol, digits: Int) {
    guard text.utf8.count == digits,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.init(text)
  }
}
