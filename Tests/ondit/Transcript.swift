import Foundation

/// A session at the terminal, as a file: commands after `$ `, then what they print, standard error
/// lines after `! `, and an exit code other than 0 after `? `. Lines before the first command are
/// remarks.
struct Transcript {
  /// One command with what it prints.
  struct Step: Equatable {
    var command: String
    var output = ""
    var errors = ""
    var exitCode: Int32 = 0
  }

  var remarks = ""
  var steps: [Step] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if steps.isEmpty {
        remarks += line + "\n"
      } else if line.hasPrefix("! ") {
        steps[steps.count - 1].errors += line.dropFirst(2) + "\n"
      } else if line.hasPrefix("? ") {
        steps[steps.count - 1].exitCode = Int32(line.dropFirst(2)) ?? -1
      } else {
        steps[steps.count - 1].output += line + "\n"
      }
    }
  }

  var text: String {
    remarks
      + steps.map { step in
        let errors = step.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return "$ \(step.command)\n" + step.output + errors.map { "! \($0)\n" }.joined()
          + (step.exitCode == 0 ? "" : "? \(step.exitCode)\n")
      }.joined()
  }

  /// The same commands with what they print now, run by `sh` in an empty folder.
  func replayed() throws -> Transcript {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var result = self
    for index in steps.indices {
      result.steps[index] = try Program.run(steps[index].command, in: folder)
    }
    return result
  }
}

/// The program under test.
enum Program {
  /// Where the built program stands: beside the test bundle.
  static let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Runs a command with `sh` in a folder, in English, on the file `deals.db` there.
  static func run(_ command: String, in folder: URL) throws -> Transcript.Step {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": Self.folder.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "ONDIT_DATABASE": "deals.db",
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Standard error is short: it fits its pipe while standard output is read.
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let line = { (data: Data) in
      let text = String(decoding: data, as: UTF8.self)
      return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }
    return Transcript.Step(
      command: command, output: line(printed), errors: line(complained),
      exitCode: process.terminationStatus)
  }
}
