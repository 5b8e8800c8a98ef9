/// The hash FNV-1a of 64 bits (Fowler, Noll and Vo): quick, the same in every process, and no guard
/// against keys made to collide.
public enum FNV1a {
  /// What a hash starts with.
  public static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of what was hashed so far and one more byte.
  @inlinable
  public static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash of some bytes.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(basis) { step($0, $1) }
  }
}
