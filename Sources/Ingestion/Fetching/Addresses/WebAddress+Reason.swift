extension WebAddress.Problem {
  /// The problem with an address that was given to us.
  var reason: FetchError.Reason {
    switch self {
    case .scheme(let scheme): .badAddress("\(scheme): is not read")
    case .credentials: .badAddress("the address holds a user name or password")
    case .malformed: .badAddress("this is no address")
    }
  }

  /// The problem with an address that a server redirects to.
  var redirectReason: FetchError.Reason {
    switch self {
    case .scheme(let scheme): .badAddress("the site redirects to \(scheme):, which is not read")
    case .credentials: .badAddress("the site redirects to an address with a password")
    case .malformed: .badAddress("the site redirects to what is no address")
    }
  }
}
