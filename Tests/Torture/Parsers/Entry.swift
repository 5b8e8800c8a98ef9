import Glibc

/// The environment names the parser, and a file that may be written.
private let parser = getenv("PARSER").flatMap { Parser(rawValue: String(cString: $0)) }
// libFuzzer calls from one thread.
nonisolated(unsafe) private let trial = try? getenv("SCRATCH").map {
  try ParserTrial(file: String(cString: $0))
}

/// What libFuzzer calls with bytes of its own making.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let parser, let trial else { stop("PARSER and SCRATCH must be set") }
  do {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let problem = try trial.problem(parser, bytes) { stop(problem) }
  } catch {
    stop("\(error)")
  }
  return 0
}

/// What a trap would say is left out of what is optimized.
private func stop(_ problem: String) -> Never {
  let line = Array("PROBLEM \(problem)\n".utf8)
  write(2, line, line.count)
  abort()
}
