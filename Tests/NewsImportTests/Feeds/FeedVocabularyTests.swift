import NewsModel
import Testing

@testable import NewsImport

/// Rules of the lesser vocabularies.
@Suite struct FeedVocabularyTests {
  private func feed(_ text: String) throws -> ParsedFeed {
    guard case .feed(let feed) = try DocumentImporter.read(Array(text.utf8)) else {
      throw ImportError(.notADocument, "no feed")
    }
    return feed
  }

  private func podcast(_ inner: String) throws -> ParsedFeed {
    try feed(
      "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>T</title>"
        + inner + "</channel></rss>")
  }

  @Test func categoriesOfPodcastsHoldOthers() throws {
    let nested = try podcast(
      "<itunes:category text='Tech'><itunes:category text='Gadgets'/></itunes:category>"
        + "<itunes:category text='News'/>")
    #expect(nested.categories == ["Tech", "Gadgets", "News"])
    let item = try podcast(
      "<item><itunes:category text='Tech'><itunes:category text='Gadgets'/></itunes:category></item>")
    #expect(item.items.first?.categories == ["Tech", "Gadgets"] && item.categories.isEmpty)
  }

  @Test func channelsOfActiveDesktopHavePicturesAndAnchors() throws {
    let read = try feed(
      """
      <CHANNEL HREF="http://c.example/" BASE="http://c.example/"><TITLE>C</TITLE>
      <LOGO HREF="http://c.example/small.ico" STYLE="ICON"/><LOGO HREF="http://c.example/big.gif" STYLE="IMAGE"/>
      <ITEM><A HREF="http://c.example/1"/><TITLE>One</TITLE></ITEM>
      <ITEM HREF="http://c.example/2"><TITLE>Two</TITLE></ITEM></CHANNEL>
      """)
    #expect(read.image?.string == "http://c.example/big.gif")
    #expect(read.icon?.string == "http://c.example/small.ico")
    #expect(read.items.map { $0.link?.string } == ["http://c.example/1", "http://c.example/2"])
  }

  @Test func aWordBeforeTheTimeIsNoZone() throws {
    let date = "<item><pubDate>Thu, 18 July 2019 at 10:00</pubDate></item>"
    #expect(try podcast(date).items.first?.published == Timestamp(seconds: 1_563_444_000))
  }
}
