import NewsModel
import Testing

@testable import NewsImport

/// Feeds of comments, as blogs have one for every article.
@Suite struct CommentFeedTests {
  private func feed(_ items: String) throws -> ParsedFeed {
    let text = """
      <rss version="2.0" xmlns:thr="http://purl.org/syndication/thread/1.0"><channel>
      <title>Comments on: The bridge</title><link>https://a.example/p</link>\(items)</channel></rss>
      """
    guard case .feed(let feed) = try DocumentImporter.read(Array(text.utf8)) else {
      throw ImportError(.notADocument, "no feed")
    }
    return feed
  }

  private let first = """
    <item><title>By: Ann</title><link>https://a.example/p#comment-1</link><guid>c1</guid>
    <description>One &amp; only</description></item>
    """

  @Test func commentsAreThreadedByAddressAndById() throws {
    let feed = try feed(
      first + """
        <item><link>https://a.example/p#comment-2</link><guid isPermaLink="false">c2</guid>
        <thr:in-reply-to ref="https://a.example/p#comment-1"/><description>Two</description></item>
        """)
    #expect(feed.isOfComments && feed.discussed?.string == "https://a.example/p")
    #expect(feed.comments.map(\.id.string) == ["c1", "c2"])
    #expect(feed.comments.map(\.parent?.string) == [nil, "c1"])
    #expect(feed.comments.first?.text.string == "One & only")
  }

  @Test func articlesAreNoComments() throws {
    let feed = try feed(
      first + "<item><link>https://a.example/q</link><description>News</description></item>")
    #expect(!feed.isOfComments && feed.comments.isEmpty && feed.discussed == nil)
  }
}
