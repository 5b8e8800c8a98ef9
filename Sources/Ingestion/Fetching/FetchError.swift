public import Claims

/// Why an address gave no document.
public struct FetchError: Error, Hashable, Sendable {
  /// Why an address is not asked.
  public enum AddressProblem: Hashable, Sendable {
    /// It is neither http nor https, but this.
    case scheme(String)
    /// It holds a user name or a password.
    case credentials
    /// It cannot be read.
    case malformed
  }

  /// What went wrong.
  public indirect enum Reason: Error, Hashable, Sendable {
    /// No http or https address, or one that cannot be read.
    case badAddress(AddressProblem)
    /// The site redirects to such an address.
    case badRedirect(AddressProblem)
    /// The host is this machine or on the local network.
    case privateAddress(host: String)
    /// The host's robots.txt asks programs to stay away.
    case disallowedByRobots
    /// The host's robots.txt cannot be had, which means the same (RFC 9309, section 2.3.1.4).
    case robotsUnreachable(Reason)
    /// Status 404 or 410.
    case notFound(isGone: Bool)
    /// Status 401, 402, 403, 407 or 451.
    case forbidden(status: Int)
    /// Status 429, or 503 with a time to come back; `until` is nil where the server gave none.
    case rateLimited(status: Int, until: Timestamp?)
    /// Status 500 or more.
    case serverFailed(status: Int)
    /// Another status that brings no document.
    case status(Int)
    /// More redirects than allowed.
    case tooManyRedirects(limit: Int)
    /// The host's name leads nowhere.
    case unknownHost(String)
    /// Nothing answers there; in libcurl's words.
    case cannotConnect(String)
    /// The certificate proves nothing; in libcurl's words.
    case badCertificate(String)
    /// Not done in time.
    case timedOut(seconds: Double)
    /// More bytes than allowed.
    case tooLarge(limit: Int)
    /// The server announced more bytes than it sent.
    case incomplete(received: Int)
    /// The file of certificate authorities in the environment cannot be read; in libcurl's words.
    case badAuthorities(String)
    /// Anything else, with libcurl's code and words (<https://curl.se/libcurl/c/libcurl-errors.html>).
    case failed(code: Int, String)
  }

  /// The address that was asked for.
  public let address: String
  /// What went wrong.
  public let reason: Reason

  /// Creates an error.
  public init(address: String, reason: Reason) {
    self.address = address
    self.reason = reason
  }
}
