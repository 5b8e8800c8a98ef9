extension FetchError.Reason {
  /// Whether another attempt, later, may succeed.
  var mayPass: Bool {
    switch self {
    case .rateLimited, .serverFailed, .robotsUnreachable, .unknownHost, .cannotConnect,
      .badCertificate, .badAuthorities, .timedOut, .incomplete, .failed:
      true
    case .badAddress, .badRedirect, .privateAddress, .disallowedByRobots, .notFound, .forbidden,
      .status, .tooManyRedirects, .tooLarge:
      false
    }
  }
}
