/// Work in one queue for each host, so that no host gets two pieces of it at once.
///
/// Taking and adding cost the same however much waits.
struct HostLanes<Work> {
  private struct Lane {
    var first: [Work] = []
    var rest: [Work] = []
    var head = 0
    var isBusy = false

    var isEmpty: Bool { first.isEmpty && head == rest.count }
  }

  private var lanes: [String: Lane] = [:]
  private var ready: [String] = []
  private var readyHead = 0

  /// Queues work for a host: behind what waits, or in front of it.
  mutating func add(_ work: Work, host: String, inFront: Bool = false) {
    var lane = lanes.removeValue(forKey: host) ?? Lane()
    if !lane.isBusy, lane.isEmpty { ready.append(host) }
    if inFront { lane.first.append(work) } else { lane.rest.append(work) }
    lanes[host] = lane
  }

  /// Takes work for the host that has waited longest, and keeps that host's other work back until
  /// `release`; nil where nothing can start.
  mutating func next() -> (host: String, work: Work)? {
    while readyHead < ready.count {
      let host = ready[readyHead]
      readyHead += 1
      if readyHead > 64, readyHead * 2 > ready.count {
        ready.removeFirst(readyHead)
        readyHead = 0
      }
      guard var lane = lanes.removeValue(forKey: host) else { continue }
      defer { lanes[host] = lane }
      guard !lane.isBusy, !lane.isEmpty else { continue }
      lane.isBusy = true
      if let work = lane.first.popLast() { return (host, work) }
      let work = lane.rest[lane.head]
      lane.head += 1
      if lane.head == lane.rest.count {
        lane.rest = []
        lane.head = 0
      }
      return (host, work)
    }
    return nil
  }

  /// Says that a host's work is done.
  mutating func release(host: String) {
    guard var lane = lanes.removeValue(forKey: host) else { return }
    lane.isBusy = false
    guard !lane.isEmpty else { return }
    ready.append(host)
    lanes[host] = lane
  }
}
