import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// A story that several papers have.
@Suite struct TwinTests {
  private func robot() -> PaperRobot {
    var stories = PaperRobot.edition(6)
    stories[0].twinCount = 2
    var robot = PaperRobot(stories) { $0.foldsTwins = true }
    var article = Samples.article(6, blocks: Samples.everything)
    article.headline = stories[0]
    article.twins = [stories[1], stories[2]]
    article.twins[0].site = "The Harbour News"
    robot.articles[ArticleID(6)] = article
    return robot
  }

  @Test func theListSaysHowManyOthersThereAreAndUnfolds() {
    var robot = robot()
    #expect(
      robot.asked.contains { if case .loadHeadlines(let query, _, _) = $0 { query.isFolded } else { false } })
    #expect(robot.state.frame().text().contains("+2"))
    robot.asked = []
    robot.type("T")
    #expect(
      robot.asked.contains { if case .loadHeadlines(let query, _, _) = $0 { !query.isFolded } else { false } }
    )
    #expect(robot.state.message?.text == "A story stands in each paper that has it.")
  }

  @Test func theArticleNamesThePapersAndTheKeyGoesRound() {
    var robot = robot()
    robot.type("Enter")
    #expect(
      robot.state.frame().text().contains("Also in The Harbour News, https://example.org/4; T goes there."))
    robot.type("T")
    #expect(robot.state.article.id == ArticleID(5))
    robot.type("T")
    #expect(robot.state.message?.text == "No other paper here has this story.")
    robot.type("Backspace")
    #expect(robot.state.article.id == ArticleID(6))
  }
}
