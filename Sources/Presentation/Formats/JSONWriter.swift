public import Claims

/// Writes a JSON document (RFC 8259) in its order, straight into UTF-8: for what is large, or written often. What is
/// small, or looked at before it is written, is a ``JSON``.
///
/// It is up to the caller that an object has only keys with their values.
public struct JSONWriter {
  /// How a document is laid out.
  public enum Layout: Sendable {
    /// On one line.
    case line
    /// With two spaces of indentation.
    case document
    /// The same, as an element of an array's document.
    case element
  }

  private var bytes: [UInt8] = []
  private let isIndented: Bool
  /// How many objects and arrays are open.
  private(set) var depth: Int
  /// Whether what is open has a line for each of its elements.
  private var isOnLines = false
  /// Whether what is open has no element yet.
  private var isFirst = true

  /// A document of which nothing is written yet.
  public init(_ layout: Layout) {
    isIndented = layout != .line
    depth = layout == .element ? 1 : 0
    bytes.reserveCapacity(1024)
  }

  /// What was written. Made of texts and ASCII alone, it is not asked again whether it is UTF-8.
  public var text: String { String(copying: UTF8Span(unchecked: bytes.span)) }

  /// What was written, as a line.
  consuming func line() -> String {
    bytes.append(UInt8(ascii: "\n"))
    return text
  }

  // MARK: Objects and arrays

  /// Writes an object. `onLines` puts each member on a line of its own where the document is indented.
  public mutating func object(onLines: Bool = false, _ members: (inout JSONWriter) -> Void) {
    nest("{", "}", onLines: onLines, members)
  }

  /// Writes an array of what `write` makes of each element. `onLines` puts each on a line of its own where the
  /// document is indented.
  public mutating func list<Element>(
    _ elements: [Element], onLines: Bool = false, _ write: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]", onLines: onLines) {
      for element in elements {
        $0.startElement()
        write(&$0, element)
      }
    }
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, onLines: Bool,
    _ content: (inout JSONWriter) -> Void
  ) {
    let wasOnLines = isOnLines
    bytes.append(UInt8(ascii: open))
    depth += 1
    isOnLines = isIndented && onLines
    isFirst = true
    content(&self)
    depth -= 1
    if isOnLines, !isFirst { startLine() }
    bytes.append(UInt8(ascii: close))
    isOnLines = wasOnLines
    isFirst = false
  }

  private mutating func startElement() {
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
      if !isOnLines { bytes.append(UInt8(ascii: " ")) }
    }
    isFirst = false
    if isOnLines { startLine() }
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Members

  /// Writes a key, in snake_case; its value comes next.
  public mutating func key(_ key: StaticString) {
    key.withUTF8Buffer { self.key($0) }
  }

  /// Writes a key that is known only when it is written.
  mutating func key(named key: String) {
    key.utf8Span.span.withUnsafeBufferPointer { self.key($0) }
  }

  /// Writes the bytes of a key and what stands around them. There are more keys than anything else: the
  /// memory is looked at once for each, not for every byte.
  private mutating func key(_ key: UnsafeBufferPointer<UInt8>) {
    let (follows, isOnLines, indent) = (!isFirst, isOnLines, 2 * depth)
    isFirst = false
    write(atMost: key.count + indent + 7) { end in
      if follows { end.add(UInt8(ascii: ",")) }
      if isOnLines {
        end.add(UInt8(ascii: "\n"))
        for _ in 0..<indent { end.add(UInt8(ascii: " ")) }
      } else if follows {
        end.add(UInt8(ascii: " "))
      }
      end.add(UInt8(ascii: "\""))
      end.add(key)
      end.add(UInt8(ascii: "\""))
      end.add(UInt8(ascii: ":"))
      end.add(UInt8(ascii: " "))
    }
  }

  /// Writes a key with a text, or null.
  public mutating func member(_ key: StaticString, _ text: String?) {
    self.key(key)
    if let text { write(text) } else { writeNull() }
  }

  /// Writes a key with true or false.
  public mutating func member(_ key: StaticString, _ flag: Bool) {
    self.key(key)
    write(flag)
  }

  /// Writes a key with a whole number.
  public mutating func member(_ key: StaticString, _ number: Int) {
    self.key(key)
    write(number)
  }

  /// Writes a key with an exact decimal, or null.
  public mutating func member(_ key: StaticString, _ number: Decimal?) {
    self.key(key)
    if let number { write(number) } else { writeNull() }
  }

  /// Writes a key with a part of the document, or null.
  public mutating func member(_ key: StaticString, _ json: JSON?) {
    self.key(key)
    write(json ?? .null)
  }

  // MARK: Values

  mutating func writeNull() { write(word: "null") }

  mutating func write(_ flag: Bool) { write(word: flag ? "true" : "false") }

  private mutating func write(word: StaticString) {
    word.withUTF8Buffer { letters in
      write(atMost: letters.count) { $0.add(letters) }
    }
  }

  private mutating func write(_ number: Int) {
    write(atMost: 20) { end in
      if number < 0 { end.add(UInt8(ascii: "-")) }
      // From the first digit on: to turn the last bytes around copies all that was written.
      var place: UInt = 1
      while number.magnitude / place >= 10 { place *= 10 }
      while place > 0 {
        end.add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / place % 10))
        place /= 10
      }
    }
  }

  private mutating func write(_ number: Decimal) {
    if let whole = number.wholeNumber {
      write(Int(whole))
    } else if number.exponent < 0, number.exponent > -10 {
      var unit: UInt64 = 1
      for _ in 0..<(-number.exponent) { unit *= 10 }
      if number.significand < 0 { bytes.append(UInt8(ascii: "-")) }
      write(Int(number.significand.magnitude / unit))
      bytes.append(UInt8(ascii: "."))
      while unit > 1 {
        unit /= 10
        bytes.append(UInt8(ascii: "0") + UInt8(number.significand.magnitude / unit % 10))
      }
    } else {
      write(digits: number.description)
    }
  }

  mutating func write(digits: String) {
    var digits = digits
    digits.withUTF8 { add($0) }
  }

  /// Writes a text; what stands for itself, nearly all, is copied at once.
  public mutating func write(_ string: String) {
    var string = string
    string.withUTF8 { text in
      let first = Self.firstNotPlain(in: text, from: 0)
      guard first < text.count else {
        return write(atMost: text.count + 2) { end in
          end.add(UInt8(ascii: "\""))
          end.add(text)
          end.add(UInt8(ascii: "\""))
        }
      }
      bytes.append(UInt8(ascii: "\""))
      writeEscaping(text, from: first)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Writes a text of which a letter, the first of them at a place, may not stand for itself: what does is copied a
  /// run at a time.
  private mutating func writeEscaping(_ text: UnsafeBufferPointer<UInt8>, from first: Int) {
    var (copied, index) = (0, first)
    while index < text.count {
      let (scalar, length) = Self.scalar(in: text, at: index)
      if let escaped = Self.escaped(scalar) {
        add(UnsafeBufferPointer(rebasing: text[copied..<index]))
        write(digits: escaped)
        copied = index + length
      }
      index = Self.firstNotPlain(in: text, from: index + length)
    }
    add(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Where the first letter from a place on stands that may not stand for itself; the end where all do.
  private static func firstNotPlain(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      if index + 8 <= text.count, arePlain(eightBytes(of: text, at: index)) {
        index += 8
        continue
      }
      let end = min(index + 8, text.count)
      while index < end {
        if mayNotBePlain(text[index]) { return index }
        index += 1
      }
    }
    return text.count
  }

  private mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    write(atMost: piece.count) { $0.add(piece) }
  }

  // MARK: Memory

  /// The end of what was written, where there is room for as much as was asked for.
  private struct End {
    private(set) var next: UnsafeMutablePointer<UInt8>

    init(_ next: UnsafeMutablePointer<UInt8>) { self.next = next }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      next.initialize(to: byte)
      next += 1
    }

    @inline(__always)
    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
      guard let start = piece.baseAddress else { return }
      next.initialize(from: start, count: piece.count)
      next += piece.count
    }
  }

  /// Asks once for the memory that the next bytes may take, `count` of them at most, and has them written there.
  @inline(__always)
  private mutating func write(atMost count: Int, _ write: (inout End) -> Void) {
    bytes.append(addingCapacity: count) { output in
      output.withUnsafeMutableBufferPointer { room, used in
        guard let start = room.baseAddress else { return }
        var end = End(start + used)
        write(&end)
        used = end.next - start
      }
    }
  }

  @inline(__always)
  private static func eightBytes(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether eight bytes are ASCII that stands for itself. What is taken from a byte borrows from its highest bit
  /// where it is less: that tells the control characters and, of what is left of the byte without the bits of another,
  /// a zero.
  @inline(__always)
  private static func arePlain(_ eight: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let controls = eight &- each &* 0x20
    let quotes = (eight ^ each &* 0x22) &- each
    let backslashes = (eight ^ each &* 0x5C) &- each
    let deletes = (eight ^ each &* 0x7F) &- each
    return (eight | controls | quotes | backslashes | deletes) & (each &* 0x80) == 0
  }

  /// Whether a byte does not stand for itself, or begins a letter that may not: a bit for each, 64 to a
  /// number.
  @inline(__always)
  private static func mayNotBePlain(_ byte: UInt8) -> Bool {
    let bits: UInt64 =
      switch byte >> 6 {
      // Control characters and `"`.
      case 0: 1 << 0x22 | 0xFFFF_FFFF
      // The backslash and U+007F.
      case 1: 1 << (0x5C - 0x40) | 1 << (0x7F - 0x40)
      case 2: 0
      default: 1 << (0xC2 - 0xC0) | 1 << (0xD8 - 0xC0) | 1 << (0xE2 - 0xC0) | 1 << (0xEF - 0xC0)
      }
    return bits &>> UInt64(byte & 63) & 1 == 1
  }

  /// The scalar that begins at a byte of valid UTF-8 and how many bytes it takes, of those whose first byte
  /// ``mayNotBePlain(_:)``: none of them takes four.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, length: Int) {
    let length = text[index] < 0x80 ? 1 : text[index] < 0xE0 ? 2 : 3
    var value = UInt32(text[index]) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
    for place in index + 1..<max(index + 1, min(index + length, text.count)) {
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// What stands for a scalar that does not stand for itself: control characters, as RFC 8259 asks, and
  /// what would steer a terminal or turn its text around. Nil for others.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.value < 0x20 || scalar.isUnsafeOnTerminal: escape(scalar)
    default: nil
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      }.joined()
    } ?? ""
  }
}
