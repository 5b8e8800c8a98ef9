import Foundation
import Glibc

/// A web server on the loopback for one test: a thread accepts, a thread serves each connection.
///
/// It says what it is told to, also what no decent server would.
public final class LoopbackServer: @unchecked Sendable {
  /// What the server read of a request.
  public struct Request: Sendable {
    /// What is asked for: the path, and what follows it.
    public let target: String
    /// The headers, their names in lower case.
    public let headers: [String: String]
  }

  /// Sends bytes; false when the other side has gone.
  public struct Reply: Sendable {
    fileprivate let socket: Int32

    /// Sends bytes as they are.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }

    /// Sends a text as it is.
    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// A whole answer with its length.
    public func answer(_ status: String = "200 OK", headers: [String] = [], _ body: String = "") {
      answer(status, headers: headers, bytes: Array(body.utf8))
    }

    /// The same of bytes.
    public func answer(_ status: String = "200 OK", headers: [String] = [], bytes: [UInt8]) {
      let lines = ["HTTP/1.1 \(status)", "Content-Length: \(bytes.count)"] + headers
      send(lines.joined(separator: "\r\n") + "\r\n\r\n")
      send(bytes)
    }
  }

  /// The port that it listens on.
  public let port: Int
  private let listener: Int32
  private let handler: @Sendable (Request, Reply) -> Void
  private let lock = NSLock()
  private var asked: [Request] = []

  /// Starts to listen on a port that the system picks.
  ///
  /// - Parameter address: `127.0.0.1` or another of this machine's own.
  public init(
    address: String = "127.0.0.1", _ handler: @escaping @Sendable (Request, Reply) -> Void
  ) throws {
    self.handler = handler
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr(address)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, pointer, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    port = Int(UInt16(bigEndian: place.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else {
          // Closed here, where nothing waits on the number any more: the next socket takes it.
          close(listener)
          return
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  /// The requests so far, in the order in which they came.
  public var requests: [Request] { lock.withLock { asked } }

  /// Ends the listening; whoever connects from now on is refused.
  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// One request for each connection: what comes after it is closed.
  private func serve(_ connection: Int32) {
    defer { close(connection) }
    var timeout = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]), head.count < 65_536 {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return }
      head += buffer.prefix(count)
    }
    let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      headers[sides[0].lowercased()] = sides[1].trimmingCharacters(in: .whitespaces)
    }
    let request = Request(target: words.count > 1 ? String(words[1]) : "", headers: headers)
    lock.withLock { asked.append(request) }
    handler(request, Reply(socket: connection))
    shutdown(connection, Int32(SHUT_WR))
  }
}
