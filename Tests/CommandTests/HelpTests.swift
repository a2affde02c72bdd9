import TestSupport
import Testing

@Suite struct HelpTests {
  @Test func theOverviewNamesEveryCommandAndEachHelpFitsAScreen() throws {
    let paper = try Paper()
    let overview = try paper.run("--help").stdout
    let names = try paper.commandNames()
    #expect(names.count > 25)
    let words = Set(overview.split(whereSeparator: \.isWhitespace).map(String.init))
    expectToFit(overview, "the overview")
    for name in names {
      #expect(words.contains(name), "\(name)")
      let help = try paper.run(name, "--help")
      #expect(try paper.run("help", name).stdout == help.stdout)
      #expect(help.status == 0 && help.stdout.hasPrefix("Usage: broadsheet \(name)"), "\(help)")
      expectToFit(help.stdout, name)
      #expect(help.stdout.contains("\n  $ broadsheet \(name)"), "\(name) has no example")
    }
    #expect(try paper.lines("--version")[0].hasPrefix("broadsheet "))
  }

  private func expectToFit(_ help: String, _ name: String) {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 25 && lines.allSatisfy { $0.count <= 80 }, "\(name): \(help)")
  }

  @Test func theReaderBringsNoParserAndNoNetworkWithIt() throws {
    let result = try runProgram("ldd", [try BuiltProgram.path()])
    for library in ["curl", "xml2", "gumbo", "Foundation"] { #expect(!result.stdout.contains(library)) }
  }

  @Test func marksSurvive() throws {
    let paper = try Paper.sample()
    let id = String(try #require(JSONLine(paper.lines("articles", "--json", "--limit", "1")[0]).number("id")))
    #expect(try paper.run("mark", "starred", id).status == 0)
    #expect(try paper.lines("articles", "--starred").count == 1)
    #expect(try paper.run("mark", "read", id, "4242").status == 1)
    #expect(try paper.lines("articles", "--unread").count == 24)
  }

  @Test func aBackupIsAStore() throws {
    let paper = try Paper.sample()
    let copy = paper.folder.file("copy.db")
    #expect(try paper.run("backup", copy).status == 0)
    #expect(try paper.run("backup", copy).status == 2)
    #expect(
      try paper.run("--store", copy, "articles", "--limit", "100").stdout.split(separator: "\n").count == 25)
  }
}
