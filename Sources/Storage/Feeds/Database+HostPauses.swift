public import Claims

/// That a host asked not to be asked again before a moment.
public struct HostPause: Hashable, Sendable {
  /// The host's name, in lower case.
  public let host: String
  /// The status of its answer: 429 or 503.
  public let status: Int
  /// The moment.
  public let until: Timestamp

  /// A host's request.
  public init(host: String, status: Int, until: Timestamp) {
    self.host = host
    self.status = status
    self.until = until
  }
}

extension Database {
  /// The hosts that are not to be asked yet.
  public func hostPauses(at moment: Timestamp = .now) throws(SQLiteError) -> [HostPause] {
    try connection.all(
      "SELECT host, status, until FROM host_pause WHERE until > ? ORDER BY host", text(of: moment)
    ) { (row) throws(SQLiteError) in
      HostPause(host: row[0], status: row[1], until: try row.timestamp(row[2]))
    }
  }

  /// Keeps that hosts asked to wait, and forgets those that have waited long enough.
  public func keep(_ pauses: [HostPause], at moment: Timestamp = .now) throws(SQLiteError) {
    try connection.together { () throws(SQLiteError) in
      try connection.run("DELETE FROM host_pause WHERE until <= ?", text(of: moment))
      for pause in pauses {
        try connection.run(
          """
          INSERT INTO host_pause (host, status, until) VALUES (?, ?, ?)
          ON CONFLICT (host) DO UPDATE SET status = excluded.status, until = excluded.until
          """, pause.host, pause.status, text(of: pause.until))
      }
    }
  }
}
