/// Some entities, a bit for each: as far as 64 bits tell them apart, which is a first look that most fail, and mostly all.
struct EntityBits {
  private var bits: UInt64 = 0
  /// Whether one of them may share its bit with others: the 65th of an article, and those after it.
  private var areShared = false

  init(_ entities: [Int]) {
    for one in entities {
      bits |= 1 << UInt64(one & 63)
      if one > 63 { areShared = true }
    }
  }

  /// Whether one is among them; nil where their bits do not tell.
  func has(_ one: Int) -> Bool? {
    guard bits >> UInt64(one & 63) & 1 == 1 else { return false }
    return areShared || one > 63 ? nil : true
  }

  /// Whether all of others may be among them.
  func mayHaveAll(of others: EntityBits) -> Bool { others.bits & ~bits == 0 }

  /// Whether one is among them, of the first 64, which are told apart.
  func surelyHas(_ one: Int) -> Bool { one < 64 && bits >> UInt64(one & 63) & 1 == 1 }

  /// Adds one, of the first 64; false where it is there already.
  mutating func insertsSurely(_ one: Int) -> Bool {
    guard one < 64 else { return true }
    defer { bits |= 1 << UInt64(one & 63) }
    return bits >> UInt64(one & 63) & 1 == 0
  }

  /// Whether one of others may be.
  func mayHaveOne(of others: EntityBits) -> Bool { others.bits & bits != 0 }
}
