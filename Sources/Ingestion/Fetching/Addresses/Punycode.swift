/// Names of international hosts as the name system knows them (RFC 3492, RFC 5891): `société.fr` is
/// `xn--socit-esab.fr`.
enum Punycode {
  /// The host in ASCII and lower case; nil where a label is too long for the name system, or has
  /// nothing in it but blanks.
  static func host(_ host: String) -> String? {
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host.lowercased() }
    var labels: [String] = []
    for label in host.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { ".。．｡".contains($0) })
    {
      guard let encoded = Self.label(String(label)) else { return nil }
      labels.append(encoded)
    }
    return labels.joined(separator: ".")
  }

  private static func label(_ label: String) -> String? {
    // Joined letters as keyboards write them; a page may have them in two parts.
    let scalars = label.flatMap { Self.composed($0) }
    guard scalars.contains(where: { $0.value >= 0x80 }) else { return label }
    guard scalars.count <= 63, let encoded = encode(scalars.map(\.value)) else { return nil }
    return encoded.utf8.count <= 59 ? "xn--" + encoded : nil
  }

  /// A letter and the accent after it as the one letter that they are.
  private static func composed(_ character: Character) -> [Unicode.Scalar] {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 2 else { return scalars }
    // Equal characters are those that Unicode calls canonically equivalent.
    let letter = (0xC0...0x24F).lazy.compactMap { Unicode.Scalar($0 as Int) }
      .first { Character($0) == character }
    return letter.map { [$0] } ?? scalars
  }

  // The parameters of RFC 3492, section 5.
  private static let base = 36
  private static let smallest = 1
  private static let largest = 26
  private static let skew = 38
  private static let damp = 700

  /// Section 6.3. Nil where the number would overflow, which no label of 63 characters makes it do.
  private static func encode(_ points: [UInt32]) -> String? {
    var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, handled) = (UInt32(0x80), 0, 72, basic)
    while handled < points.count {
      guard let smallest = points.filter({ $0 >= next }).min() else { return nil }
      let (product, overflow) = Int(smallest - next).multipliedReportingOverflow(by: handled + 1)
      guard !overflow, product < 1 << 40 else { return nil }
      delta += product
      next = smallest
      for point in points {
        if point < next { delta += 1 }
        guard point == next else { continue }
        write(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func write(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
    var rest = delta
    var position = base
    while true {
      let threshold = min(max(position - bias, smallest), largest)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
  }

  private static func adapted(_ delta: Int, _ points: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / damp : delta / 2
    rest += rest / points
    var steps = 0
    while rest > (base - smallest) * largest / 2 {
      rest /= base - smallest
      steps += base
    }
    return steps + (base - smallest + 1) * rest / (rest + skew)
  }
}
