import Testing

@testable import NewsImport

/// The end of a text is judged more strictly than what stands within.
@Suite struct TextEndTests {
  /// The lines that go of a text whose lines are as likely as said.
  private func doubts(_ likely: [Double], in kept: Range<Int>) throws -> [Int] {
    let line = "<p>" + String(repeating: "x", count: 100) + "</p>"
    let page = likely.map { _ in line }.joined()
    let outline = PageOutline(HTMLTree(try HTMLCut(Array(page.utf8))))
    return TextEnd(outline: outline, likely: likely).doubts(in: Array(kept)).sorted()
  }

  private let sure = [Double](repeating: 0.9, count: 20)

  @Test func doubtfulLinesGoFromTheEnd() throws {
    #expect(try doubts(sure + [0.4, 0.2], in: 0..<22) == [20, 21])
    #expect(try doubts(sure, in: 0..<20) == [])
    #expect(try doubts(sure, in: 0..<0) == [])
  }

  @Test func doubtfulLinesStayWithinAndAtTheStart() throws {
    #expect(try doubts([0.4] + sure + [0.4, 0.9], in: 0..<23) == [])
    #expect(try doubts(sure + [0.2, 0.5, 0.4], in: 0..<23) == [22])
  }

  @Test func noMoreThanAShareOfTheTextGoes() throws {
    #expect(try doubts(sure + [Double](repeating: 0.3, count: 10), in: 0..<30) == Array(26..<30))
  }
}
