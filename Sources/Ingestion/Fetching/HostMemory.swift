internal import Claims
internal import Storage

/// What one fetcher has learnt about hosts, for as long as it lives.
final class HostMemory {
  /// What an origin's robots.txt came to.
  enum Robots {
    case rules(RobotsRules)
    case failed(FetchError.Reason)
  }

  let environment: FetchEnvironment
  var robots: [String: Robots] = [:]
  private(set) var pauses: [String: HostPause]

  init(environment: FetchEnvironment = FetchEnvironment(), pauses: [HostPause] = []) {
    self.environment = environment
    self.pauses = Dictionary(pauses.map { ($0.host, $0) }, uniquingKeysWith: { $1 })
  }

  /// That a host asked to come back later, and it is not later yet.
  func pause(of host: String) -> FetchError.Reason? {
    guard let pause = pauses[host], Machine.now < pause.until else { return nil }
    return .rateLimited(status: pause.status, until: pause.until)
  }

  /// Whether a host's name alone says that it is on this machine or the local network. The proxy
  /// looks other names up, out of our sight.
  func isPrivateName(_ host: String) -> Bool {
    if host == "localhost" || host.hasSuffix(".localhost") { return true }
    let bare = host.filter { $0 != "[" && $0 != "]" }
    return Machine.numericAddress(bare).map { !$0.isPublic } ?? false
  }

  /// The document in an answer, or why there is none.
  func document(
    _ answer: HopAnswer, of job: FetchBatch.Job
  ) -> Result<FetchedDocument, FetchError.Reason> {
    let now = Machine.now
    if let reason = refusal(answer, host: job.address.host, now: now) { return .failure(reason) }
    let hasMoved = job.redirects > 0 && job.isMovedForGood
    return .success(
      FetchedDocument(
        address: job.address.description, movedTo: hasMoved ? job.address.description : nil,
        isUnchanged: answer.status == 304, mediaType: answer.headers.mediaType,
        charset: answer.headers.charset, etag: answer.headers.etag,
        lastModified: answer.headers.lastModified, retrieved: now, bytes: answer.bytes))
  }

  private func refusal(_ answer: HopAnswer, host: String, now: Timestamp) -> FetchError.Reason? {
    let until = answer.headers.retryAfter(now: now)
    switch answer.status {
    case 200, 203, 304: return nil
    case 401, 402, 403, 407, 451: return .forbidden(status: answer.status)
    case 404, 410: return .notFound(isGone: answer.status == 410)
    case 429, 503:
      if let until {
        pauses[host] = HostPause(host: host, status: answer.status, until: until)
      }
      let isFailure = answer.status == 503 && until == nil
      return isFailure
        ? .serverFailed(status: 503) : .rateLimited(status: answer.status, until: until)
    case 500...: return .serverFailed(status: answer.status)
    default: return .status(answer.status)
    }
  }

  /// The rules in a robots.txt. Where there is none, all is allowed; where the server fails, nothing
  /// is (RFC 9309, section 2.3.1).
  func rules(
    _ result: Result<HopAnswer, FetchError.Reason>, cut: HopAnswer?, for job: FetchBatch.Job,
    by settings: FetchSettings
  ) -> Robots {
    let product = RobotsRules.productToken(settings.userAgent)
    switch result {
    case .success(let answer):
      switch refusal(answer, host: job.address.host, now: Machine.now) {
      case nil: return .rules(RobotsRules(parsing: answer.bytes, product: product))
      case .notFound, .forbidden, .status: return .rules(.none)
      case .rateLimited(let status, let until):
        return .failed(.rateLimited(status: status, until: until))
      case .some(let reason):
        return .failed(.robotsUnreachable(reason))
      }
    case .failure(.tooLarge):
      return .rules(RobotsRules(parsing: cut?.bytes ?? [], product: product))
    case .failure(.tooManyRedirects): return .rules(.none)
    case .failure(let reason): return .failed(reason)
    }
  }
}
