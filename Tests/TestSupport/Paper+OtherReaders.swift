/// Other accounts, as a user namespace gives them to anybody: the same rights on the same files under another number.
extension Paper {
  /// False where the kernel or the host does not let ordinary programs make a namespace.
  package static let hasOtherReaders =
    (try? runProgram("unshare", ["--user", "--map-user=4242", "true"]))?.status == 0

  /// Runs the program as the account of that number; `name` is what it is called.
  package func run(as number: Int, name: String, _ words: String...) throws -> ProgramResult {
    try run(as: number, name: name, words)
  }

  package func run(as number: Int, name: String, _ words: [String]) throws -> ProgramResult {
    try runProgram(
      "unshare", try Self.arguments(number) + words,
      environment: ["BROADSHEET_STORE": store, "LOGNAME": name], timeout: .seconds(60))
  }

  package func open(as number: Int, name: String, _ words: String...) throws -> TerminalSession {
    try TerminalSession(
      "unshare", try Self.arguments(number) + words,
      environment: ["BROADSHEET_STORE": store, "LOGNAME": name], keeping: self)
  }

  private static func arguments(_ number: Int) throws -> [String] {
    ["--user", "--map-user=\(number)", try BuiltProgram.path()]
  }
}
