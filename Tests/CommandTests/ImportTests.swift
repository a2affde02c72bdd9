import TestSupport
import Testing

@Suite struct ImportTests {
  @Test func theSampleEditionComesInWholeAndOnce() throws {
    let paper = try Paper.sample()
    let articles = try paper.lines("articles", "--json", "--limit", "100").map { try JSONLine($0) }
    #expect(articles.count == 25)
    let edition = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    let again = try JSONLine(paper.lines("import", "--json", edition + "/pages", edition + "/feed.xml")[0])
    #expect(again.number("inserted") == 0)
    #expect(again.number("updated") == 0)
    #expect(again.number("unchanged") == 25)
    #expect(again.number("comments") == 0)
    #expect(try paper.check().stdout == "The store is sound.\n")
  }

  @Test func theLeadStoryHasEverything() throws {
    let paper = try Paper.sample()
    let rows = try paper.lines("articles", "--section", "Borders", "--json").map { try JSONLine($0) }
    let lead = try #require(rows.first { $0.text("title")?.hasPrefix("Minister says new crossing") == true })
    #expect(lead.text("published") == "2026-11-10T08:02:00Z")
    #expect(lead.text("updated") == "2026-11-10T10:27:00Z")
    #expect(lead.number("comment_count") == 11)
    let id = try #require(lead.number("id"))
    let article = try JSONLine(paper.lines("article", String(id), "--json")[0])
    #expect(article.text("agency") == "AFP")
    #expect((article.fields["image"] as? [String: Any])?["credit"] as? String != nil)
    let comments = try paper.lines("comments", String(id), "--json").map { try JSONLine($0) }
    #expect(comments.count == 11)
    #expect(Set(comments.compactMap { $0.number("depth") }) == [0, 1, 2])
  }

  @Test func aTeaserInAFeedOfUnknownAddressTakesNoFullTextAway() throws {
    let paper = try Paper()
    let words = String(repeating: "The ferry was late again and nobody on the quay knew why. ", count: 20)
    let page = try paper.folder.write(
      "page.html",
      "<!doctype html><title>Ferry late</title><link rel=canonical href='https://p.example/ferry'>"
        + "<article><h1>Ferry late</h1><p>\(words)</p><p>\(words)</p></article>")
    let feed = try paper.folder.write(
      "feed.xml",
      "<rss version='2.0'><channel><title>P</title><item><title>Ferry late</title>"
        + "<link>https://p.example/ferry</link><description>A teaser only.</description></item></channel></rss>"
    )
    for file in [page, feed, page] { #expect(try paper.run("import", file).status == 0) }
    let rows = try paper.lines("articles", "--json").map { try JSONLine($0) }
    #expect(rows.count == 1)
    let text = try paper.run("article", "1").stdout
    #expect(text.contains("nobody on the quay") && !text.contains("A teaser only"), "\(text)")
  }

  @Test func badInputsAreNamedAndTheOthersDone() throws {
    let paper = try Paper()
    let page = BuiltProgram.packageRoot + "/Sources/SampleEdition/feed.xml"
    let empty = try paper.folder.write("empty.html", "")
    let picture = try paper.folder.write(
      "picture.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 64))
    let words = try paper.folder.write("notes.txt", "just a few words\n")
    let result = try paper.run("import", empty, picture, "/no/such/file", words, page)
    #expect(result.status == 1)
    for name in ["empty.html", "picture.html", "/no/such/file", "notes.txt"] {
      #expect(result.stderr.contains(name), "\(result)")
    }
    #expect(result.stderr.split(separator: "\n").count == 4)
    #expect(try paper.lines("articles").count == 7)
  }

  @Test func aHugeFileIsRefusedByItsSize() throws {
    let paper = try Paper()
    let huge = try paper.folder.write("huge.html", Array(repeating: UInt8(ascii: "a"), count: 33 << 20))
    let result = try paper.run("import", huge)
    #expect(result.status == 1)
    #expect(result.stderr.contains("32 MiB"))
  }

  @Test func inspectAnswersLineByLineFromAList() throws {
    let paper = try Paper()
    let root = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    let list = try paper.folder.write(
      "list", "\(root)/feed.xml\n{\"file\":\"\(root)/subscriptions.opml\"}\n/no/such\n")
    let result = try paper.run("inspect", "--json", "--from-list", list)
    let lines = try result.stdout.split(separator: "\n").map { try JSONLine(String($0)) }
    #expect(result.status == 1)
    #expect(Set(lines.compactMap { $0.text("kind") }) == ["feed", "opml", "error"])
  }

  @Test func inspectShowsAPageAsItReadsAndWhereItWasRead() throws {
    let paper = try Paper()
    let prose =
      "The bridge over the river was closed on Monday, and nobody in the town could say when it would open."
    let html =
      "<html><head><title>Bridge closed</title><meta name=author content='Anna Field'></head><body><h1>Bridge closed</h1>"
      + "<p>\(prose)</p><p>\(prose)</p><ul><li>Buses go by the hill.</li><li>Trains do not go.</li></ul>"
      + "<p>\(prose)</p></body></html>"
    let plain = try paper.run("inspect", "-", stdin: html)
    #expect(plain.status == 0)
    #expect(plain.stdout.contains("  Bridge closed\n") && plain.stdout.contains("  By Anna Field"))
    #expect(plain.stdout.contains("  - Buses go by the hill.\n  - Trains do not go."))
    #expect(!plain.stdout.contains("byline: meta author"))
    let explained = try paper.run("inspect", "--explain", "-", stdin: html)
    #expect(explained.stdout.contains("title: <h1> of the page"))
    #expect(explained.stdout.contains("byline: meta author"))
  }

  @Test func inspectReadsStandardInput() throws {
    let paper = try Paper()
    let feed = "<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>"
    let result = try paper.run("inspect", "--json", "-", stdin: feed)
    let line = try JSONLine(String(result.stdout.split(separator: "\n")[0]))
    #expect(line.text("title") == "T")
    #expect(line.list("items").count == 1)
  }

  @Test func anUpdatedStoryUpdatesAndKeepsItsComments() throws {
    let paper = try Paper()
    let first = try paper.folder.write("a.xml", Self.feed(title: "Old", text: "before"))
    #expect(try paper.run("import", first).status == 0)
    let id = String(try #require(JSONLine(paper.lines("articles", "--json")[0]).number("id")))
    #expect(try paper.run("comment", id, "--text", "I was here", "--accept-policy").status == 0)
    let second = try paper.folder.write("a.xml", Self.feed(title: "New", text: "after all that was said"))
    let counts = try JSONLine(paper.lines("import", "--json", second)[0])
    #expect(counts.number("updated") == 1)
    #expect(try JSONLine(paper.lines("article", id, "--json")[0]).text("title") == "New")
    #expect(try paper.lines("comments", id).joined().contains("I was here"))
    #expect(try paper.lines("articles", "--search", "before").isEmpty)
    #expect(try paper.lines("articles", "--search", "after").count == 1)
    #expect(try paper.check().status == 0)
  }

  private static func feed(title: String, text: String) -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>P</title><item><title>\(title)</title>
    <link>https://p.example/1</link><guid>1</guid><pubDate>Tue, 10 Nov 2026 08:00:00 GMT</pubDate>
    <description>\(text)</description></item></channel></rss>
    """
  }
}
