import Testing

@testable import Ingestion

@Suite struct ZipArchiveTests {
  private static let text = "Date,USD,JPY,\n2026-01-29,1.1968,183.10,\n" + "été\n"

  private static var whole: ZipFile {
    var file = ZipFile()
    file.add("folder/", "")
    file.add("folder/rates.csv", text)
    return file
  }

  private func contents(_ bytes: [UInt8], limit: Int = 1 << 20) throws(ZipError) -> [String] {
    let archive = try ZipArchive(bytes)
    var contents: [String] = []
    for entry in archive.entries {
      contents.append(String(decoding: try archive.content(of: entry, limit: limit), as: UTF8.self))
    }
    return contents
  }

  @Test func filesAreTakenOut() throws {
    var file = Self.whole
    file.add(
      "stored", packed: Array(Self.text.utf8), method: 0, size: Self.text.utf8.count,
      sum: ZipFile.sum(Self.text))
    #expect(try contents(file.bytes) == [Self.text, Self.text])
    #expect(try ZipArchive(file.bytes).entries.map(\.name) == ["folder/rates.csv", "stored"])
  }

  @Test(arguments: [1, 22, 1_000, 0xFFFF])
  func aRemarkMayFollow(_ length: Int) throws {
    var file = Self.whole
    // A remark that looks like the end of an archive over and over.
    file.remark = Array(repeating: [0x50, 0x4B, 5, 6], count: length / 4 + 1).flatMap(\.self)
    file.remark.removeLast(file.remark.count - length)
    #expect(try contents(file.bytes) == [Self.text])
  }

  @Test func anArchiveCutOffAnywhereIsDamaged() {
    let bytes = Self.whole.bytes
    for count in bytes.indices {
      #expect(throws: ZipError.damaged) { try contents(Array(bytes[..<count])) }
    }
  }

  @Test func noChangedByteGoesUnnoticed() {
    let bytes = Self.whole.bytes
    for place in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = bytes
        changed[place] ^= change
        // A name, a time or a version may be anything; the content is what it was, or none.
        if let contents = try? contents(changed) {
          #expect(contents.allSatisfy { $0 == Self.text || $0.isEmpty }, "byte \(place)")
        }
      }
    }
  }

  @Test func bytesAtRandomAreNoArchive() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var bytes: [UInt8] = (0..<60).map { _ in random.next() }
      let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
      bytes += end + (0..<12).map { _ in random.next() } + [0, 0]
      // An end that says that there is nothing is an empty archive.
      if bytes[70] | bytes[71] != 0 {
        #expect(throws: ZipError.damaged) { try contents(bytes) }
      }
    }
  }

  @Test(arguments: [10, 67_080_001])
  func whatInflatesWithoutEndIsStopped(_ declared: Int) throws {
    var file = ZipFile()
    // 67 MB from 400 KB, with a size that lies or is true.
    file.add(
      "zeros", packed: ZipFile.deflatedZeros(repeats: 260_000), method: 8, size: declared, sum: 0)
    let time = ContinuousClock().measure {
      #expect(throws: ZipError.tooLarge(limit: 100_000)) {
        try contents(file.bytes, limit: 100_000)
      }
    }
    #expect(time < .seconds(2))
  }

  @Test func sizesThatLieAreDamage() throws {
    let packed = ZipFile.deflated(Self.text)
    for size in [0, 1, Self.text.utf8.count - 1, Self.text.utf8.count + 1] {
      var file = ZipFile()
      file.add("a", packed: packed, method: 8, size: size, sum: ZipFile.sum(Self.text))
      #expect(throws: ZipError.damaged) { try contents(file.bytes) }
    }
    var file = ZipFile()
    file.add(
      "a", packed: Array(packed.dropLast(3)), method: 8, size: Self.text.utf8.count,
      sum: ZipFile.sum(Self.text))
    #expect(throws: ZipError.damaged) { try contents(file.bytes) }
  }

  @Test func whatIsNotReadIsSaid() throws {
    var secret = ZipFile()
    secret.add("a", "x", flags: 1)
    #expect(throws: ZipError.encrypted) { try contents(secret.bytes) }
    var packed = ZipFile()
    packed.add("a", packed: [1, 2, 3], method: 14, size: 5, sum: 0)
    #expect(throws: ZipError.unknownMethod(14)) { try contents(packed.bytes) }
  }
}
