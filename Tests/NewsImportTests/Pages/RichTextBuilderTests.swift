import NewsModel
import Testing

@testable import NewsImport

@Suite struct RichTextBuilderTests {
  /// Feeds the events of a small subset of HTML: tags with quoted attributes, and text.
  private func build(_ html: String, base: String? = nil) -> [Block] {
    var builder = RichTextBuilder(base: base)
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      builder.text(String(rest[..<open]))
      let end = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      send(rest[rest.index(after: open)..<end], to: &builder)
      rest = rest[rest.index(after: end)...]
    }
    builder.text(String(rest))
    return builder.finish().blocks
  }

  private func send(_ tag: Substring, to builder: inout RichTextBuilder) {
    guard !tag.hasPrefix("/") else { return builder.close(String(tag.dropFirst())) }
    let name = String(tag.prefix { $0 != " " })
    var attributes: [String: String] = [:]
    let parts = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      attributes[parts[index].filter { $0 != " " && $0 != "=" }] = String(parts[index + 1])
    }
    builder.open(name) { attributes[$0] }
  }

  @Test func whiteSpaceIsFoldedAcrossTags() {
    let blocks = build("<p> One\n <b> two</b>  three<i> </i>four </p>")
    #expect(
      blocks == [
        .paragraph([Run("One "), Run("two", style: .strong), Run(" three four")])
      ])
  }

  @Test func softHyphensGoAndLigaturesAreSpelt() {
    #expect(build("<p>hy\u{AD}phen of\u{FB01}ce a\u{A0}b</p>") == [.paragraph([Run("hyphen office a b")])])
  }

  @Test func aBreakIsALineFeedAndTwoEndAParagraph() {
    #expect(build("a<br>b<br><br>c") == [.paragraph([Run("a\nb")]), .paragraph([Run("c")])])
  }

  @Test func listsNest() {
    let blocks = build("<ul><li>a<ol start=\"3\"><li>b<li>c</ol></li><li>d</li></ul>")
    let inner = Block.list(start: 3, items: [[.paragraph([Run("b")])], [.paragraph([Run("c")])]])
    #expect(
      blocks == [.list(start: nil, items: [[.paragraph([Run("a")]), inner], [.paragraph([Run("d")])]])])
  }

  @Test func quotesHoldTheirParagraphs() {
    let blocks = build("x<blockquote><p>a<p>b</blockquote>y")
    let quote = Block.quote([.paragraph([Run("a")]), .paragraph([Run("b")])])
    #expect(blocks == [.paragraph([Run("x")]), quote, .paragraph([Run("y")])])
  }

  @Test func tablesKeepHeaderCells() {
    let blocks = build("<table><tr><th>City<th>Votes<tr><td>Cork<td>12</table>")
    let head = [
      Table.Cell(runs: [Run("City")], isHeader: true), Table.Cell(runs: [Run("Votes")], isHeader: true),
    ]
    let row = [Table.Cell(runs: [Run("Cork")]), Table.Cell(runs: [Run("12")])]
    #expect(blocks == [.table(Table(rows: [head, row]))])
  }

  @Test func aLayoutTableIsOnlyItsContents() {
    let blocks = build("<table><tr><td><p>a</p><p>b</p></td></tr></table>")
    #expect(blocks == [.paragraph([Run("a")]), .paragraph([Run("b")])])
  }

  @Test func figuresTellCaptionAndCreditApart() {
    let html =
      "<figure><img src=\"/a.jpg\" alt=\"Boats\"><figcaption>Boats at rest."
      + " <span class=\"credit\">Photo: P. Lane</span></figcaption></figure>"
    let figure = Figure(
      url: WebURL("/a.jpg"), alt: "Boats", caption: "Boats at rest.", credit: "P. Lane")
    #expect(build(html) == [.figure(figure)])
  }

  @Test(arguments: [
    ("Boats (AP Photo/Ann Field)", "Boats", "AP Photo/Ann Field"),
    ("Boats. Photo: Ann Field", "Boats.", "Ann Field"),
    ("Boats © Ann Field", "Boats", "Ann Field"),
    ("Boats at rest. [File: Reuters]", "Boats at rest.", "Reuters"),
    (
      "Boats at rest, 2004. (Harbour Lab/Institute of Boats)", "Boats at rest, 2004.",
      "Harbour Lab/Institute of Boats"
    ),
    ("Boats at rest on Monday. AFP", "Boats at rest on Monday.", "AFP"),
    ("Boats at rest. Ann Field/Getty Images", "Boats at rest.", "Ann Field/Getty Images"),
    ("Boats at rest | Credit: Ann Field", "Boats at rest", "Ann Field"),
  ])
  func aCreditIsFoundInTheCaption(_ text: String, _ caption: String, _ credit: String) {
    let found = CaptionCredit(caption: text)
    #expect(found.caption?.string == caption)
    #expect(found.credit?.string == credit)
  }

  @Test(arguments: [
    ("(Image: © Shutterstock)", "Shutterstock"), ("Getty Images", "Getty Images"),
    ("Photo: Ann Field", "Ann Field"),
    ("iStock/Getty", "iStock/Getty"), ("Courtesy of Harbour Lab", "Courtesy of Harbour Lab"),
  ])
  func aCaptionMayBeACreditAlone(_ text: String, _ credit: String) {
    let found = CaptionCredit(caption: text)
    #expect(found.caption == nil)
    #expect(found.credit?.string == credit)
  }

  @Test(arguments: [
    "Boats at rest (left) in the harbour", "The ferry, the quay and/or the pier",
    "A ferry at Harbour Street 5/7 on Monday",
    "Getty was the founder of the museum that shows the boats of the river today",
  ])
  func aCaptionIsNotTakenForACredit(_ text: String) {
    #expect(CaptionCredit(caption: text).caption?.string == text)
  }

  @Test func whatIsCalledACreditMayBeTheCaption() {
    let told = "The ferry lies at the quay where it has lain for the last ten days of the strike"
    #expect(CaptionCredit(caption: "", credit: told).caption?.string == told)
  }

  @Test func preformattedTextKeepsItsLines() {
    #expect(build("<pre>\na  b\n c\n</pre>") == [.preformatted("a  b\n c")])
  }

  @Test func framesBecomeALine() {
    let blocks = build("<p>a</p><iframe src=\"https://v.example/1\" title=\"Film\">no frames</iframe>b")
    let embed = Block.embed(title: "Film", url: WebURL("https://v.example/1"))
    #expect(blocks == [.paragraph([Run("a")]), embed, .paragraph([Run("b")])])
  }

  @Test func scriptLinksAndTrackingParametersGo() {
    let blocks = build(
      "<a href=\"javascript:x()\">a</a> <a href=\"https://x.example/?a=1&utm_source=b#c\">b</a>")
    let link = WebURL("https://x.example/?a=1#c")
    #expect(blocks == [.paragraph([Run("a "), Run("b", link: link)])])
  }

  @Test func misnestedTagsKeepEveryWord() {
    let blocks = build("<b><p>x</b> y</p></i></div> z<p>w")
    #expect(RichText(blocks).plainText == "x y\n\nz\n\nw")
  }

  @Test func depthIsCappedAndNothingIsLost() {
    let text = String(repeating: "<blockquote><ul><li>", count: 5000) + "deep"
    let blocks = build(text)
    #expect(RichText(blocks).plainText == "deep")
    #expect(depth(of: blocks) <= RichText.maximumDepth)
  }

  private func depth(of blocks: [Block]) -> Int {
    let depths = blocks.map { block in
      switch block {
      case .quote(let inner): 1 + depth(of: inner)
      case .list(_, let items): 1 + depth(of: Array(items.joined()))
      default: 0
      }
    }
    return depths.max() ?? 0
  }

  @Test func anOpenLinkGoesOnInTheNextParagraph() {
    let url = WebURL("https://x.example/")
    let blocks = build("<a href=\"https://x.example/\"><p>a</p><p>b</p></a>c")
    #expect(
      blocks == [
        .paragraph([Run("a", link: url)]), .paragraph([Run("b", link: url)]), .paragraph([Run("c")]),
      ])
  }

  @Test func eachTextHasTheLinkThatIsOpenThere() {
    let (one, two) = (WebURL("https://x.example/1"), WebURL("https://x.example/2"))
    let blocks = build(
      "<p>a <a href=\"https://x.example/1\">b<p>c <a href=\"https://x.example/2\">d</a> e</a> f</p>"
        + "<p><a href=\"https://x.example/2\">g</a> <a href=\"https://x.example/1\">h</a></p>")
    #expect(
      blocks == [
        .paragraph([Run("a "), Run("b", link: one)]),
        .paragraph([Run("c ", link: one), Run("d", link: two), Run(" e", link: one), Run(" f")]),
        .paragraph([Run("g ", link: two), Run("h", link: one)]),
      ])
  }
}
