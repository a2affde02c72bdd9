import TestSupport
import Testing

/// The host's configuration, beside the program's own tree.
@Suite struct HostFileTests {
  private let paper: Paper
  private let program: String

  init() throws {
    paper = try Paper.sample()
    program = paper.folder.file("usr/bin/broadsheet")
    try paper.folder.write("usr/bin/x", "")
    _ = try runProgram("cp", [try BuiltProgram.path(), program])
    try paper.folder.write("usr/share/broadsheet/themes/night.theme", "text = red\n")
  }

  private func write(_ text: String) throws { try paper.folder.write("usr/etc/broadsheet/config", text) }

  private func open(_ words: String..., environment: [String: String] = [:]) throws -> TerminalSession {
    let all = ["BROADSHEET_STORE": paper.store].merging(environment) { $1 }
    return try TerminalSession(program, words, columns: 100, environment: all, keeping: paper)
  }

  /// A folder in its place: even root cannot read that.
  @Test func oneThatCannotBeReadLetsNobodyIn() throws {
    try paper.folder.write("usr/etc/broadsheet/config/x", "")
    for words in [["config"], ["config", "check"], ["config", "--write"]] {
      let result = try runProgram(program, words, environment: ["BROADSHEET_STORE": paper.store])
      #expect(result.status == 4 && result.stdout.isEmpty, "\(result)")
      #expect(result.stderr.contains("etc/broadsheet/config cannot be read"), "\(result)")
    }
    let session = try open()
    #expect(try session.exitStatus() == .exited(4))
    #expect(session.shows("it holds the rules of this host"))
  }

  @Test func whatItLocksHoldsAgainstOptionsAndTheEnvironment() throws {
    try write("set paper \"The Post\"\nlock paper bogus theme\n")
    let refused = try open("--theme", "night")
    #expect(try refused.exitStatus() == .exited(4))
    #expect(refused.shows("the theme is locked by this host"))
    let session = try open(environment: ["BROADSHEET_PAPER": "The Sun", "BROADSHEET_THEME": "night"])
    try session.waitFor("Headlines")
    #expect(session.shows("THE POST") && !session.shows("THE SUN"))
    session.send(":theme night\r")
    try session.waitFor("The paper keeps everybody to its theme.")
    _ = try session.leave()
  }

  @Test func whatItOnlySetsCanBeSetOtherwise() throws {
    try write("set paper \"The Post\"\nset theme night\n")
    let session = try open(environment: ["BROADSHEET_PAPER": "The Sun"])
    try session.waitFor("THE SUN")
    session.send(":theme\r")
    try session.waitFor("Themes: ")
    _ = try session.leave()
  }
}
