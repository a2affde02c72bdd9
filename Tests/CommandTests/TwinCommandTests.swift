import TestSupport
import Testing

/// One story in several papers and under several addresses, through the programs that people call.
@Suite struct TwinCommandTests {
  private static let sentences = [
    "The new road crossing at Corran will open to lorries on 28 November, the transport minister said on Tuesday.",
    "The promise came on the third day of a queue that has stretched up to 14 kilometres back from the eastern gate.",
    "About 3,100 drivers spent Monday night in their cabs, according to the Border Service, in bitter cold.",
    "Two of the six lanes have been closed since a cargo scanner failed on Friday night and could not be mended.",
    "Hauliers say that they have heard such promises before, and that they will believe it when they cross.",
  ]

  private func page(_ address: String, site: String, extra: String = "") -> String {
    """
    <html lang=en><head><title>Minister says new crossing will open</title>
    <link rel=canonical href="https://\(address)"><meta property="og:site_name" content="\(site)">
    <meta property="article:published_time" content="2026-11-10T08:02:00Z"></head>
    <body><article><h1>Minister says new crossing will open</h1>
    \(Self.sentences.map { "<p>\($0)</p>" }.joined())\(extra)</article></body></html>
    """
  }

  @Test func papersKnowEachOthersStoryAndOnePaperHasItOnce() throws {
    let paper = try Paper()
    let files = [
      try paper.folder.write("a.html", page("post.example/borders/1", site: "The Border Post")),
      try paper.folder.write(
        "b.html",
        page(
          "amp.post.example/1", site: "The Border Post",
          extra: "<p>The bridge was paid for by both countries, and has stood ready since the summer.</p>")),
      try paper.folder.write("c.html", page("news.example/corran", site: "Harbour News")),
    ]
    let counts = try JSONLine(paper.run(["import", "--json"] + files).stdout)
    #expect(counts.number("inserted") == 2 && counts.number("updated") == 1)
    let again = try JSONLine(paper.run(["import", "--json"] + files.reversed()).stdout)
    #expect(again.number("unchanged") == 3)

    let rows = try paper.lines("articles", "--json").map { try JSONLine($0) }
    #expect(rows.map { $0.number("twin_count") } == [1, 1])
    let post = try #require(rows.first { $0.text("site") == "The Border Post" }?.number("id"))
    let article = try JSONLine(paper.lines("article", String(post), "--json")[0])
    #expect(article.text("text")?.contains("since the summer") == true)
    let twin = try #require((article.fields["twins"] as? [[String: Any]])?.first)
    #expect(twin["site"] as? String == "Harbour News")
    #expect(twin["url"] as? String == "https://news.example/corran")
    #expect(try paper.lines("article", String(post)).joined().contains("Also in Harbour News"))
    #expect(try paper.check().status == 0)
  }
}
