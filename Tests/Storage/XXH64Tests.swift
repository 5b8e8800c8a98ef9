import Testing

@testable import Storage

@Suite struct XXH64Tests {
  /// The texts and hashes that libraries of other languages are tested with (seed 0): below 4 bytes, below 32, and of
  /// several rounds of 32.
  @Test(
    arguments: [
      ("", 0xef46_db37_51d8_e999),
      ("a", 0xd24e_c4f1_a98c_6e5b),
      ("as", 0x1c33_0fb2_d66b_e179),
      ("asd", 0x631c_37ce_72a9_7393),
      ("asdf", 0x4158_72f5_99ce_a71e),
      ("abc", 0x44bc_2cf5_ad77_0999),
      (
        "Call me Ishmael. Some years ago--never mind how long precisely-",
        0x02a2_e854_70d6_fd96
      ),
    ] as [(String, UInt64)])
  func hashesAreThePublishedOnes(_ text: String, _ hash: UInt64) {
    #expect(Self.hash(Array(text.utf8)) == hash)
  }

  /// The sanity buffer of xxHash's own tests, at the lengths that they use.
  @Test(
    arguments: [
      (0, 0xEF46_DB37_51D8_E999), (1, 0xE934_A84A_DB05_2768), (14, 0x8282_DCC4_994E_35C8),
      (222, 0xB641_AE8C_B691_C174),
    ] as [(Int, UInt64)])
  func theSanityBufferHasThePublishedHashes(_ length: Int, _ hash: UInt64) {
    var generator: UInt64 = 2_654_435_761
    let bytes = (0..<length).map { _ in
      defer { generator &*= 11_400_714_785_074_694_797 }
      return UInt8(generator >> 56)
    }
    #expect(Self.hash(bytes) == hash)
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { XXH64.hash($0) }
  }
}
