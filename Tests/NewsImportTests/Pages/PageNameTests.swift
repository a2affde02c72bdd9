import NewsModel
import Testing

@testable import NewsImport

@Suite struct PageNameTests {
  private static let prose =
    "<p>The bridge over the river was closed on Monday, and nobody in the town could say when it would open. "
    + "The mayor, who had crossed it on foot the night before, said that she was sorry for the bakers.</p>"

  private func read(_ line: String, head: String = "", before: String = "") throws -> ParsedPage {
    let html =
      "<!doctype html><html lang=en><head><title>Bridge closed over the river</title>\(head)</head><body>\(before)"
      + "<article><h1>Bridge closed over the river</h1>\(line)\(Self.prose)\(Self.prose)</article></body></html>"
    return try PageImporter.read(Array(html.utf8), facts: DocumentFacts())
  }

  @Test(arguments: [
    ("<div class=author><span>Anna Field</span><span>Founder at Oak</span></div>", "Anna Field"),
    (
      "<div class=byline>By <a href=/a>Anna Field</a> and <a href=/b>Tom Lane</a></div>",
      "Anna Field and Tom Lane"
    ),
    (
      "<div class=byline><a href=/a>Anna Field</a>, <a href=/b>Tom Lane</a>, extension horticulture educators</div>",
      "Anna Field and Tom Lane"
    ),
    (
      "<div class=byline><span>Written By:</span> <span>Anna Field</span> <span>Gardener & Baker</span></div>",
      "Anna Field"
    ),
    ("<div><time>03/01/2017</time> by Anna Field, Chair of the Committee</div>", "Anna Field"),
    ("<p>Dec 26, 2025 • Anna Field</p>", "Anna Field"),
    ("<div class=byline>By <a href=/a>Anna Field</a> <a href=/f>Follow</a></div>", "Anna Field"),
  ])
  func namesStandAloneInTheByline(_ line: String, _ expected: String) throws {
    #expect(try read(line).byline?.string == expected)
  }

  @Test func aPersonGoesBeforeTheSitesName() throws {
    let head = """
      <meta property=og:site_name content="The Town Post"><script type="application/ld+json">
      {"@type":"NewsArticle","headline":"Bridge closed over the river","author":{"@type":"Person","name":"The Town Post"}}
      </script>
      """
    #expect(try read("<div class=byline>By Anna Field</div>", head: head).byline == "Anna Field")
  }

  @Test func aHeadlineIsTakenOverTheNameOfTheSite() throws {
    let head = "<meta property=og:site_name content='The Town Post'>"
    let found = try read("", head: head, before: "<nav><h1>The Town Post</h1></nav>")
    #expect(found.title == "Bridge closed over the river")
  }

  @Test func aBylineIsNoStandfirst() throws {
    #expect(try read("<p>Posted by Anna Field on November 19, 2019, 6:21 AM EST</p>").standfirst == nil)
  }
}
