import Foundation
import Testing

/// What was reported as recorded is there, whatever happens to the program.
@Suite(.serialized) struct DurabilityTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-durability-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func writeArticles(_ prefix: String, count: Int) throws -> [String] {
    try (0..<count).map { number in
      let name = "\(prefix)-\(number).txt"
      let text = """
        Title: Opération \(prefix) \(number)
        Outlet: Gazette \(prefix)
        Published: 2026-03-12

        Le groupe Acme\(prefix)\(number) a annoncé le rachat de Bolt\(number) pour \(number + 2) milliards d'euros.
        """
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      return name
    }
  }

  private func start(_ arguments: [String], output: FileHandle? = nil) throws -> Process {
    let process = Process()
    process.executableURL = Program.folder.appendingPathComponent("ondit")
    process.arguments = arguments + ["--database", "deals.db"]
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "LC_ALL": "C.UTF-8"]
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func print(_ arguments: [String]) throws -> String {
    let pipe = Pipe()
    let process = try start(arguments, output: pipe.fileHandleForWriting)
    try pipe.fileHandleForWriting.close()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : "failed"
  }

  @Test func twoProcessesIngestAtOnce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (left, right) = (try writeArticles("Nord", count: 30), try writeArticles("Sud", count: 30))
    let processes = [try start(["ingest"] + left), try start(["ingest"] + right + left)]
    for process in processes { process.waitUntilExit() }
    #expect(processes.map(\.terminationStatus) == [0, 0])
    #expect(try print(["check"]) == "deals.db: sound (60 articles, 60 deals, 60 claims)\n")
  }

  @Test(arguments: 0..<10)
  func killingLeavesWholeArticles(_ attempt: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = try writeArticles("Est", count: 40)
    let reported = folder.appendingPathComponent("reported.txt")
    #expect(FileManager.default.createFile(atPath: reported.path, contents: nil))
    let output = try FileHandle(forWritingTo: reported)
    let process = try start(["ingest"] + names + ["--format", "jsonl"], output: output)
    usleep(UInt32(5000 + attempt * 17000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // Killed before the first of them it has made no file, or one with nothing in it yet.
    let path = folder.appendingPathComponent("deals.db").path
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      size > 0
    else { return #expect(try Data(contentsOf: reported).isEmpty) }
    #expect(try print(["check"]).contains("sound"))
    let lines = try String(contentsOf: reported, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasSuffix("}") }
    let claims = try print(["claims", "--format", "jsonl"]).split(separator: "\n").count
    // Each article has one claim, and is recorded with it or not at all.
    #expect(claims >= lines.count)
    #expect(try print(["articles", "--format", "jsonl"]).split(separator: "\n").count == claims)
  }

  @Test func aLockIsWaitedForThenSaid() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = try writeArticles("First", count: 1)
    _ = try print(["ingest"] + names)
    #expect(try print(["check"]).contains("sound"))
    let bytes = try Data(contentsOf: folder.appendingPathComponent("deals.db"))
    // A long import holds the lock while its input keeps it waiting.
    let pipe = Pipe()
    let holder = Process()
    holder.executableURL = Program.folder.appendingPathComponent("ondit")
    holder.arguments = ["import", "-", "--input-format", "csv", "--database", "deals.db"]
    holder.currentDirectoryURL = folder
    holder.standardInput = pipe
    holder.standardOutput = FileHandle.nullDevice
    holder.standardError = FileHandle.nullDevice
    try holder.run()
    // Nothing is locked before there is enough of a table to tell that it is one.
    let rows = String(repeating: "X,a,amount,5e9 USD,2026-01-01\n", count: 200)
    pipe.fileHandleForWriting.write(Data("outlet,deal,property,value,published\n\(rows)".utf8))
    usleep(500_000)
    let writer = try start(
      [
        "record", "--from", "A", "--to", "B", "--kind", "investment", "--property", "amount",
        "--value", "5e9 USD", "--outlet", "X",
      ])
    writer.waitUntilExit()
    #expect(writer.terminationStatus == 2)
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(try Data(contentsOf: folder.appendingPathComponent("deals.db")).count == bytes.count)
    #expect(try print(["claims", "--format", "jsonl"]).split(separator: "\n").count == 1)
  }
}
