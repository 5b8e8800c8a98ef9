public import Storage

/// Fetches documents over http and https, within `FetchSettings`.
///
/// Remembers, for as long as it lives, which hosts asked to wait and what their robots.txt say. It
/// is not Sendable: one thread uses it, and each call returns when all is done.
public final class Fetcher {
  /// How far a fetch may go.
  public let settings: FetchSettings
  private let memory: HostMemory

  /// Creates a fetcher; proxies and certificate authorities are those of the environment. Hosts
  /// that asked to wait are not asked.
  public convenience init(_ settings: FetchSettings = FetchSettings(), pauses: [HostPause] = []) {
    self.init(settings, environment: FetchEnvironment(), pauses: pauses)
  }

  init(_ settings: FetchSettings, environment: FetchEnvironment, pauses: [HostPause] = []) {
    self.settings = settings
    memory = HostMemory(environment: environment, pauses: pauses)
  }

  /// The hosts that asked to wait, those that it was created with included.
  public var pauses: [HostPause] { memory.pauses.values.sorted { $0.host < $1.host } }

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
  /// - Parameters:
  ///   - isStopped: asked at least once a second; once it says yes, what is not done is left.
  ///   - each: called as each request ends, with its index, once for each. What it throws stops the
  ///     rest.
  public func fetch<Failure: Error>(
    _ requests: [FetchRequest], isStopped: () -> Bool = { false },
    each: (Int, Result<FetchedDocument, FetchError>) throws(Failure) -> Void
  ) throws(Failure) {
    var batch = FetchBatch(requests, settings: settings, memory: memory)
    while let ended = batch.next(unless: isStopped) {
      for (index, result) in ended { try each(index, result) }
    }
  }
}
