import NewsModel
import Testing

@testable import NewsImport

/// Reads a feed from text, as if it had been fetched from `base`.
func feed(_ text: String, base: String? = nil, type: String? = nil) throws -> ParsedFeed {
  let facts = DocumentFacts(contentType: type, baseURL: base)
  guard case .feed(let feed) = try DocumentImporter.read(Array(text.utf8), facts: facts) else {
    throw ImportError(.notADocument, "no feed")
  }
  return feed
}

/// An RSS feed of one item.
func item(_ body: String, namespaces: String = "") throws -> ParsedItem {
  let items = try feed(
    "<rss version='2.0' \(namespaces)><channel><title>t</title><item>\(body)</item></channel></rss>"
  )
  .items
  return try #require(items.first)
}

@Suite struct FeedReaderTests {
  @Test func readsAnOrdinaryRSSFeed() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:s="http://purl.org/rss/1.0/modules/slash/"
        xmlns:wfw="http://wellformedweb.org/CommentAPI/">
      <channel><title>Paper</title><link>https://paper.example/</link><description>News</description>
      <language>en-ie</language><lastBuildDate>Tue, 10 Nov 2026 10:00:00 GMT</lastBuildDate>
      <image><url>/logo.png</url><title>Logo</title><link>https://other.example/</link></image>
      <item><title>Bridge opens</title><link>/bridge</link><guid isPermaLink="false">b-1</guid>
      <pubDate>Tue, 10 Nov 2026 09:00:00 +0100</pubDate><dc:creator>Anna Field</dc:creator>
      <category>borders</category><category>roads</category><description>Short.</description>
      <content:encoded><![CDATA[<p>The <b>bridge</b> is <a href="/map">open</a>.</p>]]></content:encoded>
      <enclosure url="/a.mp3" type="audio/mpeg" length="12"/><comments>/bridge#c</comments>
      <s:comments>11</s:comments><wfw:commentRss>/bridge/feed</wfw:commentRss></item></channel></rss>
      """, base: "https://paper.example/feed")
    #expect(feed.format == .rss && feed.version?.string == "2.0" && !feed.isRepaired)
    #expect(feed.title?.string == "Paper" && feed.language?.string == "en-ie")
    #expect(feed.image?.string == "https://paper.example/logo.png")
    let item = try #require(feed.items.first)
    #expect(item.id?.string == "b-1" && item.link?.string == "https://paper.example/bridge")
    #expect(item.published?.rfc3339 == "2026-11-10T08:00:00Z")
    #expect(item.author?.string == "Anna Field" && item.categories.map(\.string) == ["borders", "roads"])
    #expect(item.summaryHTML == "Short." && item.standfirst?.string == "Short.")
    #expect(item.contentHTML == #"<p>The <b>bridge</b> is <a href="https://paper.example/map">open</a>.</p>"#)
    #expect(item.body.plainText == "The bridge is open.")
    #expect(item.enclosures.first?.length == 12 && item.commentsCount == 11)
    #expect(item.commentsURL?.string == "https://paper.example/bridge#c")
    #expect(item.commentsFeedURL?.string == "https://paper.example/bridge/feed")
  }

  @Test func readsAnAtomFeedWithThreads() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="ga"
        xml:base="https://paper.example/x/"><title>P</title><id>urn:p</id><author><name>Desk</name></author>
      <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link href="one"/>
      <link rel="replies" type="application/atom+xml" href="one/c" thr:count="7"/><updated>2026-11-10T08:02:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x &lt; <em>y</em></p></div></content></entry>
      <entry><id>urn:2</id><title>Re</title><thr:in-reply-to ref="urn:1"/><author><name>Mary</name></author>
      <source><title>Elsewhere</title><id>urn:s</id></source></entry></feed>
      """)
    #expect(feed.format == .atom && feed.language?.string == "ga")
    #expect(feed.items.count == 2)
    let (first, second) = (feed.items[0], feed.items[1])
    #expect(first.title?.string == "A & B" && first.link?.string == "https://paper.example/x/one")
    #expect(first.contentHTML == "<p>x &lt; <em>y</em></p>" && first.author?.string == "Desk")
    #expect(first.commentsCount == 7 && first.commentsFeedURL?.string == "https://paper.example/x/one/c")
    #expect(first.updated?.rfc3339 == "2026-11-10T08:02:00Z" && first.published == nil)
    #expect(second.inReplyTo?.string == "urn:1" && second.author?.string == "Mary")
    #expect(
      second.sourceTitle?.string == "Elsewhere" && second.title?.string == "Re"
        && second.id?.string == "urn:2")
  }

  @Test func readsRSS1() throws {
    let feed = try feed(
      """
      <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel r:about="https://a.example/"><title>T</title><items><r:Seq><r:li resource="u"/></r:Seq></items></channel>
      <item r:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item></r:RDF>
      """)
    #expect(feed.format == .rdf && feed.version?.string == "1.0" && feed.title?.string == "T")
    #expect(feed.items.map(\.id?.string) == ["https://a.example/1"])
  }

  @Test(arguments: [
    ("AT&amp;T", "AT&T"), ("AT&amp;amp;T", "AT&T"), ("AT&T", "AT&T"),
    ("&lt;antirez&gt; speaks", "<antirez> speaks"),
    ("2 &lt; 3", "2 < 3"), ("&lt;b&gt;Bold&lt;/b&gt;", "Bold"), ("It&amp;#8217;s", "It’s"),
    ("a&hellip;", "a…"),
    ("don&#146;t", "don’t"), ("&#226;&#128;&#166;", "…"), ("<![CDATA[R&D <em>now</em>]]>", "R&D now"),
    ("a\u{1}b", "ab"), ("&#1114112;x", "\u{FFFD}x"), ("&nosuch;", "&nosuch;"), ("x &copy= y", "x &copy= y"),
  ])
  func titlesAreTextDecodedOnce(markup: String, title: String) throws {
    #expect(try item("<title>\(markup)</title>").title?.string == title)
  }

  @Test func anAtomTitleOfTypeTextKeepsItsTags() throws {
    let feed = try feed(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='text'>the &lt;blink&gt; tag</title></entry></feed>"
    )
    #expect(feed.items.first?.title?.string == "the <blink> tag")
  }

  @Test func foreignTitlesLinksAndIdsAreNotTheItems() throws {
    let item = try item(
      """
      <title>Mine</title><link>https://a.example/</link><s:variant><title>Red</title><id>9</id></s:variant>
      <image><url>https://a.example/i.png</url><title>Pic</title><link>https://b.example/</link></image>
      <author><name>Anna</name><title>Dr</title></author>
      """, namespaces: "xmlns:s='https://shop.example/ns'")
    #expect(item.title?.string == "Mine" && item.link?.string == "https://a.example/" && item.id == nil)
    #expect(item.author?.string == "Anna" && item.image?.string == "https://a.example/i.png")
  }

  @Test func aPermalinkIsTheLinkWhereNothingElseIs() throws {
    #expect(try item("<guid>https://a.example/1</guid>").link?.string == "https://a.example/1")
    #expect(
      try item("<guid>https://a.example/1</guid><link>https://b.example/</link>").link?.string
        == "https://b.example/")
    #expect(try item("<guid isPermaLink='false'>https://a.example/1</guid>").link == nil)
    #expect(try item("<guid>tag:1</guid>").link == nil)
  }

  @Test(
    arguments: [
      ("ed@a.example (Ed Ward)", "Ed Ward", "ed@a.example"),
      ("Ed Ward (ed@a.example)", "Ed Ward", "ed@a.example"),
      ("Ed Ward <ed@a.example>", "Ed Ward", "ed@a.example"), ("Ed Ward", "Ed Ward", nil),
      ("ed@a.example", nil, "ed@a.example"),
    ] as [(String, String?, String?)])
  func authorsAreReadFromOneLine(text: String, name: String?, email: String?) throws {
    let text = text.split(separator: "<").joined(separator: "&lt;")
    let author = try #require(try item("<author>\(text)</author>").authors.first)
    #expect(author.name?.string == name && author.email?.string == email)
  }

  @Test func relativeLinksWithoutAnyBaseUseTheFeedsOwnAddress() throws {
    let feed = try feed(
      "<rss><channel><link>https://a.example/n/</link><item><link>one</link></item></channel></rss>")
    #expect(feed.items.first?.link?.string == "https://a.example/n/one")
  }

  @Test func anUnsafeBaseIsIgnored() throws {
    let feed = try feed(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='javascript:x//'><entry><link href='a'/></entry></feed>",
      base: "https://a.example/")
    #expect(feed.items.first?.link?.string == "https://a.example/a")
  }
}
