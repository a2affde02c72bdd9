import TestSupport
import Testing

/// Subscriptions as they go out and come in again.
@Suite struct SubscriptionTests {
  @Test func aListPlacesWhatIsFollowedInNoSectionYet() throws {
    let paper = try Paper()
    for (name, list) in [("plain", "https://a.example/f\n"), ("tagged", "https://a.example/f borders\n")] {
      #expect(try paper.run("import", paper.folder.write(name, list)).status == 0)
    }
    #expect(try paper.objects("feeds").first?.fields["sections"] as? [String] == ["borders"])
    #expect(try paper.run("import", paper.folder.write("other", "https://a.example/f culture\n")).status == 0)
    #expect(try paper.objects("feeds").first?.fields["sections"] as? [String] == ["borders"])
  }

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
    #expect(try paper.lines("feeds").allSatisfy { $0.hasSuffix("  0 articles  not fetched yet") })
  }

  @Test func feedsAreATableWhoseColumnsStandUnderEachOther() throws {
    let paper = try Paper()
    let list = """
      https://a.example/f borders "~新聞聯播 每日新聞"
      https://b.example/a/longer/address "~A"
      """
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    let lines = try paper.lines("feeds")
    #expect(
      lines.contains("1  新聞聯播 每日新聞  borders  https://a.example/f                 0 articles  not fetched yet")
    )
    #expect(
      lines.contains(
        "2  A                  -        https://b.example/a/longer/address  0 articles  not fetched yet"))
  }

  @Test func onATerminalATableOfFeedsFitsItsLines() throws {
    let paper = try Paper()
    let title = String(repeating: "The Gazette of Corran and the Villages Beyond ", count: 3)
    let list = """
      https://a.example/f borders "~\(title)"
      https://b.example/\(String(repeating: "longer/", count: 20)) culture "~新聞聯播每日新聞新聞聯播每日新聞新聞聯播每日新聞新聞聯播"
      """
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    let terminal = try paper.open("feeds")
    try terminal.waitUntil("both are there") {
      $0.screen.filter { $0.contains("not fetched yet") }.count == 2
    }
    let lines = terminal.screen.filter { $0.contains("not fetched yet") }
    #expect(lines.allSatisfy { $0.contains("…  ") && $0.contains("0 articles") }, "\(lines)")
    #expect(lines.first?.hasPrefix("1  The Gazette of Corran") == true, "\(lines)")
    #expect(!terminal.screen[2...].contains { !$0.allSatisfy(\.isWhitespace) }, "\(terminal.framedScreen)")
  }

  @Test func withoutSubscriptionsItIsSaidHowToAddOne() throws {
    let paper = try Paper()
    // The first of them makes the store.
    for words in [["fetch"], ["feeds"], ["feeds", "--json"]] {
      let result = try paper.run(words)
      #expect(result.status == 0 && result.stdout.isEmpty, "\(result)")
      #expect(result.stderr.contains("there are no subscriptions; `broadsheet subscribe URL` adds one"))
    }
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
    #expect(try paper.run("subscribe").status == 2)
    #expect(try paper.run("unsubscribe", "nobody").status == 2)
  }
}
