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

  @Test func fetchingIsHandedOver() throws {
    let paper = try Paper()
    let help = try paper.run("fetch", "--help")
    #expect(help.status == 0 && help.stdout.contains("--full-text"))
    #expect(try paper.lines("fetch") == ["Nothing is due."])
    #expect(try paper.run("subscribe").status == 2)
    #expect(try paper.run("unsubscribe", "nobody").status == 2)
  }
}
