import FetchTestSupport
import Foundation
import TestSupport
import Testing

/// What the README tells a new user about the network, command by command as it stands there, with servers that are
/// gone afterwards.
@Suite struct ReadmeTests {
  private static let text = String(
    repeating: "The council of the border town has decided that the old bridge shall stay open all winter. ",
    count: 6)

  /// The commands of the first block under a heading, without their remarks.
  private func commands(under heading: String) throws -> [String] {
    let readme = try String(contentsOfFile: BuiltProgram.packageRoot + "/README.md", encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == heading })
    let block = lines[start...].drop { !$0.hasPrefix("    ") }.prefix { $0.hasPrefix("    ") }
    return block.map { line in
      let command = line.split(separator: " # ", maxSplits: 1).first ?? ""
      return command.split(separator: " ").joined(separator: " ")
    }
  }

  /// A page that names its feed, a feed of teasers whose stories are pages, and a third feed.
  private func serve(_ server: WebServer) throws {
    try server.serve(
      "index.html",
      "<!doctype html><title>The Gazette</title>"
        + "<link rel=alternate type=application/rss+xml href=gazette.xml>")
    try server.serve("gazette.xml", SampleFeed.rss(2, title: "The Gazette"))
    try server.serve("third.xml", SampleFeed.rss(3, title: "The Third"))
    try server.serve(
      "borders.xml",
      """
      <rss version='2.0'><channel><title>Border News</title><item><title>The bridge stays open</title>
      <link>\(server.url("/bridge.html"))</link><description>Only a teaser.</description></item></channel></rss>
      """)
    try server.serve(
      "bridge.html",
      """
      <!doctype html><html lang="en"><head><title>The bridge stays open</title></head><body><article>
      <h1>The bridge stays open</h1><p>\(Self.text)</p><p>\(Self.text)</p><p>So ends the tale of the bridge.</p>
      </article></body></html>
      """)
  }

  @Test func aNewUserSubscribesFetchesAndReadsWithoutTheNetwork() throws {
    let server = try WebServer()
    try serve(server)
    let home = try TemporaryFolder()
    try home.write(".newsboat/urls", server.url("/third.xml") + " Sport\n")
    try home.write("subscriptions.opml", "<opml version='2.0'><body/></opml>")
    let environment = [
      "HOME": home.path, "BROADSHEET_FETCH_ALLOW": "loopback", "LANG": "C.UTF-8",
      "PATH": BuiltProgram.folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
    ]
    func run(_ command: String) throws -> ProgramResult {
      try runProgram(
        "/bin/sh", ["-c", "cd && " + command], environment: environment, timeout: .seconds(120))
    }

    let commands = try commands(under: "### From the network")
    for verb in ["subscribe", "import", "fetch", "feeds", "export"] {
      #expect(commands.contains { $0.hasPrefix("broadsheet \(verb)") }, "the README has no \(verb)")
    }
    for command in commands {
      let result = try run(command.replacing("https://example.org/", with: server.url("/")))
      #expect(result.status == 0, "\(command): \(result)")
    }
    #expect(try run("broadsheet feeds").stdout.split(separator: "\n").count >= 3)
    #expect(try run("cat subscriptions.opml").stdout.contains("/third.xml"))

    server.stop()
    let stories = try run("broadsheet articles").stdout
    for title in ["Story 1 of The Gazette", "Story 2 of The Third", "The bridge stays open"] {
      #expect(stories.contains(title), "\(stories)")
    }
    let reader = try TerminalSession(
      BuiltProgram.path(), columns: 90, rows: 50, environment: environment)
    try reader.chooseSection("bor")
    reader.send(.enter)
    try reader.waitFor("So ends the tale of the bridge.")
    #expect(!reader.shows("Only a teaser."))
  }
}
