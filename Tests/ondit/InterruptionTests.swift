import Foundation
import Testing

/// Ctrl-C at any moment: what was reported is there, nothing is there by half, and the same command
/// goes on.
@Suite(.serialized) struct InterruptionTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-interruption-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private struct Ended {
    let output: String
    let errors: String
    let status: Int32
    let isSignalled: Bool
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Program.folder.appendingPathComponent("ondit")
    process.arguments = arguments + ["--database", "deals.db"]
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    return process
  }

  /// Runs a command, and interrupts it once it has written so many lines, or after a while, or once
  /// it has read all of an input that does not end.
  private func run(
    _ arguments: [String], interruptingAfter lines: Int? = nil,
    orMicroseconds pause: UInt32? = nil, orHavingRead input: String? = nil
  ) throws -> Ended {
    let process = process(arguments)
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = input == nil ? FileHandle.nullDevice : standardInput
    let readEnd = dup(standardInput.fileHandleForReading.fileDescriptor)
    defer { close(readEnd) }
    try process.run()
    var printed = Data()
    if let lines {
      while printed.count(where: { $0 == 0x0A }) < lines {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        printed += more
      }
    }
    if let pause { usleep(pause) }
    if let input {
      standardInput.fileHandleForWriting.write(Data(input.utf8))
      var state = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
      while poll(&state, 1, 0) > 0 { usleep(1000) }
    }
    if lines != nil || pause != nil || input != nil { kill(process.processIdentifier, SIGINT) }
    printed += output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self), status: process.terminationStatus,
      isSignalled: process.terminationReason == .uncaughtSignal)
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  private func count(_ what: String) throws -> Int {
    try run([what, "--format", "jsonl"]).output.split(separator: "\n").count
  }

  private func expectSound() throws {
    #expect(try run(["check"]).output.contains("sound"))
  }

  @Test func ingestOfAFolder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("in"), withIntermediateDirectories: true)
    for number in 100..<400 {
      try write(
        """
        Outlet: Gazette
        Published: 2026-03-12

        Le groupe Acme\(number) a annoncé le rachat de Bolt\(number) pour \(number) millions d'euros.
        """, to: "in/\(number).txt")
    }
    let first = try run(["ingest", "in", "--format", "jsonl"], interruptingAfter: 5)
    #expect(first.isSignalled && first.status == SIGINT)
    #expect(first.errors.contains("Interrupted: "))
    let done = first.output.split(separator: "\n").count
    #expect(done < 300)
    #expect(try count("articles") == done)
    try expectSound()
    let second = try run(["ingest", "in", "--format", "jsonl"])
    #expect(second.status == 0)
    let lines = second.output.split(separator: "\n")
    #expect(lines.count { $0.contains("\"new\": false") } == done)
    #expect(lines.count { $0.contains("\"new\": true") } == 300 - done)
    #expect(try count("articles") == 300)
  }

  @Test(arguments: [0, 3000, 20_000, 60_000, 150_000] as [UInt32])
  func ingestAtAnyMoment(_ pause: UInt32) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var names: [String] = []
    for number in 100..<160 {
      names.append("\(number).txt")
      try write(
        "Acme\(number) would pay \(number) million euros for Bolt\(number).",
        to: names[number - 100])
    }
    let ended = try run(["ingest"] + names, orMicroseconds: pause)
    #expect(ended.isSignalled || ended.status == 0)
    #expect(try run(["ingest"] + names).status == 0)
    #expect(try count("articles") == 60)
    #expect(try count("claims") == 60)
    try expectSound()
  }

  private func rows(_ range: Range<Int>) -> String {
    range.map { "X\($0 % 7),deal-\($0 % 97),amount,\($0)e6 USD,2026-01-01,note \($0)\n" }.joined()
  }

  @Test(arguments: ["import", "ingest"]) func importOfATable(_ command: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let header = "outlet,deal,property,value,published,note\n"
    try write(header + rows(1..<5001), to: "claims.csv")
    // The last row is cut in the middle of its value.
    let part = header + rows(1..<2001) + "X1,deal-1,amount,99"
    let first = try run([command, "-"], orHavingRead: part)
    #expect(first.isSignalled && first.status == SIGINT)
    try expectSound()
    let done = try count("claims")
    #expect(done > 0 && done <= 2000)
    #expect(first.output.contains("Recorded: \(done) claims"))
    #expect(first.output.contains("Interrupted before line \(done + 2)"))
    let second = try run([command, "claims.csv"])
    #expect(second.output.contains("Recorded: \(5000 - done) claims"))
    #expect(second.output.contains("Already here: \(done)"))
    #expect(try count("claims") == 5000)
  }

  @Test(arguments: [
    ("import", "interrupted: nothing was recorded"), ("ingest", "Interrupted: 0 of 1 are done"),
  ])
  func importOfAnExportIsAllOrNothing(_ command: String, _ message: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("outlet,deal,property,value,published,note\n" + rows(1..<201), to: "claims.csv")
    #expect(try run(["import", "claims.csv"]).status == 0)
    let export = try run(["export"]).output
    try FileManager.default.removeItem(at: folder.appendingPathComponent("deals.db"))
    let lines = export.split(separator: "\n", omittingEmptySubsequences: false)
    let part = lines.prefix(20).joined(separator: "\n") + "\n"
    let first = try run([command, "-"], orHavingRead: part)
    #expect(first.isSignalled && first.status == SIGINT)
    #expect(first.errors.contains(message))
    #expect(try count("outlets") == 0)
    try write(export, to: "all.jsonl")
    #expect(try run([command, "all.jsonl"]).status == 0)
    #expect(try run(["export"]).output == export)
  }

  /// A file with a feed of 200 items, which have their text in it.
  private func writeFeed() throws {
    let items = (100..<300).map { number in
      """
      <item><guid>\(number)</guid><title>Acme\(number)</title><description>Acme\(number) would pay \
      \(number) million euros for Bolt\(number), people close to the talks said.</description></item>
      """
    }
    try write(
      "<rss><channel><title>Deals</title>\(items.joined())</channel></rss>", to: "feed.xml")
  }

  @Test func aPollOfAFeed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeFeed()
    #expect(try run(["feed", "add", "feed.xml", "--outlet", "Gazette"]).status == 0)
    let first = try run(["feed", "poll"], interruptingAfter: 8)
    #expect(first.isSignalled && first.status == SIGINT)
    #expect(first.errors.contains("Interrupted"))
    let done = try count("articles")
    #expect(done > 0 && done < 200)
    try expectSound()
    let second = try run(["feed", "poll"])
    #expect(second.status == 0)
    #expect(second.output.contains("\(200 - done) articles recorded"))
    #expect(try count("articles") == 200)
    #expect(try run(["feed", "poll"]).output.contains("0 new items, 0 articles recorded"))
  }

  @Test func ingestOfAFeed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeFeed()
    let first = try run(["ingest", "feed.xml", "--outlet", "Gazette"], interruptingAfter: 8)
    #expect(first.isSignalled && first.status == SIGINT)
    #expect(first.errors.contains("Interrupted: 0 of 1 are done"))
    let done = try count("articles")
    #expect(done > 0 && done < 200)
    try expectSound()
    let second = try run(["ingest", "feed.xml", "--outlet", "Gazette"])
    #expect(second.status == 0)
    #expect(second.output.contains("\(200 - done) articles recorded"))
    #expect(second.output.contains("\(done) already here"))
    #expect(try count("articles") == 200)
  }
}
