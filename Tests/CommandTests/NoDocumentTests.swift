import TestSupport
import Testing

/// Inputs that only look like documents, and lists of inputs.
@Suite struct NoDocumentTests {
  @Test(arguments: [
    "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr>"
      + "<center>nginx/1.22.1</center></body></html>",
    "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not "
      + "found on this server.</p><hr><address>Apache/2.4.57 Server at localhost Port 80</address></body></html>",
    "<rss version='2.0'><channel><title>T</title><html><body><h1>502 Bad Gateway</h1></body></html>",
    "<rss>" + String(repeating: "<a>", count: 300_000),
    "<html><head><title>A headline</title></head><body></body></html>",
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\r\n--b--\r\n",
  ])
  func whatIsNoDocumentIsRefused(_ text: String) throws {
    let paper = try Paper()
    let result = try paper.run("import", paper.folder.write("page.html", text))
    #expect(result.status == 1, "\(result)")
    #expect(result.stderr.contains("page.html: "))
    #expect(try paper.lines("articles").isEmpty)
  }

  @Test func noiseIsNoPage() throws {
    let paper = try Paper()
    var generator = SystemRandomNumberGenerator()
    var names: [String] = []
    for number in 0..<40 {
      let bytes = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      names.append(try paper.folder.write("noise\(number)", bytes))
    }
    let result = try paper.run(["import"] + names)
    #expect(result.stdout == "0 documents: 0 new articles, 0 updated, 0 unchanged; 40 inputs failed\n")
  }

  @Test func aFeedThatBreaksOffIsTakenAndNamed() throws {
    let paper = try Paper()
    let feed = "<rss version='2.0'><channel><title>T</title><item><title>One</title><description>words"
    let result = try paper.run("import", paper.folder.write("cut.xml", feed))
    #expect(result.status == 0)
    #expect(result.stderr.contains("cut.xml: damaged: read as far as it goes"))
    #expect(result.stdout.hasPrefix("1 document: 1 new article,"))
  }

  @Test func aPageWithoutAHeadlineIsCalledByItsFirstWords() throws {
    let paper = try Paper()
    let page = "<html><body><p>A page without any headline, but with quite some words.</p></body></html>"
    #expect(try paper.run("import", paper.folder.write("page.html", page)).status == 0)
    let title = try #require(paper.objects("articles").first?.text("title"))
    #expect(title.hasPrefix("A page without any headline"))
  }

  @Test func namesThatAreNoUTF8AreOpenedAndToldApart() throws {
    let paper = try Paper()
    let page = try paper.folder.write("page", "<p>Some words on a page, and some more.</p>")
    let script = "mkdir \"$1\"; cp \"$0\" \"$1/$(printf 'a\\376')\"; printf x > \"$1/$(printf 'a\\377')\""
    let folder = paper.folder.file("odd")
    #expect(try runProgram("sh", ["-c", script, page, folder]).status == 0)
    let result = try paper.run("inspect", folder)
    #expect(result.stdout.contains("odd/a\\xFE\n"))
    #expect(result.stderr.contains("odd/a\\xFF: "))
  }

  @Test func oneBadLineOfAListStopsNothing() throws {
    let paper = try Paper()
    let page = try paper.folder.write("page", "<p>Some words on a page, and some more.</p>")
    let result = try paper.run("inspect", "--json", "--from-list", "-", stdin: "{\"x\":1}\n\(page)\n")
    let kinds = try result.stdout.split(separator: "\n").map { try JSONLine(String($0)).text("kind") }
    #expect(result.status == 1)
    #expect(kinds == ["error", "page"])
    #expect(result.stderr.contains("no \"file\""))
  }

  @Test func aListIsAnsweredLineByLine() throws {
    let paper = try Paper()
    let page = try paper.folder.write("page", "<p>Some words on a page, and some more.</p>")
    // Each line is written only when the answer to the one before it has been read.
    let script = """
      coproc "$0" inspect --json --from-list -
      for turn in 1 2 3; do echo "$1" >&"${COPROC[1]}"; read -r -t 20 answer <&"${COPROC[0]}" && echo got; done
      """
    let result = try runProgram("bash", ["-c", script, try BuiltProgram.path(), page], timeout: .seconds(90))
    #expect(result.stdout == "got\ngot\ngot\n", "\(result)")
  }

  @Test func commentsThatCameWithAStoryCountThemselves() throws {
    let paper = try Paper.sample()
    let article = try #require(paper.objects("articles").first { $0.number("comment_count") == 11 })
    let id = String(try #require(article.number("id")))
    let comment = String(try #require(paper.objects("comments", id).last?.number("id")))
    #expect(try paper.run("moderate", "reject", comment, "--reason", "abusive").status == 0)
    #expect(try paper.objects("article", id).first?.number("comment_count") == 10)
    #expect(try paper.check().status == 0)
  }
}
