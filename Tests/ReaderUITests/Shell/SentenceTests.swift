import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// What is said at the bottom of the screen can be read to its end in 80 columns, and is true.
@Suite struct SentenceTests {
  private static let refusals: [Refusal] = [
    .empty, .tooLong(123_456, limit: 5000), .threadClosed, .commentsOff, .policyNotAccepted(version: 1),
    .tooFast(wait: 59), .duplicate, .gone, .editWindowClosed, .alreadyAnswered, .stale, .ownComment,
    .notOwnComment, .notPublic, .missingReason, .notAllowed,
  ]

  private static let attempts: [Effect] = [
    .loadSummary, .loadArticle(ArticleID(1)), .loadThread(ArticleID(1), .oldest), .loadDrafts,
    .mark([], .read(true)), .savePosition(ArticleID(1), .top), .discardDraft("d"), .post(draft),
    .saveDraft(draft), .deleteComment(CommentID(1)), .toggleLike(CommentID(1)),
    .report(CommentID(1), .spam, details: nil), .loadQueue(.all, after: nil), .redraw,
  ]

  private static let draft = Draft(
    id: "d", target: .comment(ArticleID(1)), text: "Words", cursor: 0, saved: Samples.now)

  @Test(arguments: refusals) func everyRefusalFitsTheStatusLine(refusal: Refusal) {
    #expect(refusal.sentence.text.columns <= 78)
  }

  @Test(arguments: attempts) func everyFailureWithAFixedReasonFitsTheStatusLine(effect: Effect) {
    for code in [StoreError.Code.busy, .diskFull] {
      let advice = StoreError(code, subject: "paper.db", cause: "cause").advice
      let sentence: Phrase = "\(effect.attempt): \(advice)"
      #expect(sentence.text.columns <= 78, "\(sentence.text)")
    }
  }

  @Test func tooLongSaysOfWhat() {
    let rules = CommentRules()
    let lines = rules.refusal(of: SafeText(text: String(repeating: "a\n", count: 299) + "a"))
    #expect(lines?.sentence == "It is too long: 300 lines, and 200 are allowed. Shorten it.")
    let letters = rules.refusal(of: SafeText(text: String(repeating: "a", count: 5001)))
    #expect(letters?.sentence == "It is too long: 5001 characters, and 5000 are allowed. Shorten it.")
  }

  @Test func copyingWithTheHeadlineSaysSo() {
    var robot = PaperRobot()
    robot.type("y")
    #expect(robot.state.message?.text.string.hasPrefix("Copied: http") == true)
    robot.type("Y")
    #expect(robot.state.message?.text == "Copied: headline and URL")
  }

  @Test func aSearchWithoutAMatchIsSaidOnceAndOneWithMatchesHintsOnce() {
    var robot = PaperRobot()
    robot.type("Enter / 'zebra' Enter")
    #expect(count("Not found", in: robot) == 1)
    robot.type("j")
    #expect(count("Not found", in: robot) == 1)
    robot.type("Esc / 'minister' Enter")
    #expect(count("Esc ends", in: robot) == 1 && count("end find", in: robot) == 0)
  }

  private func count(_ words: String, in robot: PaperRobot) -> Int {
    robot.state.frame().text().split(separator: words, omittingEmptySubsequences: false).count - 1
  }

  @Test func anEmptyPaperSaysHowItIsFilled() {
    let text = PaperRobot([]).state.frame().text()
    #expect(text.contains("broadsheet import FILE") && text.contains("broadsheet subscribe URL"))
  }

  @Test func commentsElsewhereAreNotPromisedHere() {
    var robot = PaperRobot()
    robot.headlines[0].commentCount = 11
    robot = PaperRobot(robot.headlines)
    robot.type("Enter c")
    #expect(robot.state.frame().text().contains("No comments here yet; 11 where the story came from."))
  }

  @Test func aDecisionAtTheDeskIsMadeAfterAYes() {
    var robot = PaperRobot { $0.mode = .desk }
    let comment = Samples.discussion.comments[0]
    let item = ModerationItem(comment: comment, version: 3, articleTitle: "A story")
    robot.send(.queueLoaded(.reported, [item], counts: [:]))
    robot.acts = []
    robot.type("a n h n")
    // Whoever is about to decide has the comment for a while.
    #expect(robot.acts == [.claim(comment.id), .claim(comment.id)])
    robot.acts = []
    robot.type("h y")
    #expect(robot.acts == [.claim(comment.id), .decide(.hide, on: comment.id, version: 3)])
    robot.type("a y")
    #expect(robot.acts.count == 2, "nothing is decided while a decision is on its way")
  }

  /// What is longer than the line at the bottom stands in several, and gives them back with the next key.
  @Test(arguments: [(80, 24), (40, 12), (20, 5), (120, 36)])
  func aLongMessageIsReadWhole(columns: Int, rows: Int) {
    let words =
      "This is a long sentence about what has come of it, and of what there is to be done now, word by word to its end."
    var robot = PaperRobot(columns: columns, rows: rows)
    let before = robot.state.frame()
    robot.send(.warned(Phrase(stringLiteral: words)))
    let frame = robot.state.frame()
    let shown = (0..<rows).map { frame.text().split(separator: "\n", omittingEmptySubsequences: false)[$0] }
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(shown.contains(words) == (rows > 8 && columns > 20))
    #expect(shown.contains("This is a long"))
    robot.type("k")
    #expect(robot.state.frame() == before)
  }
}
