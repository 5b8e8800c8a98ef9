internal import Claims

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the machine's clock and environment say.
enum Machine {
  /// The moment (`clock_gettime`).
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The value of an environment variable (`getenv`).
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether a host is written as an IP address, in any of the ways that name lookup takes, such as
  /// `2130706433`; its address then (`getaddrinfo`, asking no server).
  static func numericAddress(_ host: String) -> NetworkAddress? {
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
    return NetworkAddress(bytes: bytes)
  }
}
