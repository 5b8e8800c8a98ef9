internal import Claims

/// Bounds how many names of elements and attributes a feed may have: libxml2 keeps them all in a
/// table that stops growing, and takes quadratic time over a million of them.
struct NameBudget {
  /// Feeds have a few dozen.
  static let most = 4096

  private var seen = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  /// Whether a name may stay: one that was seen before, or one of the first few thousand. Once
  /// these are there, one new name in sixteen passes for one of them.
  mutating func admits(_ hash: UInt64) -> Bool {
    let slot = Int(hash >> 6 & 1023)
    let bit = UInt64(1) << (hash & 63)
    if seen[slot] & bit != 0 { return true }
    guard count < Self.most else { return false }
    seen[slot] |= bit
    count += 1
    return true
  }

  /// What a hash starts with.
  static let seed = FNV1a.basis

  /// The hash of a name and one more byte (FNV-1a, mixed so that its low bits depend on all).
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let product = FNV1a.step(hash, byte)
    return product ^ product >> 29
  }
}
