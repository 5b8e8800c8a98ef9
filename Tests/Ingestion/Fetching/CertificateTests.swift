import Foundation
import Loopback
import Testing

@testable import Ingestion

/// TLS against a server whose certificate nobody vouches for: `openssl s_server`.
@Suite(.timeLimit(.minutes(1)))
struct CertificateTests {
  private static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: openssl != nil, "openssl is not installed"))
  func aCertificateOfNobodyIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = folder.appending(path: "key.pem").path
    let certificate = folder.appending(path: "certificate.pem").path
    let made = try start([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "2", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate,
    ])
    made.waitUntilExit()
    try #require(made.terminationStatus == 0)
    // A port that was free a moment ago.
    let probe = try LoopbackServer { _, _ in }
    probe.stop()
    let server = try start([
      "s_server", "-accept", "127.0.0.1:\(probe.port)", "-key", key, "-cert", certificate, "-www",
      "-quiet",
    ])
    defer { server.terminate() }
    var settings = FetchSettings()
    settings.allowsPrivate = true
    settings.totalSeconds = 5
    let address = "https://127.0.0.1:\(probe.port)/"
    var reason: FetchError.Reason?
    for _ in 0..<50 {
      do throws(FetchError) {
        _ = try Fetcher(settings).fetch(FetchRequest(address: address))
      } catch {
        reason = error.reason
      }
      guard case .cannotConnect = reason else { break }
      usleep(100_000)
    }
    guard case .badCertificate(let words) = reason else {
      Issue.record("got \(String(describing: reason))")
      return
    }
    #expect(words.contains("certificate"))
    // The user vouches for it.
    let environment = FetchEnvironment { $0 == "SSL_CERT_FILE" ? certificate : nil }
    let page = try Fetcher(settings, environment: environment)
      .fetch(FetchRequest(address: address))
    #expect(!page.bytes.isEmpty)
    let missing = FetchEnvironment { $0 == "CURL_CA_BUNDLE" ? folder.path + "/none" : nil }
    do throws(FetchError) {
      _ = try Fetcher(settings, environment: missing).fetch(FetchRequest(address: address))
      Issue.record("fetched without authorities")
    } catch {
      guard case .badAuthorities = error.reason else {
        Issue.record("got \(error.reason)")
        return
      }
    }
  }

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.openssl))
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
