import NewsModel
import Testing

@testable import NewsImport

/// A small page for each kind of block, read as a whole page is.
@Suite struct PageBlockTests {
  private static let prose =
    "The bridge over the river was closed on Monday, and nobody in the town could say when it would open. "
    + "The mayor, who had crossed it on foot the night before, said that she was sorry for the bakers."

  private func blocks(_ middle: String, head: String = "") throws -> [Block] {
    let around = (1...3).map { "<p>\(Self.prose) It was day \($0).</p>" }.joined()
    let html =
      "<!doctype html><html lang=en><head><title>Bridge closed</title>\(head)</head><body><article>"
      + "<h1>Bridge closed</h1>\(around)\(middle)\(around.replacing("day", with: "week"))</article></body></html>"
    let blocks = try PageImporter.read(Array(html.utf8), facts: DocumentFacts()).body.blocks
    return Array(blocks.dropFirst(3).dropLast(3))
  }

  @Test func listsNest() throws {
    let found = try blocks(
      "<p>What the council asks of everybody who lives on the east side of the river:</p><ul>"
        + "<li>Leave early, and leave the car at home where you can.<ol><li>The bus goes at six.</li>"
        + "<li>The boat goes at seven.</li></ol></li><li>Ask the neighbours whether they need bread.</li></ul>"
    )
    guard case .list(nil, let items)? = found.last else {
      Issue.record("no list: \(found)")
      return
    }
    #expect(items.count == 2)
    guard case .list(.some(1), let inner)? = items.first?.last else {
      Issue.record("no list within: \(items)")
      return
    }
    #expect(inner.count == 2)
  }

  @Test func aPullQuoteThatRepeatsTheTextIsDropped() throws {
    let said = "I have never seen the river so high in all my years here"
    let found = try blocks(
      "<p>“\(said),” the ferryman said on Monday evening, and went home to his dog and his dinner.</p>"
        + "<blockquote class=pullquote><p>“\(said)”</p></blockquote>")
    #expect(found.count == 1)
  }

  @Test func aQuoteOfItsOwnStays() throws {
    let found = try blocks(
      "<p>The ferryman, who has been on the water for forty years, wrote to the paper on Monday:</p>"
        + "<blockquote><p>Nobody has asked me, but I would have closed the bridge a year ago, and said so.</p></blockquote>"
    )
    #expect(found.contains { if case .quote = $0 { true } else { false } })
  }

  @Test func tablesKeepTheirHeaderCells() throws {
    let rows = (1...4).map { "<tr><th>Pier \($0)</th><td>\($0) m</td><td>sound</td></tr>" }.joined()
    let found = try blocks(
      "<p>The engineers measured all of the piers on Sunday night and found this:</p><table>"
        + "<tr><th>Pier</th><th>Depth</th><th>State</th></tr>\(rows)</table>")
    guard case .table(let table)? = found.last else {
      Issue.record("no table: \(found)")
      return
    }
    #expect(table.rows.count == 5)
    #expect(table.rows[0].map(\.isHeader) == [true, true, true])
    #expect(table.rows[1].map(\.isHeader) == [true, false, false])
  }

  @Test func preformattedTextKeepsItsLines() throws {
    let found = try blocks(
      "<p>The timetable of the ferry, as the harbour master wrote it on the board this morning:</p>"
        + "<pre>east   06:00  07:00\nwest   06:30  07:30</pre>")
    #expect(found.last == .preformatted("east   06:00  07:00\nwest   06:30  07:30"))
  }

  @Test func videosAndPostsAreALineWithTheirLink() throws {
    let found = try blocks(
      "<p>The moment was filmed from the east bank, and the film was seen by many on Monday night.</p>"
        + "<iframe src=https://video.example/embed/12 title='The bridge closes'></iframe>"
        + "<blockquote class=twitter-tweet><p>The bridge is shut. Take the ferry, and take a book with you.</p>"
        + "<a href=https://post.example/mayor/status/12>9 November 2026</a></blockquote>")
    #expect(found.contains(.embed(title: "The bridge closes", url: WebURL("https://video.example/embed/12"))))
    #expect(RichText(found).plainText.contains("Take the ferry, and take a book with you."))
  }

  @Test func rulesStayBetweenParagraphs() throws {
    let found = try blocks(
      "<hr><p>Across the river, the other town heard of it by telephone on Monday night.</p>")
    #expect(found.first == .rule)
  }

  @Test func linksAreAbsoluteAndFollowNobody() throws {
    let found = try blocks(
      "<p>The council put <a href='/plan?id=3&utm_source=page&fbclid=x'>the plan for the bridge</a> on its site on "
        + "Monday, all forty pages of it, with drawings.</p>",
      head: "<base href=https://town.example/news/>")
    let links = found.flatMap { block -> [String] in
      guard case .paragraph(let runs) = block else { return [] }
      return runs.compactMap { $0.link?.string }
    }
    #expect(links == ["https://town.example/plan?id=3"])
  }

  @Test func stylesOfWordsAreKept() throws {
    let found = try blocks(
      "<p>It holds <em>no</em> more than <strong>3 t</strong>, says <code>sign 4</code>; the flow is 900 m<sup>3</sup> of "
        + "H<sub>2</sub>O a second, and <span class=small-caps>nato</span> was told of it on Monday.</p>")
    guard case .paragraph(let runs)? = found.first else {
      Issue.record("no paragraph: \(found)")
      return
    }
    func style(_ text: SafeText) -> TextStyle? { runs.first { $0.text == text }?.style }
    #expect(style("no") == .emphasis)
    #expect(style("3 t") == .strong)
    #expect(style("sign 4") == .code)
    #expect(style("3") == .superscript)
    #expect(style("2") == .subscript)
    #expect(style("nato") == .smallCapitals)
  }

  @Test func hyphensSpacesAndLigaturesReadAsTheyShould() throws {
    let found = try blocks(
      "<p>The of&#xFB01;ce of the har&shy;bour master, 14&nbsp;kilometres from here, is open until noon on Monday.</p>"
    )
    let text = RichText(found).plainText
    #expect(
      text == "The office of the harbour master, 14 kilometres from here, is open until noon on Monday.")
  }

  @Test func footnotesAreKeptWithTheirMarks() throws {
    let found = try blocks(
      "<p>The bridge was built in a year of hunger, when stone was cheaper than bread was.<sup><a href=#f1>1</a></sup></p>"
        + "<ol class=footnotes><li id=f1>The town's own account of that year, in the cellar of the old library.</li></ol>"
    )
    let text = RichText(found).plainText
    #expect(text.contains("The town's own account of that year"))
    guard case .paragraph(let runs)? = found.first else { return }
    #expect(runs.contains { $0.text == "1" && $0.style.contains(.superscript) })
  }

  /// Colours of code, and more, are named for what they are.
  @Test func wordsInALineStayWhateverTheirClass() throws {
    let found = try blocks(
      "<p>The ferryman wrote <span class=hljs-comment># call the boat over</span> on the board, and a <span class=share>share</span> "
        + "of what was in his bag he gave to the baker, who had come down to the quay to see the river for himself.</p>"
    )
    guard case .paragraph(let runs)? = found.first else {
      Issue.record("no paragraph: \(found)")
      return
    }
    #expect(runs.plainText.contains("wrote # call the boat over on the board, and a share of what"))
  }

  @Test func captionsStayWithTheirPictures() throws {
    let found = try blocks(
      "<figure><img src=https://town.example/a.jpg alt='The bridge'><figcaption>The bridge on Monday. "
        + "<span class=credit>P. Lane</span></figcaption></figure>"
        + "<p>Boats were brought from as far as the sea, and the first of them came at noon.</p>")
    guard case .figure(let figure)? = found.first else {
      Issue.record("no figure: \(found)")
      return
    }
    #expect(figure.caption == "The bridge on Monday.")
    #expect(figure.credit == "P. Lane")
    #expect(!RichText(found).plainText.contains("P. Lane"))
  }
}
