import TestSupport
import Testing

@Suite struct HelpTests {
  private let commands = [
    "read", "import", "inspect", "sections", "articles", "article", "mark", "feeds", "comments", "comment",
    "report",
    "moderate", "readers", "export", "check", "backup", "maintain", "config",
  ]

  @Test func theOverviewNamesEveryCommandAndEachHasHelp() throws {
    let paper = try Paper()
    let overview = try paper.lines("--help").joined(separator: "\n")
    for command in commands {
      #expect(overview.contains("\n  \(command) "), "\(command)")
      let help = try paper.lines(command, "--help")
      #expect(help[0].hasPrefix("Usage: broadsheet \(command)"))
      #expect(help.count <= 24, "\(command)")
    }
    #expect(try paper.lines("--version")[0].hasPrefix("broadsheet "))
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
