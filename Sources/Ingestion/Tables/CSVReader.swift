/// One record of a CSV file, with the line that it begins on.
public struct CSVRecord: Sendable {
  /// The line, from 1.
  public fileprivate(set) var line = 1
  /// The fields' bytes, one after the other, without their quotes; there may be more between them.
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// An empty record, to be filled by ``CSVReader/next(_:)``.
  public init() {}

  /// An empty record of that line, to be filled by ``append(field:)``.
  init(line: Int) {
    self.line = line
  }

  /// How many fields it has.
  public var count: Int { ranges.count }

  /// A field's text; empty past the last one. A record that is not UTF-8 is read as windows-1252, in which
  /// Excel saves.
  public subscript(index: Int) -> String {
    String(decoding: bytes[range(of: index)], as: UTF8.self)
  }

  /// Where a field stands in ``bytes``; an empty range past the last one.
  func range(of index: Int) -> Range<Int> {
    ranges.indices.contains(index) ? ranges[index] : 0..<0
  }

  /// All fields' texts.
  public var fields: [String] { ranges.indices.map { self[$0] } }

  /// Whether every byte is a part of UTF-8 text.
  private(set) var isUTF8 = true

  fileprivate mutating func end() {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      isUTF8 = true
    } catch {
      isUTF8 = false
      decodeWindows1252()
    }
  }

  private mutating func decodeWindows1252() {
    let written = ranges.map { Array(bytes[$0]) }
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    for field in written { append(field: CharacterEncoding.windows1252.decode(field)) }
  }

  /// Whether the line held nothing.
  public var isBlank: Bool { ranges.count == 1 && bytes.isEmpty }

  /// Adds a field, as a table would have it.
  mutating func append(field: String) {
    append(field: Array(field.utf8))
  }

  private mutating func append(field: [UInt8]) {
    let start = bytes.count
    bytes += field
    endField(from: start)
  }

  /// Whether it holds nothing but blanks and separators, as the lines after a sheet's last do.
  var isEmpty: Bool { ranges.allSatisfy { bytes[$0].allSatisfy { $0 <= 0x20 } } }

  fileprivate mutating func clear(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    self.line = line
  }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }
  fileprivate mutating func append(_ run: borrowing Span<UInt8>) { bytes.append(copying: run) }
  fileprivate mutating func endField(from start: Int) { ranges.append(start..<bytes.count) }
  fileprivate mutating func add(field: Range<Int>) { ranges.append(field) }
}

/// A part of a CSV file that breaks its rules.
public struct CSVError: Error, Hashable, Sendable {
  /// The line that the record begins on, from 1.
  public let line: Int

  /// Names the line.
  public init(line: Int) {
    self.line = line
  }
}

/// Reads comma-separated values (RFC 4180), also separated by semicolons or tabs, with any line ends.
///
/// Bytes come in pieces, so that memory does not grow with the file; a record is at most 16 MB.
public struct CSVReader {
  private let more: () throws -> [UInt8]
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isAtEnd = false
  /// What stands between two fields.
  public private(set) var separator = UInt8(ascii: ",")

  private static let recordLimit = 16 << 20

  /// Reads from a source that gives the next bytes, and none at the end. UTF-16 is told by its mark.
  public init(_ more: @escaping () throws -> [UInt8]) throws {
    let first = try more()
    if let wide = WidePieces(first, more) {
      self.more = wide.next
      try refill()
    } else {
      self.more = more
      buffer = first
      isAtEnd = first.isEmpty
    }
    readBeginning()
  }

  /// Reads from bytes in memory.
  public init(_ bytes: [UInt8]) {
    more = { [] }
    buffer = bytes
    readBeginning()
  }

  /// Passes over the mark of UTF-8 and over the line by which Excel is told the separator (`sep=;`); guesses the
  /// separator where there is none.
  private mutating func readBeginning() {
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let first = buffer[position...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    // A byte that is a part of a letter would part letters.
    guard first.count == 5, let stated = first.last, stated < 0x80,
      String(decoding: first, as: UTF8.self).lowercased().hasPrefix("sep=")
    else {
      separator = Self.guessSeparator(buffer[position...])
      return
    }
    separator = stated
    position += first.count
    if position < buffer.count, buffer[position] == UInt8(ascii: "\r") { position += 1 }
    if position < buffer.count, buffer[position] == UInt8(ascii: "\n") { position += 1 }
    line = 2
  }

  /// The separator that stands most often in the first line, outside of quotes; a line of less than two is looked
  /// past, as a title above the headings.
  private static func guessSeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let best = { (counts: [Int]) in
      counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    }
    var counts = [0, 0, 0]
    var first: Int?
    var lines = 0
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if counts.contains(where: { $0 > 1 }) || lines > 16 { break }
        if first == nil, counts != [0, 0, 0] { first = best(counts) }
        counts = [0, 0, 0]
        lines += 1
      } else if let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    if counts.contains(where: { $0 > 1 }) { return candidates[best(counts)] }
    return candidates[first ?? best(counts)]
  }

  private mutating func refill() throws {
    let next = isAtEnd ? [] : try more()
    if next.isEmpty {
      isAtEnd = true
      return
    }
    buffer.removeSubrange(..<position)
    position = 0
    buffer += next
  }

  @inline(__always)
  private mutating func peek() throws -> UInt8? {
    position < buffer.count ? buffer[position] : try peekIntoNextPiece()
  }

  private mutating func peekIntoNextPiece() throws -> UInt8? {
    try refill()
    return position < buffer.count ? buffer[position] : nil
  }

  /// Reads the next record into `record`; false at the end.
  ///
  /// Throws ``CSVError`` for a quote that is never closed, for text after a closing quote and for a
  /// record over the limit; the reader then stands at the next line.
  public mutating func next(_ record: inout CSVRecord) throws -> Bool {
    record.clear(line: line)
    guard try peek() != nil else { return false }
    if readPlainLine(into: &record) { return true }
    record.clear(line: line)
    var size = 0
    while true {
      let start = record.bytes.count
      if try peek() == UInt8(ascii: "\"") {
        try quotedField(into: &record)
      } else {
        size += try plainField(into: &record)
      }
      record.endField(from: start)
      guard size < Self.recordLimit else { throw CSVError(line: record.line) }
      guard let byte = try peek() else {
        record.end()
        return true
      }
      position += 1
      if byte == separator { continue }
      if byte == UInt8(ascii: "\r"), try peek() == UInt8(ascii: "\n") { position += 1 }
      line += 1
      record.end()
      return true
    }
  }

  /// Reads a line without quotes that is at hand as a whole: its bytes are copied at once. False where it is
  /// none, with the reader where it was.
  private mutating func readPlainLine(into record: inout CSVRecord) -> Bool {
    let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var (field, end) = (position, position)
    repeat {
      guard field < buffer.count, buffer[field] != UInt8(ascii: "\"") else { return false }
      end = buffer.span.firstIndex(of: (separator, newline, carriageReturn), from: field)
      record.add(field: field - position..<end - position)
      field = end + 1
    } while end < buffer.count && buffer[end] == separator
    // What follows a carriage return must be at hand too.
    guard field < buffer.count, end - position < Self.recordLimit else { return false }
    if buffer[end] == carriageReturn, buffer[field] == newline { field += 1 }
    record.append(buffer.span.extracting(position..<end))
    position = field
    line += 1
    record.end()
    return true
  }

  private mutating func plainField(into record: inout CSVRecord) throws -> Int {
    var size = 0
    while try peek() != nil {
      let start = position
      position = buffer.span.firstIndex(
        of: (separator, UInt8(ascii: "\n"), UInt8(ascii: "\r")), from: position)
      record.append(buffer.span.extracting(start..<position))
      size += position - start
      if position < buffer.count { break }
    }
    return size
  }

  private func isBoundary(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func quotedField(into record: inout CSVRecord) throws {
    position += 1
    var size = 0
    while try peek() != nil {
      let start = position
      let (quote, newline) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
      position = buffer.span.firstIndex(of: (quote, newline, newline), from: start)
      record.append(buffer.span.extracting(start..<position))
      size += position - start + 1
      guard size < Self.recordLimit else { break }
      guard position < buffer.count else { continue }
      let byte = buffer[position]
      position += 1
      if byte == newline {
        line += 1
      } else {
        guard try peek() == quote else {
          if let after = try peek(), !isBoundary(after) {
            let error = CSVError(line: record.line)
            try skipLine()
            throw error
          }
          return
        }
        position += 1
      }
      record.append(byte)
    }
    throw CSVError(line: record.line)
  }

  private mutating func skipLine() throws {
    while let byte = try peek() {
      position += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        return
      }
    }
  }
}
