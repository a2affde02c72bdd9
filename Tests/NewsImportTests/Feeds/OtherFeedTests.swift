import NewsModel
import Testing

@testable import NewsImport

@Suite struct OtherFeedTests {
  @Test func readsAJSONFeed() throws {
    let feed = try feed(
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://a.example/","language":"en",
       "authors":[{"name":"Desk"}],"items":[
       {"id":7,"url":"/one","title":"1 < 2","content_text":"a & b\\n\\nc","date_published":"2026-11-10T08:02:00+01:00",
        "tags":["borders","borders"],"attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":5}]},
       {"id":"x","content_html":"<p>h</p>","author":{"name":"Ann","url":"https://ann.example/"},"summary":"s"}]}
      """)
    #expect(feed.format == .json && feed.version?.string == "1.1" && feed.items.count == 2)
    let (first, second) = (feed.items[0], feed.items[1])
    #expect(
      first.id?.string == "7" && first.link?.string == "https://a.example/one"
        && first.title?.string == "1 < 2")
    #expect(first.contentHTML == "<p>a &amp; b</p><p>c</p>" && first.author?.string == "Desk")
    #expect(
      first.published?.rfc3339 == "2026-11-10T07:02:00Z" && first.categories.map(\.string) == ["borders"])
    #expect(first.enclosures.first?.url.string == "https://a.example/a.mp3")
    #expect(second.author?.string == "Ann" && second.standfirst?.string == "s")
  }

  @Test func readsRSSInJSON() throws {
    let feed = try feed(
      """
      {"rss":{"version":"2.0","channel":{"title":"T","link":"https://a.example/","item":[
      {"title":"One","link":"https://a.example/1","guid":{"#value":"g","isPermaLink":"false"},
       "pubDate":"Tue, 10 Nov 2026 10:00:00 GMT","description":"<b>x</b>"}]}}}
      """)
    #expect(feed.format == .rssInJSON && feed.items.first?.id?.string == "g")
    #expect(feed.items.first?.summaryHTML == "<b>x</b>" && feed.items.first?.published != nil)
  }

  @Test func aReplyInWordsNamesItsParent() throws {
    func reply(_ opening: String) throws -> String? {
      try item(
        "<link>https://a.example/p#comment-9</link><description><![CDATA[\(opening)]]></description>"
      ).inReplyTo?.string
    }
    #expect(
      try reply("<p>In reply to <a href='https://a.example/p#comment-7'>Al</a>.</p>")
        == "https://a.example/p#comment-7")
    #expect(try reply("<p>See <a href='https://b.example/'>this</a></p>") == nil)
    #expect(try reply("<a href='https://a.example/p#comment-7'>x</a>") == nil)
  }

  @Test func readsAnOutlineWithItsFolders() throws {
    let text = """
      <opml version="2.0"><head><title>My &amp; feeds</title></head><body>
      <outline text="News"><outline text="Abroad"><outline type="rss" title="A" xmlUrl="https://a.example/f"
       htmlUrl="https://a.example/"/></outline></outline>
      <outline text="B" xmlUrl="https://b.example/f" category="sport,/media/tv"/></body></opml>
      """
    guard case .outline(let outline) = try DocumentImporter.read(Array(text.utf8)) else {
      Issue.record("no outline")
      return
    }
    #expect(outline.title?.string == "My & feeds" && outline.feeds.count == 2)
    #expect(
      outline.feeds[0].sections.map(\.string) == ["News", "Abroad"] && outline.feeds[0].title?.string == "A")
    #expect(outline.feeds[1].sections.map(\.string) == ["sport", "media/tv"])
  }

  @Test(arguments: [
    ("../x", "https://a.example/b/c/d", "https://a.example/b/x"),
    ("../../../x", "https://a.example/b/", "https://a.example/x"),
    ("//h.example/p", "https://a.example/", "https://h.example/p"),
    ("?q", "https://a.example/b/c?d", "https://a.example/b/c?q"),
    ("#f", "https://a.example/b#g", "https://a.example/b#f"),
    ("", "https://a.example/b#g", "https://a.example/b"),
    ("x", "https://a.example", "https://a.example/x"),
    (" x\\n", "https://a.example/b", "https://a.example/x/n"),
    ("mailto:a@b", "https://a.example/", "mailto:a@b"),
    ("http:x", "http://a.example/b", "http://a.example/x"),
    ("x", "javascript:y", "x"), ("./", "https://a.example/b/c", "https://a.example/b/"),
    ("g;x=1/../y", "http://a/b/c/d;p?q", "http://a/b/c/y"),
  ])
  func referencesAreResolved(reference: String, base: String, address: String) {
    #expect(URLReference.resolve(reference, base: base) == address)
  }

  @Test(arguments: [
    ("https://a.example/?utm_source=x&id=1&fbclid=y#f", "https://a.example/?id=1#f"),
    ("https://a.example/?utm_source=x", "https://a.example/"),
    ("https://a.example/?a&b=utm_x", "https://a.example/?a&b=utm_x"),
  ])
  func trackingParametersGo(address: String, clean: String) {
    #expect(TrackingParameters.removed(from: address) == clean)
  }

  @Test func jsonKeepsOrderNumbersAndDepth() {
    let value = JSONReader.read(
      Array(#"{"b":12345678901234567890,"a":[1.0,"\ud83d\ude00\u00e9",null,true],"b":2}"#.utf8))
    #expect(value?.members.map(\.name) == ["b", "a", "b"] && value?["b"]?.integer == 2)
    #expect(value?["a"]?.elements[0].integer == 1 && value?["a"]?.elements[1].string == "😀é")
    let deep = String(repeating: "[", count: 100_000)
    #expect(JSONReader.read(Array(deep.utf8)) != nil)
  }
}
