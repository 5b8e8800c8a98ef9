/// An IPv4 or IPv6 address, as a socket is about to be connected to it.
struct NetworkAddress: Hashable, Sendable {
  /// 4 bytes or 16, in network order.
  let bytes: [UInt8]

  /// Nil unless there are 4 bytes or 16.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether the address is one of the public Internet: none of the special-purpose blocks of
  /// IANA's registries (RFC 6890), such as this machine, the local network, a cloud's metadata
  /// service, or an IPv6 address that stands for such an IPv4 one.
  var isPublic: Bool { bytes.count == 4 ? isPublicVersion4 : isPublicVersion6 }

  private var isPublicVersion4: Bool {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (10, _, _), (127, _, _): false
    case (100, 64...127, _): false  // Shared by a carrier's customers, RFC 6598.
    case (169, 254, _): false  // Link-local; clouds answer with credentials here.
    case (172, 16...31, _), (192, 168, _): false
    case (192, 0, 0), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113): false
    case (192, 88, 99): false  // 6to4 relays, RFC 7526.
    case (224...255, _, _): false  // Multicast, reserved, broadcast.
    default: true
    }
  }

  private var isPublicVersion6: Bool {
    // NAT64 (RFC 6052) and 6to4 (RFC 3056) carry an IPv4 address that a gateway goes on to.
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return embedded(at: 12)
    }
    if bytes.starts(with: [0x20, 0x02]) { return embedded(at: 2) }
    // ::ffff:0:0/96, which the socket takes as IPv4.
    if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) { return embedded(at: 12) }
    // Only 2000::/3 is given out; inside it, 2001::/23 and 2001:db8::/32 and 3fff::/20 are not.
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    if bytes.starts(with: [0x20, 0x01]), bytes[2] < 2 { return false }
    if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) { return false }
    return !(bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10)
  }

  private func embedded(at index: Int) -> Bool {
    NetworkAddress(bytes: Array(bytes[index..<(index + 4)]))?.isPublic ?? false
  }
}
