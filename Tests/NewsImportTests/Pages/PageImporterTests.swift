import NewsModel
import Testing

@testable import NewsImport

@Suite struct PageImporterTests {
  private static let prose =
    "The bridge over the river was closed on Monday, and nobody in the town could say when it would open. "
    + "The mayor, who had crossed it on foot the night before, said that she was sorry for the bakers."

  private func page(_ head: String, _ body: String) -> String {
    "<!doctype html><html lang=en><head>\(head)</head><body>\(body)</body></html>"
  }

  private func read(_ html: String, facts: DocumentFacts = DocumentFacts()) throws -> ParsedPage {
    try PageImporter.read(Array(html.utf8), facts: facts)
  }

  private func paragraphs(_ count: Int) -> String {
    (1...count).map { "<p>\(Self.prose) It was day \($0).</p>" }.joined()
  }

  @Test func furnitureStaysOutOfTheBody() throws {
    let body =
      "<nav><a href=/>Home</a></nav><article><h1>Bridge closed</h1>\(paragraphs(2))"
      + "<div class=x><p>Advertisement</p><p>Buy our shoes today, and run faster than the river.</p></div>"
      + paragraphs(2) + "<p>Read more: <a href=/b>The other bridge</a></p></article>"
      + "<section id=comments><p>First! I never liked that bridge, and I said so at the time.</p></section>"
    let text = try read(page("<title>Bridge closed - The Town Post</title>", body)).body.plainText
    #expect(text.split(separator: "\n\n").count == 4)
    for foreign in ["shoes", "Read more", "First!", "Home", "Bridge closed"] {
      #expect(!text.contains(foreign))
    }
  }

  @Test func theHeadlineIsWithoutTheSite() throws {
    let head =
      "<title>Bridge closed | The Town Post</title><meta property=og:site_name content='The Town Post'>"
    #expect(try read(page(head, paragraphs(3))).title == "Bridge closed")
  }

  @Test func linkedDataIsFollowedThroughTheGraph() throws {
    let head = """
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge closed",
      "author":{"@id":"#a"},"datePublished":"2026-11-10T08:00:00+02:00",
      "dateModified":"2026-11-10T09:00:00+02:00",
      "articleSection":"Town"},{"@type":"Person","@id":"#a","name":"Anna Field"}]}</script>
      """
    let found = try read(page(head, "<h1>Bridge closed</h1>" + paragraphs(3)))
    #expect(found.byline == "Anna Field")
    #expect(found.published?.rfc3339 == "2026-11-10T06:00:00Z")
    #expect(found.updated?.rfc3339 == "2026-11-10T07:00:00Z")
    #expect(found.section == "town")
  }

  @Test func whatWasEncodedTwiceReadsAsItWas() throws {
    let twice = "“It’s shut,” said the mayor’s aide; nobody’s boat moved — not one. "
    let body = "<h1>Bridge closed</h1><p>\(Self.prose)</p><p>\(Self.encodedAgain(twice) + Self.prose)</p>"
    let text = try read(page("<title>Bridge closed</title>", body)).body.plainText
    #expect(text.contains("“It’s shut,” said the mayor’s aide; nobody’s boat moved — not one."))
    let sound =
      "<h1>Été</h1>" + paragraphs(2)
      + "<p>À la fin, elle a dit «OUI, C’EST LÀ» et l’été, â la mode, revint.</p>"
    #expect(try read(page("", sound)).body.plainText.contains("«OUI, C’EST LÀ» et l’été, â la mode"))
  }

  /// UTF-8 as a program shows it that takes it for windows-1252.
  private static func encodedAgain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      let scalar = Windows1252.scalar(byte)
      scalars.append(scalar == "\u{FFFD}" ? Unicode.Scalar(byte) : scalar)
    }
    return String(scalars)
  }

  @Test(arguments: [
    ("<p><a href='https://example.org/authors/anna-field'>Anna Field</a></p>", ""),
    ("<div><img src=a.jpg alt='Anna Field'><span>Anna Field</span></div>", ""),
    ("", "<h3>About the author</h3><p>Anna Field</p>"),
  ])
  func authorsAreKnownByWhatTheyAreJoinedTo(_ above: String, _ below: String) throws {
    let body = "<h1>Bridge closed</h1>\(above)<article>\(paragraphs(4))</article>\(below)"
    #expect(try read(page("<title>Bridge closed</title>", body)).byline == "Anna Field")
  }

  @Test func aCardThatSaysWhoWroteItIsBelieved() throws {
    let head = """
      <meta name=twitter:label1 content="Written by"><meta name=twitter:data1 content="Anna Field">
      """
    #expect(try read(page(head, "<h1>Bridge closed</h1>" + paragraphs(3))).byline == "Anna Field")
  }

  @Test func aPrintedDayOfPublicationComesBeforeALaterClaim() throws {
    let head = "<meta property=article:published_time content='2026-11-10T08:00:00Z'>"
    func day(_ line: String) throws -> String? {
      try read(page(head, "<h1>Bridge closed</h1><p>\(line)</p>" + paragraphs(3))).published?.rfc3339
    }
    #expect(try day("Published May 3, 2024") == "2024-05-03T00:00:00Z")
    #expect(try day("May 3, 2024") == "2024-05-03T00:00:00Z")
    #expect(try day("Published November 12, 2026") == "2026-11-10T08:00:00Z")
    #expect(try day("Nobody had crossed it since May 3, 2024") == "2026-11-10T08:00:00Z")
  }

  @Test func whatIsAroundTheHeadlineIsTheArticles() throws {
    let body =
      "<div class=navbar><h1>Bridge closed</h1><div>By Anna Field</div><div>May 3, 2024</div></div>"
      + paragraphs(3)
    let found = try read(page("<title>Bridge closed</title>", body))
    #expect(found.byline == "Anna Field")
    #expect(found.published?.rfc3339 == "2024-05-03T00:00:00Z")
  }

  @Test(arguments: [
    ("Anna Field Senior Reporter", ["Anna Field"]),
    ("Anna Field and Tom Brook, Staff Writer", ["Anna Field", "Tom Brook"]),
    ("Anna Chief", ["Anna Chief"]),
  ])
  func whatPeopleDoIsNoName(_ text: String, _ names: [String]) {
    #expect(BylineText.names(text).filter { $0 != "Staff Writer" } == names)
  }

  @Test func aPageThatAScriptWouldFillGivesTheTextOfItsLinkedData() throws {
    let text = (1...4).map { "\(Self.prose) It was day \($0)." }
    func head(_ text: String) -> String {
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\","
        + "\"articleBody\":\"\(text)\"}</script>"
    }
    let app = try read(page(head(text.joined(separator: "\\n")), "<div id=app></div>"))
    #expect(app.body.plainText == text.joined(separator: "\n\n"))
    #expect(app.origins[.body] == "JSON-LD articleBody")
    let tagged = text.map { "<p>\($0)</p>" }.joined()
    #expect(try read(page(head(tagged), "<div id=app></div>")).body.blocks.count == 4)
    let whole = try read(page(head(text[0]), "<h1>Bridge closed</h1>" + paragraphs(6)))
    #expect(whole.body.blocks.count == 6)
  }

  @Test func thePageSaysWhereItsFieldsWereRead() throws {
    let head = "<link rel=canonical href='https://example.org/a'><meta name=author content='Anna Field'>"
    let found = try read(page(head, "<h1>Bridge closed</h1>" + paragraphs(3)))
    #expect(found.origins[.url] == "<link rel=canonical>")
    #expect(found.origins[.title] == "<h1> of the page")
    #expect(found.origins[.byline] == "meta author")
    #expect(found.origins[.body] != nil && found.origins[.published] == nil)
  }

  @Test(arguments: [
    ("https://archive.example/web/20200102030405/https://example.org/a", "https://example.org/a"),
    ("https://archive.example/web/20200102030405im_/http://example.org/a.jpg", "http://example.org/a.jpg"),
    ("https://archive.example/web/20200102030405///example.org/a", "https://example.org/a"),
    ("https://example.org/web/design/http", "https://example.org/web/design/http"),
    ("https://archive.ph/2020.01.02-030405/https://example.org/a", "https://example.org/a"),
    ("https://archive.ph/o/AbCdE/https://example.org/a", "https://example.org/a"),
    ("/web/20200102030405/https://example.org/a", "https://example.org/a"),
    ("https://arquivo.example/wayback/20200102030405mp_/http://example.org/", "http://example.org/"),
    (
      "https://example.org/login?next=/https://example.org/a",
      "https://example.org/login?next=/https://example.org/a"
    ),
    ("https://example.org/o/x/https://example.com/", "https://example.org/o/x/https://example.com/"),
  ])
  func addressesInAnArchiveAreUndone(_ address: String, _ expected: String) {
    #expect(ArchiveAddress.undone(address) == expected)
  }

  @Test func datesAndNamesAreReadFromThePage() throws {
    let body =
      "<h1>Bridge closed</h1><div>By Anna Field and Tom Brook</div>"
      + "<div>PUBLISHED | Nov 9th 2021, 6:10 PM<br>LAST UPDATE | Nov 10th 2021, 10:27 AM</div>"
      + paragraphs(3) + "<p>© AFP 2021</p>"
    let found = try read(page("<title>Bridge closed</title>", body))
    #expect(found.byline == "Anna Field and Tom Brook")
    #expect(found.published?.rfc3339 == "2021-11-09T18:10:00Z")
    #expect(found.updated?.rfc3339 == "2021-11-10T10:27:00Z")
    #expect(found.agency == "AFP")
  }

  @Test func wordPressCommentsAreThreaded() throws {
    let body =
      "<article><h1>Bridge closed</h1>\(paragraphs(3))</article><ol class=commentlist>"
      + "<li class=comment id=comment-5><article id=div-comment-5 class=comment-body>"
      + "<footer class=comment-meta>"
      + "<div class='comment-author vcard'><b class=fn>Mary K</b> <span class=says>says:</span></div>"
      + "<time datetime=2026-11-10T08:25:00Z>10 Nov</time></footer>"
      + "<div class=comment-content><p>Which bridge?</p>"
      + "<p>Ours?</p></div></article><ol class=children><li class=comment id=comment-6>"
      + "<article id=div-comment-6 class=comment-body>"
      + "<div class='comment-author vcard'><b class=fn>Tom</b></div>"
      + "<div class=comment-content><p>Ours.</p></div></article></li></ol></li></ol>"
    let comments = try read(page("<title>Bridge closed</title>", body)).comments
    #expect(comments.map { $0.author?.string } == ["Mary K", "Tom"])
    #expect(comments.map(\.text.string) == ["Which bridge?\n\nOurs?", "Ours."])
    #expect(comments.last?.parent == comments.first?.id)
    #expect(comments.first?.published?.rfc3339 == "2026-11-10T08:25:00Z")
  }

  @Test func linksAreAbsolute() throws {
    let html = page(
      "<base href='https://town.example/a/'>",
      "<h1>T</h1><p><a href=b>\(Self.prose)</a> \(Self.prose) \(Self.prose)</p>" + paragraphs(2))
    let blocks = try read(html).body.blocks
    guard case .paragraph(let runs) = try #require(blocks.first) else {
      throw ImportError(.empty, "no paragraph")
    }
    #expect(runs.first?.link == WebURL("https://town.example/a/b"))
  }

  @Test(arguments: ["quoted-printable", "base64"])
  func aWebArchiveIsThePageInIt(_ encoding: String) throws {
    let html = page("<title>Caf\u{E9} closed</title>", "<h1>Caf\u{E9} closed</h1>" + paragraphs(3))
    let body = encoding == "base64" ? base64(Array(html.utf8)) : quoted(Array(html.utf8))
    let archive =
      "From: <Saved>\r\nSnapshot-Content-Location: https://town.example/x\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b--1\"\r\n\r\n"
      + "\r\n--b--1\r\n"
      + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: \(encoding)\r\n"
      + "Content-Location: https://town.example/x\r\n\r\n\(body)\r\n--b--1--\r\n"
    let found = try read(archive)
    #expect(found.title == "Caf\u{E9} closed")
    #expect(found.url == WebURL("https://town.example/x"))
    #expect(found.body.blocks.count == 3)
  }

  private func quoted(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF")
    return bytes.enumerated().map { index, byte in
      let text =
        byte == 0x3D || byte > 0x7E
        ? "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])" : String(UnicodeScalar(byte))
      return index % 60 == 59 ? text + "=\r\n" : text
    }.joined()
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let three = bytes[start..<min(start + 3, bytes.count)]
      let bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - three.count))
      let letters = (0..<4).map { alphabet[Int(bits >> UInt32(18 - 6 * $0) & 63)] }
      return String(letters.prefix(three.count + 1)) + String(repeating: "=", count: 3 - three.count)
    }.joined(separator: "\r\n")
  }
}
