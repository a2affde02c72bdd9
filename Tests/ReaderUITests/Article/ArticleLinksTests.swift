import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Where places of the screen lead, for terminals that follow links.
@Suite struct ArticleLinksTests {
  private func robot(_ columns: Int, _ rows: Int) -> PaperRobot {
    var robot = PaperRobot(columns: columns, rows: rows)
    var article = Samples.article(
      robot.headlines[0].id.rawValue,
      blocks: [
        .paragraph([
          Run("See "),
          Run("what was said on Tuesday about the queue", link: WebURL("https://example.org/tuesday")),
          Run(" and "), Run("a mail", link: WebURL("mailto:desk@example.org")), Run("."),
        ])
      ])
    article.headline.url = WebURL("https://example.org/story")
    robot.articles[article.id] = article
    return robot
  }

  /// The words that lead somewhere, by address.
  private func led(_ frame: Frame) -> [String: String] {
    var words: [String: String] = [:]
    for row in 0..<frame.size.rows {
      for cell in frame.row(row) where cell.link > 0 {
        words[frame.links[cell.link - 1], default: ""] += cell.text
      }
    }
    return words
  }

  @Test(arguments: [(80, 24), (30, 40), (200, 60)])
  func theWordsAndTheAddressesLeadThere(columns: Int, rows: Int) {
    var robot = robot(columns, rows)
    robot.type("j k Enter")
    let words = led(robot.state.frame())
    #expect(
      words["https://example.org/tuesday"]?.filter { $0 != " " }
        == "whatwassaidonTuesdayaboutthequeuehttps://example.org/tuesday")
    #expect(words["https://example.org/story"]?.filter { $0 != " " } == "https://example.org/story")
    #expect(words.count == 3 && words[""]?.contains("mail") == true)
  }

  @Test func aLinkThatIsLitLeadsThereToo() {
    var robot = robot(80, 24)
    robot.type("Enter / 'Tuesday' Enter")
    #expect(
      led(robot.state.frame())["https://example.org/tuesday"]?.hasPrefix("what was said on Tuesday") == true)
  }

  @Test func theListOfLinksLeadsThere() {
    var robot = robot(80, 24)
    robot.type("Enter U")
    #expect(robot.state.dialogs.count == 1)
    #expect(
      led(robot.state.frame())["https://example.org/tuesday"]?.hasSuffix("https://example.org/tuesday")
        == true)
  }

  @Test func whatCoversALinkLeadsNowhere() {
    var robot = robot(80, 24)
    robot.type("Enter ?")
    let before = led(robot.state.frame())
    #expect(before["https://example.org/tuesday"]?.contains("said") != true)
  }

  @Test func anAddressThatIsTooLongIsNotTold() {
    #expect(WebURL("https://a.example/" + String(repeating: "x", count: 2065))?.followed.isEmpty == false)
    #expect(WebURL("https://a.example/" + String(repeating: "x", count: 2066))?.followed == "")
    #expect(WebURL("javascript:alert(1)")?.followed == "")
  }
}
