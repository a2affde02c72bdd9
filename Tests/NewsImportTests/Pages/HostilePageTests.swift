import NewsModel
import Testing

@testable import NewsImport

/// Input that is made to exhaust a parser.
@Suite struct HostilePageTests {
  private func code(_ html: String) -> ImportError.Code? {
    do throws(ImportError) {
      _ = try PageImporter.read(Array(html.utf8), facts: DocumentFacts())
      return nil
    } catch {
      return error.code
    }
  }

  @Test func nestingIsRefusedByItsName() {
    #expect(code(String(repeating: "<div>", count: 100_000) + "x") == .tooDeep)
    #expect(code(String(repeating: "<x-y>", count: 100_000) + "x") == .tooDeep)
  }

  @Test func nestingThatPagesHaveIsRead() {
    #expect(code("<title>t</title>" + String(repeating: "<div>", count: 5000) + "deep") == nil)
  }

  @Test func oneLongTextIsRefusedByItsName() {
    #expect(code("<p>" + String(repeating: "long ", count: 5 << 20)) == .tooLarge)
  }

  @Test(arguments: [
    "<b id=1><p>", "<a href=x><table>", "<i class=a><b><div></i>", "<svg><p>", "<table><tr><td>", "<!--",
    "<script>",
    "<a \"='", "<textarea>", "&amp", "<ul><li>", "<font size=1><center>", "<select><option>", "</p></br>",
    "<p a=b c=d",
  ])
  func repeatedFragmentsEnd(_ fragment: String) {
    let text = String(repeating: fragment, count: 20_000)
    let found = code("<title>t</title>" + text)
    #expect(found == nil || found == .tooLarge || found == .tooDeep)
  }

  @Test func manyCommentsWithOneIdAreRead() throws {
    let comment = "<div class=comment data-comment-id=1><b class=author>x</b><p>text</p></div>"
    let html = Array(("<title>t</title>" + String(repeating: comment, count: 3000)).utf8)
    let comments = try PageImporter.read(html, facts: DocumentFacts()).comments
    #expect(Set(comments.map(\.id)).count == 3000)
  }

  @Test func manyAttributesAreCut() throws {
    let attributes = (0..<200_000).map { "a\($0)=1" }.joined(separator: " ")
    let cut = try HTMLCut(Array("<p \(attributes) class=x>text".utf8))
    #expect(cut.html.count < 200)
  }

  @Test func everyTruncationIsReadOrRefused() {
    let head =
      "<html><head><title>T &amp; t</title><script type='application/ld+json'>"
      + "{\"@type\":\"Article\",\"headline\":\"h\"}</script>"
    let body = "<body><p class='a b'>One <b>two</b></p><svg><path d='x'/></svg><!-- c --><ul><li>x</ul>"
    let html = Array((head + body).utf8)
    for length in 0...html.count {
      _ = try? PageImporter.read(Array(html.prefix(length)), facts: DocumentFacts())
    }
  }

  @Test func flippedBytesAreReadOrRefused() {
    let html = Array(
      "<html><title>T</title><body><p class='a b'>One <a href='/x'>two</a></p><li>x &#x41; &eacute;".utf8)
    for index in html.indices {
      for bit in 0..<8 {
        var flipped = html
        flipped[index] ^= 1 << UInt8(bit)
        _ = try? PageImporter.read(flipped, facts: DocumentFacts())
      }
    }
  }

  @Test func quotesInTagsAreRespected() throws {
    let cut = try HTMLCut(
      Array("<p title=\"a > <script>\" class=x>text</p><script>var a = '<p>';</script>after".utf8))
    let tree = HTMLTree(cut)
    let texts = tree.nodes.indices.filter { tree.nodes[$0].isText }
    #expect(texts.map { String(decoding: tree.textBytes($0), as: UTF8.self) } == ["text", "after"])
    let paragraph = try #require(tree.parent(texts[0]))
    #expect(tree.string(paragraph, .title) == "a > <script>")
    #expect(tree.string(paragraph, .class) == "x")
  }
}
