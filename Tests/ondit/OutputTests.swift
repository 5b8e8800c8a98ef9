import Foundation
import Testing

/// Where results go: to a terminal, which must get no control codes, and to a disk that has no room.
@Suite struct OutputTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let hostile = "$(printf 'Acme\\033[2J\\342\\200\\256\\302\\233')"
    for command in [
      "ondit record --from \"\(hostile)\" --to Bolt --property amount --kind investment "
        + "--value '5e9 USD' --outlet \"\(hostile)\" --published 2026-01-29",
      "ondit record --from \"\(hostile)\" --to Bolt --property amount --kind investment "
        + "--value '9e9 USD' --outlet Reuters --published 2026-01-30",
    ] {
      let step = try Program.run(command, in: folder)
      #expect(step.exitCode == 0, "\(step)")
    }
  }

  /// What a command prints on a terminal of its own.
  private func onTerminal(_ command: [String]) throws -> String {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname do.
    guard terminal >= 0, ioctl(terminal, 0x4004_5431, &unlocked) == 0,
      ioctl(terminal, 0x8004_5430, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    let name = "/dev/pts/\(number)"
    let end = try #require(FileHandle(forUpdatingAtPath: name))
    let process = Process()
    process.executableURL = Program.folder.appendingPathComponent("ondit")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "ONDIT_DATABASE": "deals.db"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = end
    process.standardError = end
    try process.run()
    try end.close()
    var printed = Data()
    var bytes = [UInt8](repeating: 0, count: 4096)
    // The end of a terminal whose program has gone is an error.
    while true {
      let count = read(terminal, &bytes, bytes.count)
      guard count > 0 else { break }
      printed.append(contentsOf: bytes[..<count])
    }
    process.waitUntilExit()
    close(terminal)
    return String(decoding: printed, as: UTF8.self)
  }

  @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
  func noControlCodeReachesATerminal(_ format: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for command in [
      ["contradictions"], ["history", "bolt"], ["claims", "list"], ["organizations", "list"],
      ["outlets", "list"], ["log"],
    ] {
      let printed = try onTerminal(command + ["--format", format])
      #expect(printed.contains("Bolt") || printed.contains("Acme"), "\(command)")
      let codes = printed.unicodeScalars.filter {
        $0.value < 0x20 && !"\r\n\t".unicodeScalars.contains($0)
          || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
      }
      #expect(codes.isEmpty, "\(command): \(printed.debugDescription)")
    }
  }

  @Test func aFullDiskIsSaid() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for command in ["export", "claims list", "contradictions --format json"] {
      let step = try Program.run("ondit \(command) > /dev/full", in: folder)
      #expect(step.exitCode == 2)
      #expect(step.errors == "ondit: standard output: No space left on device\n", "\(command)")
    }
    let step = try Program.run("ondit organizations add Kestrel > /dev/full", in: folder)
    #expect(step.exitCode == 2)
    #expect(
      step.errors.hasSuffix("; what was to be recorded is recorded: ondit log\n"), "\(step)")
    let list = try Program.run("ondit organizations list", in: folder)
    #expect(list.output.contains("Kestrel"))
    let dry = try Program.run("ondit organizations add Novalis --dry-run > /dev/full", in: folder)
    #expect(dry.errors == "ondit: standard output: No space left on device\n")
  }

  /// A limit of a file's size ends in a sentence too, with nothing left.
  @Test func aFileThatMayNotGrowIsAFullDisk() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let step = try Program.run("ulimit -f 100; ondit backup copy.db", in: folder)
    #expect(step.exitCode == 2)
    #expect(step.errors == "ondit: copy.db: the disk is full; this file was not made\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.allSatisfy { !$0.hasPrefix("copy.db") })
  }
}
