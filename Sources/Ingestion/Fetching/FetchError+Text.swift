extension FetchError: CustomStringConvertible {
  /// One line: the address, what went wrong, and what one can do.
  public var description: String { "\(address): \(message); \(advice)" }

  /// What went wrong, in a few words.
  public var message: String {
    switch reason {
    case .badAddress(let why): why
    case .privateAddress(let host): "\(host) is on this machine or the local network"
    case .disallowedByRobots: "the site's robots.txt asks programs not to read this page"
    case .robotsUnreachable(let why): "the site's robots.txt cannot be read (\(why))"
    case .notFound(let isGone): isGone ? "the page is gone (410)" : "there is no such page (404)"
    case .forbidden(let status): "the site refuses to show the page (\(status))"
    case .rateLimited(let status, let until):
      "the site asks to come back later (\(status))" + (until.map { ", not before \($0)" } ?? "")
    case .serverFailed(let status): "the site failed (\(status))"
    case .status(let status): "the site answered with status \(status) and no page"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .unknownHost(let why), .cannotConnect(let why), .failed(_, let why): why
    case .badCertificate(let why): "the site cannot prove who it is (\(why))"
    case .timedOut(let seconds): "not done within \(Self.short(seconds)) seconds"
    case .tooLarge(let limit): "larger than \(limit / 1024 / 1024) MB"
    case .incomplete(let received): "the site sent less than it announced (\(received) bytes)"
    case .badAuthorities(let why): "the certificate authorities cannot be read (\(why))"
    }
  }

  /// What the user can do about it.
  public var advice: String {
    switch reason {
    case .badAddress: "give an http or https address"
    case .privateAddress: "if you mean it, use --allow-private"
    case .disallowedByRobots: "open it in a browser, save it, and ingest the file"
    case .robotsUnreachable, .serverFailed: "try again later"
    case .notFound: "check the address, or look for a copy in a web archive"
    case .forbidden: "open it in a browser, save it, and ingest the file"
    case .rateLimited(_, let until): until == nil ? "try again later" : "try again then"
    case .status, .tooLarge, .tooManyRedirects, .failed:
      "open it in a browser, save it, and ingest the file"
    case .unknownHost: "check the host's name and your connection"
    case .cannotConnect:
      "check the address and your connection; if a proxy is needed, set https_proxy"
    case .badCertificate:
      "if your network has its own authority, name its file in SSL_CERT_FILE"
    case .timedOut, .incomplete: "try again, or save the page in a browser and ingest the file"
    case .badAuthorities: "check SSL_CERT_FILE, SSL_CERT_DIR and CURL_CA_BUNDLE"
    }
  }

  private static func short(_ seconds: Double) -> String {
    seconds == seconds.rounded() && abs(seconds) < 1e9 ? "\(Int(seconds))" : "\(seconds)"
  }
}
