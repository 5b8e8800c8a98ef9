/// Fetches documents over http and https, within `FetchSettings`.
///
/// Remembers, for as long as it lives, which hosts asked to wait and what their robots.txt say. It
/// is not Sendable: one thread uses it, and each call returns when all is done.
public final class Fetcher {
  /// How far a fetch may go.
  public let settings: FetchSettings
  private let memory: HostMemory

  /// Creates a fetcher; proxies and certificate authorities are those of the environment.
  public convenience init(_ settings: FetchSettings = FetchSettings()) {
    self.init(settings, environment: FetchEnvironment())
  }

  init(_ settings: FetchSettings, environment: FetchEnvironment) {
    self.settings = settings
    memory = HostMemory(environment: environment)
  }

  /// Fetches one document. Takes up to `totalSeconds`, and a robots.txt before it as long again.
  public func fetch(_ request: FetchRequest) throws(FetchError) -> FetchedDocument {
    var result: Result<FetchedDocument, FetchError>?
    fetch([request]) { _, outcome in result = outcome }
    guard let result else {
      throw FetchError(address: request.address, reason: .failed(code: 0, "nothing came of it"))
    }
    return try result.get()
  }

  /// Fetches many documents, from several hosts at once but never two from one host, in the order
  /// that they are given for each host.
  ///
  /// - Parameter each: called as each request ends, with its index, once for each. What it throws
  ///   stops the rest.
  public func fetch<Failure: Error>(
    _ requests: [FetchRequest],
    each: (Int, Result<FetchedDocument, FetchError>) throws(Failure) -> Void
  ) throws(Failure) {
    var batch = FetchBatch(requests, settings: settings, memory: memory)
    while let ended = batch.next() {
      for (index, result) in ended { try each(index, result) }
    }
  }
}
