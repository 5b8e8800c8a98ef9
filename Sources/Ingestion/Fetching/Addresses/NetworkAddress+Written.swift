internal import Glibc

extension NetworkAddress {
  /// Reads an IP address in any of the ways that name lookup takes, such as `2130706433`; nil for a
  /// host that is written otherwise (`getaddrinfo`, asking no server).
  init?(written host: String) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0, let found = list else { return nil }
    defer { freeaddrinfo(list) }
    guard let address = found.pointee.ai_addr else { return nil }
    let bytes: [UInt8]
    if found.pointee.ai_family == AF_INET6 {
      bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
      }
    } else if found.pointee.ai_family == AF_INET {
      bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
      }
    } else {
      return nil
    }
    self.init(bytes: bytes)
  }
}
