import Glibc

/// A store of a test's own, and the built program on it.
package final class Paper: Sendable {
  package let folder: TemporaryFolder
  package let store: String

  package init() throws {
    folder = try TemporaryFolder()
    store = folder.file("paper.db")
  }

  /// A store with the sample edition in it: imported once a test run, then copied.
  package static func sample() throws -> Paper {
    let paper = try Paper()
    try paper.folder.write("paper.db", try template.get())
    return paper
  }

  private static let template = Result {
    let paper = try Paper()
    let edition = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    try paper.lines("import", edition + "/pages", edition + "/feed.xml")
    try paper.lines("backup", paper.folder.file("copy.db"))
    return try paper.folder.read("copy.db")
  }

  package func run(_ words: String..., stdin: String = "") throws -> ProgramResult {
    try run(words, stdin: stdin)
  }

  package func run(_ words: [String], stdin: String = "") throws -> ProgramResult {
    try runProgram(
      try BuiltProgram.path(), words, stdin: stdin, environment: ["BROADSHEET_STORE": store],
      timeout: .seconds(120))
  }

  /// Runs and takes the lines of standard output; anything but success throws.
  @discardableResult
  package func lines(_ words: String...) throws -> [String] {
    let result = try run(words)
    guard result.status == 0 else { throw CommandFailure(result: result) }
    return result.stdout.split(separator: "\n").map(String.init)
  }

  /// The lines of `--json` output.
  package func objects(_ words: String...) throws -> [JSONLine] {
    let result = try run(words + ["--json"])
    guard result.status == 0 else { throw CommandFailure(result: result) }
    return try result.stdout.split(separator: "\n").map { try JSONLine(String($0)) }
  }

  package func check() throws -> ProgramResult { try run("check") }
}

extension Paper {
  /// The program on a terminal, with this store; without words, the reader.
  package func open(
    _ words: String..., columns: Int = 80, rows: Int = 24, terminal: String = "xterm-256color",
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let all = ["BROADSHEET_STORE": store].merging(environment) { _, given in given }
    return try TerminalSession(
      try BuiltProgram.path(), words, columns: columns, rows: rows, terminal: terminal, environment: all,
      keeping: self)
  }
}

/// A command that should have succeeded, with all that it said.
package struct CommandFailure: Error, CustomStringConvertible {
  let result: ProgramResult

  package init(result: ProgramResult) {
    self.result = result
  }

  package var description: String { result.description }
}
