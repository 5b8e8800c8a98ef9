internal import Claims

/// The fetches of one call: which request runs when, where it is redirected, and what came of it.
struct FetchBatch {
  /// What a chain of hops is for.
  enum Purpose {
    /// The request with this index.
    case document(Int)
    /// The rules of an origin.
    case robots(String)
  }

  /// A chain of hops: a request and its redirects.
  struct Job {
    let purpose: Purpose
    let request: FetchRequest
    var address: WebAddress
    var redirects = 0
    var isMovedForGood = true
    var spent = Duration.zero
    var started = ContinuousClock.now
    /// Made when the job first runs: what waits holds no connection.
    var transfer: CurlTransfer?
  }

  let settings: FetchSettings
  let memory: HostMemory
  private let session = CurlSession()
  private var lanes = HostLanes<Job>()
  private var running: [ObjectIdentifier: (job: Job, host: String)] = [:]
  /// Jobs that wait for the rules of an origin.
  private var parked: [String: [Job]] = [:]
  private var ended: [(index: Int, result: Result<FetchedDocument, FetchError>)] = []

  init(_ requests: [FetchRequest], settings: FetchSettings, memory: HostMemory) {
    self.settings = settings
    self.memory = memory
    for (index, request) in requests.enumerated() {
      do throws(WebAddress.Problem) {
        let address = try WebAddress(request.address)
        let job = Job(purpose: .document(index), request: request, address: address)
        lanes.add(job, host: address.host)
      } catch {
        ended.append((index, .failure(.init(address: request.address, reason: error.reason))))
      }
    }
  }

  /// Goes on until something ended, and gives it; nil when all is done, or to be left.
  mutating func next(
    unless isStopped: () -> Bool
  ) -> [(index: Int, result: Result<FetchedDocument, FetchError>)]? {
    while !isStopped() {
      while running.count < max(settings.mostHosts, 1), let (host, job) = lanes.next() {
        begin(job, host: host)
      }
      if !ended.isEmpty {
        defer { ended = [] }
        return ended
      }
      if running.isEmpty { return nil }
      for transfer in session.wait() {
        guard case (var job, let host)? = running.removeValue(forKey: ObjectIdentifier(transfer))
        else {
          continue
        }
        lanes.release(host: host)
        job.spent += ContinuousClock.now - job.started
        read(transfer.answer, job)
      }
    }
    return nil
  }

  /// Starts a job whose host is free, or ends it where it may not be.
  private mutating func begin(_ job: Job, host: String) {
    if let pause = memory.pause(of: host) {
      lanes.release(host: host)
      return end(job, .failure(pause))
    }
    var job = job
    if job.request.obeysRobots, case .document = job.purpose {
      let origin = job.address.origin
      switch memory.robots[origin] {
      case .rules(let rules) where rules.allows(job.address.target): break
      case .rules:
        lanes.release(host: host)
        return end(job, .failure(.disallowedByRobots))
      case .failed(let reason):
        lanes.release(host: host)
        return end(job, .failure(reason))
      case nil:
        let isAsked = parked[origin] != nil
        parked[origin, default: []].append(job)
        if isAsked { return lanes.release(host: host) }
        guard let address = try? job.address.resolving("/robots.txt") else {
          lanes.release(host: host)
          return end(job, .failure(.badAddress(.malformed)))
        }
        let request = FetchRequest(address: address.description)
        job = Job(purpose: .robots(origin), request: request, address: address)
      }
    }
    let proxy = memory.environment.proxies.proxy(for: job.address)
    if proxy != nil, !settings.allowsPrivate, memory.isPrivateName(job.address.host) {
      lanes.release(host: host)
      return end(job, .failure(.privateAddress(host: job.address.host)))
    }
    let transfer = job.transfer ?? CurlTransfer(settings: settings, environment: memory.environment)
    job.transfer = transfer
    job.started = .now
    running[ObjectIdentifier(transfer)] = (job, host)
    session.start(transfer, hop(for: job, proxy: proxy))
  }

  private func hop(for job: Job, proxy: String?) -> Hop {
    var headers = [
      "Accept: text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
        + "application/feed+json,application/xml;q=0.9,*/*;q=0.8"
    ]
    let conditions = [
      ("If-None-Match", job.request.etag), ("If-Modified-Since", job.request.lastModified),
    ]
    for case (let name, let value?) in conditions where value.utf8.allSatisfy({ $0 >= 0x20 }) {
      headers.append("\(name): \(value)")
    }
    let isRobots = if case .robots = job.purpose { true } else { false }
    return Hop(
      address: job.address, proxy: proxy, headers: headers,
      seconds: settings.totalSeconds - job.spent / .seconds(1),
      mostBytes: isRobots ? RobotsRules.mostBytes : settings.mostBytes)
  }

  /// Follows a redirect or ends the job.
  private mutating func read(_ answer: HopAnswer, _ job: Job) {
    if let failure = answer.failure { return end(job, .failure(failure), cut: answer) }
    guard [301, 302, 303, 307, 308].contains(answer.status), let target = answer.redirect else {
      return end(job, .success(answer))
    }
    var job = job
    job.redirects += 1
    job.isMovedForGood = job.isMovedForGood && (answer.status == 301 || answer.status == 308)
    guard job.redirects <= settings.mostRedirects else {
      return end(job, .failure(.tooManyRedirects(limit: settings.mostRedirects)))
    }
    guard job.spent < .seconds(settings.totalSeconds) else {
      return end(job, .failure(.timedOut(seconds: settings.totalSeconds)))
    }
    do throws(WebAddress.Problem) {
      job.address = try job.address.resolving(target)
      lanes.add(job, host: job.address.host, inFront: true)
    } catch {
      end(job, .failure(error.redirectReason))
    }
  }

  private mutating func end(
    _ job: Job, _ result: Result<HopAnswer, FetchError.Reason>, cut: HopAnswer? = nil
  ) {
    switch job.purpose {
    case .document(let index):
      let document = result.flatMap { memory.document($0, of: job) }
      ended.append(
        (index, document.mapError { FetchError(address: job.request.address, reason: $0) }))
    case .robots(let origin):
      memory.robots[origin] = memory.rules(result, cut: cut, for: job, by: settings)
      for job in (parked.removeValue(forKey: origin) ?? []).reversed() {
        lanes.add(job, host: job.address.host, inFront: true)
      }
    }
  }
}
