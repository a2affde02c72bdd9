import FetchTestSupport
import NewsModel
import TestSupport
import Testing

/// Comments on stories that are discussed elsewhere, fetched beside the stories.
@Suite struct DiscussionFetchTests {
  private func story(_ server: WebServer, comments: Int) -> String {
    """
    <rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
      xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>The Gazette</title>
    <item><title>The bridge</title><link>https://gazette.example/bridge</link>
    <slash:comments>\(comments)</slash:comments><wfw:commentRss>\(server.url("/comments.xml"))</wfw:commentRss>
    <description>It opens.</description></item></channel></rss>
    """
  }

  private func comments(_ count: Int) -> String {
    let items = (1...count).map { number in
      """
      <item><title>By: Ann</title><link>https://gazette.example/bridge#comment-\(number)</link>
      <description>Word \(number)</description></item>
      """
    }
    return "<rss version='2.0'><channel><title>Comments on: The bridge</title>"
      + "<link>https://gazette.example/bridge</link>\(items.joined())</channel></rss>"
  }

  @Test func theyComeWithTheStoryAndAreNotAskedForAgainAtOnce() throws {
    let server = try WebServer()
    try server.serve("feed.xml", story(server, comments: 2))
    try server.serve("comments.xml", comments(2))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    let result = try paper.run("fetch", "--all")
    #expect(result.status == 0 && result.stdout.contains("2 new comments"), "\(result)")
    #expect(try paper.headlines().map(\.commentCount) == [2] && paper.faults().isEmpty)
    #expect(try paper.run("fetch", "--all").status == 0)
    #expect(server.log.filter { $0.contains("/comments.xml") }.count == 1)
    // The feed claims more of them: the discussion goes on.
    try server.serve("feed.xml", story(server, comments: 3))
    server.touch("feed.xml", seconds: 1_700_000_000)
    try server.serve("comments.xml", comments(3))
    server.touch("comments.xml", seconds: 1_700_000_000)
    #expect(try paper.run("fetch", "--all").stdout.contains("1 new comment"))
    #expect(try paper.headlines().map(\.commentCount) == [3] && paper.faults().isEmpty)
  }

  @Test func whereNobodyTalksNothingIsAskedFor() throws {
    let server = try WebServer()
    try server.serve("feed.xml", story(server, comments: 0))
    try server.serve("comments.xml", comments(1))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try paper.run("fetch", "--all").status == 0)
    try server.serve("feed.xml", story(server, comments: 5))
    server.touch("feed.xml", seconds: 1_700_000_000)
    #expect(try paper.run("fetch", "--all", "--no-comments").status == 0)
    #expect(!server.log.contains { $0.contains("/comments.xml") })
  }

  @Test func aFeedOfCommentsThatIsFollowedFillsDiscussions() throws {
    let server = try WebServer()
    try server.serve("feed.xml", story(server, comments: 0))
    try server.serve("comments.xml", comments(4))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/comments.xml")).status == 0)
    #expect(try paper.headlines().isEmpty)
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try paper.run("fetch", "--all").status == 0)
    try server.serve("comments.xml", comments(5))
    server.touch("comments.xml", seconds: 1_700_000_000)
    #expect(try paper.run("fetch", "--all").status == 0)
    #expect(try paper.headlines().map(\.title) == ["The bridge"])
    #expect(try paper.headlines().map(\.commentCount) == [5] && paper.faults().isEmpty)
  }
}
