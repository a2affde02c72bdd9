import TestSupport
import Testing

/// Subscriptions as they go out and come in again.
@Suite struct SubscriptionTests {
  @Test func exportedOutlinesSubscribeToTheSame() throws {
    let paper = try Paper()
    let list = "https://a.example/f?a=1&b=2 borders \"two words\" \"~Paper <A>\"\nhttp://b.example/rss\n"
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    let outline = try paper.run("export", "--format", "opml").stdout
    let other = try Paper()
    #expect(try other.run("import", other.folder.write("feeds.opml", outline)).status == 0)
    let feeds = try [paper, other].map { paper in
      try paper.lines("feeds", "--json").map { try JSONLine($0) }.sorted {
        $0.text("url") ?? "" < $1.text("url") ?? ""
      }
    }
    #expect(feeds[0].map { $0.text("url") } == ["http://b.example/rss", "https://a.example/f?a=1&b=2"])
    #expect(feeds[1].map { $0.text("url") } == feeds[0].map { $0.text("url") })
    for feeds in feeds {
      #expect(feeds[1].text("title") == "Paper <A>")
      #expect(feeds[1].fields["sections"] as? [String] == ["borders", "two words"])
    }
    #expect(try paper.lines("feeds").allSatisfy { $0.hasSuffix("0 articles, not fetched yet") })
  }

  @Test func aLineThatIsNoAddressIsNamedAndTheRestTaken() throws {
    let paper = try Paper()
    let list = "# mine\r\nhttps://a.example/f\r\n\r\nhtps:/b.example\r\nhttps://c.example/f x\r\n"
    let result = try paper.run("import", paper.folder.write("urls", list))
    #expect(result.status == 1 && result.stdout.contains("2 subscriptions"), "\(result)")
    #expect(result.stderr.contains("urls:4: “htps:/b.example” is no address of a feed"), "\(result)")
    #expect(result.stderr.split(separator: "\n").count == 1)
  }

  @Test func whatIsForNewsboatAloneIsToldAndIsNoMistake() throws {
    let paper = try Paper()
    let list = """
      https://a.example/f
      "query:New:unread = \\"yes\\""
      exec:/bin/feed
      filter:x:http://b.example

      """
    let path = try paper.folder.write("urls", list)
    let result = try paper.run("import", path)
    #expect(result.status == 0 && result.stdout.contains("1 subscription"), "\(result)")
    for (line, word) in [(2, "query:"), (3, "exec:"), (4, "filter:")] {
      #expect(result.stderr.contains("urls:\(line): “\(word)” is for newsboat alone"), "\(result)")
    }
    #expect(try paper.run("import", "--quiet", path).stderr.isEmpty)
  }

  @Test func aTextInWhichFewLinesAreAddressesIsNoList() throws {
    let paper = try Paper()
    let text = "Read this\nhttps://a.example/f\nsoon\n"
    let result = try paper.run("import", paper.folder.write("notes", text))
    #expect(result.status == 1 && result.stderr.contains("no page, feed or outline"), "\(result)")
  }

  @Test func fetchingIsHandedOver() throws {
    let paper = try Paper()
    let help = try paper.run("fetch", "--help")
    #expect(help.status == 0 && help.stdout.contains("--full-text"))
    #expect(try paper.lines("fetch") == ["Nothing is due."])
    #expect(try paper.run("subscribe").status == 2)
    #expect(try paper.run("unsubscribe", "nobody").status == 2)
  }
}
