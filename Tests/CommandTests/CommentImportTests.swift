import TestSupport
import Testing

/// Files of comment feeds, given to `import`.
@Suite struct CommentImportTests {
  private static let comments = """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Comments on: The bridge</title><link>https://a.example/bridge</link>
    <item><title>By: Bob</title><link>https://a.example/bridge#comment-2</link><content:encoded><![CDATA[<p>In reply
    to <a href="https://a.example/bridge#comment-1">Ann</a>.</p><p>No.</p>]]></content:encoded></item>
    <item><title>By: Ann</title><link>https://a.example/bridge#comment-1</link><description>Yes?</description></item>
    </channel></rss>
    """
  private static let story = """
    <rss version="2.0"><channel><title>Paper</title><item><title>The bridge opens</title>
    <link>https://a.example/bridge</link><description>At last.</description></item></channel></rss>
    """

  private func thread(_ paper: Paper) throws -> [String] {
    let id = try #require(paper.objects("articles").first?.number("id"))
    return try paper.objects("comments", String(id)).map {
      "\($0.number("depth") ?? -1) \($0.text("author") ?? "-") \($0.text("text") ?? "-")"
    }
  }

  /// The story's file comes after the comments', and all is imported twice.
  @Test func theyAreThreadedUnderTheirStory() throws {
    let paper = try Paper()
    let files = [
      try paper.folder.write("a-comments.xml", Self.comments),
      try paper.folder.write("b-story.xml", Self.story),
    ]
    let first = try JSONLine(paper.run(["import", "--json"] + files).stdout)
    #expect(first.number("inserted") == 1 && first.number("comments") == 2)
    let again = try JSONLine(paper.run(["import", "--json"] + files).stdout)
    #expect(again.number("inserted") == 0 && again.number("comments") == 0)
    #expect(try paper.objects("articles").map { $0.text("title") } == ["The bridge opens"])
    #expect(try thread(paper) == ["0 Ann Yes?", "1 Bob No."])
    #expect(try paper.run("check").status == 0)
  }

  @Test func withoutTheStoryTheyStandForIt() throws {
    let paper = try Paper()
    let file = try paper.folder.write("comments.xml", Self.comments)
    #expect(try paper.run("import", file).status == 0)
    #expect(try paper.objects("articles").map { $0.text("title") } == ["The bridge"])
    #expect(try thread(paper) == ["0 Ann Yes?", "1 Bob No."])
    #expect(try paper.run("import", paper.folder.write("story.xml", Self.story)).status == 0)
    #expect(try paper.objects("articles").map { $0.text("title") } == ["The bridge opens"])
    #expect(try thread(paper).count == 2)
  }

  @Test func commentsOnStoriesThatAreNotHereAreNamed() throws {
    let paper = try Paper()
    let site = Self.comments.replacing(
      "https://a.example/bridge#comment-1</link>", with: "https://a.example/q#comment-1</link>")
    let result = try paper.run("import", paper.folder.write("comments.xml", site))
    #expect(result.status == 0 && result.stderr.contains("a story that is not here: https://a.example/q"))
    #expect(try paper.lines("articles").isEmpty)
  }
}
