import NewsModel
import Testing

@testable import NewsImport

/// Feeds of comments, as blogs have one for every article.
@Suite struct CommentFeedTests {
  private func feed(_ items: String, title: String = "Comments on: The bridge") throws -> ParsedFeed {
    let text = """
      <rss version="2.0" xmlns:thr="http://purl.org/syndication/thread/1.0"><channel>
      <title>\(title)</title><link>https://a.example/p</link>\(items)</channel></rss>
      """
    guard case .feed(let feed) = try DocumentImporter.read(Array(text.utf8)) else {
      throw ImportError(.notADocument, "no feed")
    }
    return feed
  }

  private func only(_ feed: ParsedFeed) throws -> IncomingDiscussion {
    try #require(feed.discussions.count == 1)
    return feed.discussions[0]
  }

  private let first = """
    <item><title>By: Ann</title><link>https://a.example/p#comment-1</link>
    <guid isPermaLink="false">https://a.example/?p=9#comment-1</guid><description>One &amp; only</description></item>
    """

  @Test func commentsAreThreadedByAddressAndById() throws {
    let feed = try feed(
      first + """
        <item><link>https://a.example/p#comment-2</link><guid isPermaLink="false">c2</guid>
        <thr:in-reply-to ref="https://a.example/p#comment-1"/><description>Two</description></item>
        <item><link>https://a.example/p#comment-3</link>
        <thr:in-reply-to ref="https://a.example/?p=9#comment-2"/><description>Three</description></item>
        """)
    let discussion = try only(feed)
    #expect(discussion.article.string == "https://a.example/p" && discussion.title == "The bridge")
    #expect(discussion.comments.map(\.id.string) == ["comment-1", "comment-2", "comment-3"])
    #expect(discussion.comments.map(\.parent?.string) == [nil, "comment-1", "comment-2"])
    #expect(discussion.comments.first?.text.string == "One & only")
    #expect(discussion.comments.first?.author == "Ann")
  }

  /// The parent need not be among the newest comments, which are all that a feed has.
  @Test func anAnswerInWordsIsThreadedAndItsReferenceLeftOut() throws {
    let feed = try feed(
      """
      <item><link>https://a.example/p#comment-9</link><dc:creator>Bob</dc:creator><content:encoded><![CDATA[<p>In
      reply to <a href="https://a.example/p#comment-4">Ann</a>.</p><p>No.</p>]]></content:encoded></item>
      """)
    let comment = try #require(try only(feed).comments.first)
    #expect(comment.parent == "comment-4" && comment.text == "No." && comment.author == "Bob")
  }

  @Test func atomThreadingNamesTheArticleAndTheAnswered() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>c</title>
      <entry><id>tag:a,1</id><thr:in-reply-to ref="tag:a,post" href="https://a.example/p"/><content>One</content></entry>
      <entry><id>tag:a,2</id><thr:in-reply-to ref="tag:a,1" href="https://a.example/p"/><content>Two</content></entry>
      </feed>
      """
    guard case .feed(let feed) = try DocumentImporter.read(Array(text.utf8)) else { return }
    let discussion = try only(feed)
    #expect(discussion.article.string == "https://a.example/p")
    #expect(discussion.comments.map(\.id.string) == ["tag:a,1", "tag:a,2"])
    #expect(discussion.comments.map(\.parent?.string) == ["tag:a,post", "tag:a,1"])
  }

  @Test func aSitesFeedIsToldApartByStory() throws {
    let feed = try feed(
      first
        + "<item><link>https://a.example/q?x=1#comment-7</link><description>Elsewhere</description></item>")
    #expect(feed.discussions.map(\.article.string) == ["https://a.example/p", "https://a.example/q?x=1"])
    #expect(feed.discussions.allSatisfy { $0.title == nil && $0.comments.count == 1 })
  }

  @Test func articlesAreNoComments() throws {
    let feed = try feed(
      first + "<item><link>https://a.example/q</link><description>News</description></item>")
    #expect(!feed.isOfComments && feed.discussions.isEmpty)
    let stories = try self.feed(
      "<item><link>https://a.example/q#comments</link><description>News</description></item>")
    #expect(!stories.isOfComments)
  }

  @Test(
    arguments: [
      ("https://a.example/p#comment-12", "comment-12"), ("https://a.example/p#isso-3", "isso-3"),
      ("https://a.example/p?showComment=1#c8271", "c8271"), ("https://a.example/p#comments", nil),
      ("https://a.example/p#respond", nil), ("https://a.example/comment-1", nil), ("#c1", nil),
    ] as [(String, String?)])
  func placesOfCommentsAreKnown(_ row: (String, String?)) {
    #expect(CommentAddress.place(in: row.0) == row.1)
  }
}
