import Testing

@testable import NewsImport

/// Sections that belong to a text, or do not, whatever their lines are.
@Suite struct TextSectionTests {
  private static let story = (1...6).map { day in
    "<p>On day \(day) the ferry carried flour, letters and a choir from the east side, and nobody was late for mass.</p>"
  }.joined()

  private func evidence(_ body: String) throws -> LineEvidence {
    let page = "<!doctype html><html lang=en><head><title>The ferry</title></head><body>\(body)</body></html>"
    let outline = PageOutline(HTMLTree(try HTMLCut(Array(page.utf8))))
    let choice = BodyChoice(outline, BlockTexts(outline), titles: ["the ferry"], headline: nil)
    return LineEvidence(choice, titles: ["the ferry"], description: nil, headline: nil)
  }

  private func questions(_ head: String, answers: Int = 3, count: Int = 3) -> String {
    "<h2>\(head)</h2>"
      + (1...count).map { number in
        let answer =
          "<div><p>It leaves at \(number) in the afternoon, unless the river is high.</p></div>"
        return "<h3><a href=#\(number)>When does boat \(number) leave?</a></h3>"
          + (number <= answers ? answer : "")
      }.joined()
  }

  @Test func questionsWithAnswersComeIn() throws {
    let section = questions("Frequently Asked Questions")
    let lines = QuestionSection(try evidence("<article>\(Self.story)<div>\(section)</div></article>"))
    #expect(lines.lines(behind: Array(0..<6)) == Array(6..<13))
    #expect(lines.lines(behind: Array(0..<6) + [8]) == [6, 7] + Array(9..<13))
    #expect(lines.lines(behind: []) == [])
  }

  @Test func otherQuestionsStayOut() throws {
    for section in [
      questions("More about boats"), questions("FAQ", answers: 1), questions("FAQ", answers: 2, count: 2),
      "<nav><a href=/faq>FAQ</a></nav>" + questions("Boats").dropFirst(14),
    ] {
      let lines = QuestionSection(try evidence("<article>\(Self.story)<div>\(section)</div></article>"))
      #expect(lines.lines(behind: Array(0..<6)) == [])
    }
  }

  /// A page of questions is none with a text of its own before them.
  @Test func noMoreThanHalfOfTheTextComesIn() throws {
    let lines = QuestionSection(
      try evidence("<article>\(Self.story)</article>" + questions("FAQ", answers: 9, count: 9)))
    #expect(lines.lines(behind: Array(0..<6)) == [])
  }

  private func works(_ count: Int, year: Int = 1990) -> String {
    "<ol>"
      + (1...count).map { "<li>Ferryman A. On rivers, volume \($0). Harbour Press; \(year + $0).</li>" }
      .joined() + "</ol>"
  }

  @Test(arguments: ["References", "7. Bibliography:", "Literaturverzeichnis", "参考文献"])
  func referencesGo(_ head: String) throws {
    let lines = ReferenceList(try evidence("<article>\(Self.story)<h2>\(head)</h2>\(works(9))</article>"))
    #expect(lines.lines(among: Array(0..<16)) == Array(6..<16))
    #expect(lines.lines(among: Array(0..<5)) == [])
  }

  @Test func otherListsStay() throws {
    for list in [
      "<h2>References</h2>" + works(4), "<h2>References</h2>" + works(9, year: 3000),
      "<h2>Winners</h2>" + works(9),
      "<h2>Notes</h2>" + works(9) + "<h2>After</h2>" + Self.story,
    ] {
      let evidence = try evidence("<article>\(Self.story)\(list)</article>")
      #expect(ReferenceList(evidence).lines(among: Array(evidence.outline.blocks.indices)) == [])
    }
  }

  @Test func theHeadingAboveTheFirstLineIsText() throws {
    func heading(_ html: String, _ likely: [Double], above: [Int]) throws -> Int? {
      let outline = PageOutline(HTMLTree(try HTMLCut(Array(html.utf8))))
      return TextStart(outline: outline, likely: likely).heading(above: above)
    }
    let page = "<h2>Morning</h2><p>The ferry left.</p><p>It came back.</p>"
    #expect(try heading(page, [0.3, 0.9, 0.9], above: [1, 2]) == 0)
    #expect(try heading(page, [0.2, 0.9, 0.9], above: [1, 2]) == nil)
    #expect(try heading(page, [0.3, 0.9, 0.9], above: [2]) == nil)
    #expect(
      try heading("<h2 class=subtitle>Morning</h2><p>The ferry left.</p>", [0.9, 0.9], above: [1]) == nil)
    #expect(try heading(page, [0.3, 0.9, 0.9], above: []) == nil)
  }
}
