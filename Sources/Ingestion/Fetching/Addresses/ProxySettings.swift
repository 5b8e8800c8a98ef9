/// Which requests go through a proxy, by the environment variables that curl and others share:
/// `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`.
///
/// Decided here, not by libcurl, because a proxy may well be on the local network where what it
/// fetches may not.
struct ProxySettings: Hashable, Sendable {
  private let http: String?
  private let https: String?
  private let exceptions: [String]
  private let exceptsAll: Bool

  /// - Parameter variable: gives the value of an environment variable, or nil.
  init(variable: (String) -> String?) {
    func value(_ name: String) -> String? {
      variable(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    let all = value("all_proxy") ?? value("ALL_PROXY")
    // HTTP_PROXY is not read: a web server sets it from a header that anyone can send (httpoxy).
    http = value("http_proxy") ?? all
    https = value("https_proxy") ?? value("HTTPS_PROXY") ?? all
    let list = (value("no_proxy") ?? value("NO_PROXY") ?? "").lowercased()
    let names = list.split { $0 == "," || $0 == " " }
    exceptsAll = names.contains("*")
    exceptions = names.map { String($0.hasPrefix(".") ? $0.dropFirst() : $0) }
  }

  /// The proxy for an address; nil where it is asked directly.
  ///
  /// An exception holds for a host and for what ends in a dot and it.
  func proxy(for address: WebAddress) -> String? {
    guard !exceptsAll, let proxy = address.scheme == "https" ? https : http else { return nil }
    let host = address.host.filter { $0 != "[" && $0 != "]" }
    let isExcepted = exceptions.contains { host == $0 || host.hasSuffix("." + $0) }
    return isExcepted ? nil : proxy
  }
}
