import TestSupport

/// A store of a test's own, and the built program on it.
final class Paper {
  let folder: TemporaryFolder
  let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.file("paper.db")
  }

  /// A store with the sample edition in it.
  static func sample() throws -> Paper {
    let paper = try Paper()
    let edition = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    let result = try paper.run("import", edition + "/pages", edition + "/feed.xml")
    guard result.status == 0 else { throw CommandFailure(result: result) }
    return paper
  }

  func run(_ words: String..., stdin: String = "") throws -> ProgramResult {
    try run(words, stdin: stdin)
  }

  func run(_ words: [String], stdin: String = "") throws -> ProgramResult {
    try runProgram(
      try BuiltProgram.path(), words, stdin: stdin, environment: ["BROADSHEET_STORE": store],
      timeout: .seconds(120))
  }

  /// Runs and takes the lines of standard output; anything but success throws.
  func lines(_ words: String...) throws -> [String] {
    let result = try run(words)
    guard result.status == 0 else { throw CommandFailure(result: result) }
    return result.stdout.split(separator: "\n").map(String.init)
  }

  func check() throws -> ProgramResult { try run("check") }
}

struct CommandFailure: Error, CustomStringConvertible {
  let result: ProgramResult
  var description: String { result.description }
}
