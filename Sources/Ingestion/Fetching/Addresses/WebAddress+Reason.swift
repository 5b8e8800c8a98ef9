extension WebAddress.Problem {
  /// The same for who asked for the address.
  var forCaller: FetchError.AddressProblem {
    switch self {
    case .scheme(let scheme): .scheme(scheme)
    case .credentials: .credentials
    case .malformed: .malformed
    }
  }

  /// The problem with an address that was given to us.
  var reason: FetchError.Reason { .badAddress(forCaller) }

  /// The problem with an address that a server redirects to.
  var redirectReason: FetchError.Reason { .badRedirect(forCaller) }
}
