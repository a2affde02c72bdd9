import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct FrameTests {
  @Test func startsWithTheListThenTheNumbers() {
    var state = ReaderState(size: Size(columns: 80, rows: 24), options: ReaderOptions(now: Samples.now))
    #expect(
      state.start() == [
        .loadHeadlines(HeadlineQuery(), from: .newest, limit: HeadlinesState.pageLength), .loadSummary,
        .loadDrafts,
      ])
  }

  @Test func enterOpensAndMarksRead() {
    var robot = PaperRobot()
    let effects = robot.state.update(.key(.enter))
    #expect(effects == [.loadArticle(ArticleID(40)), .mark([ArticleID(40)], .read(true))])
    #expect(robot.state.focus == .article)
  }

  @Test func besideTheListTheSelectedStoryIsLoadedButNotMarked() {
    var robot = PaperRobot(columns: 120, rows: 36)
    robot.asked = []
    robot.type("j")
    #expect(robot.asked == [.loadArticle(ArticleID(39))])
    #expect(robot.headlines[1].isRead == false)
    robot.type("Enter")
    #expect(robot.headlines[1].isRead)
  }

  @Test func inOnePaneNothingIsLoadedBeforeItIsOpened() {
    var robot = PaperRobot()
    robot.asked = []
    robot.type("j j j")
    #expect(robot.asked.isEmpty)
  }

  @Test func keysThatComeBeforeTheListHaveToWait() {
    var robot = PaperRobot()
    var waiting: [Effect] = []
    for key in ["2", "j", "Enter"] { waiting += robot.state.update(.key(KeyPress(notation: key) ?? .escape)) }
    #expect(waiting.count == 1)
    robot.run(waiting)
    #expect(robot.state.focus == .article)
    #expect(robot.state.current?.sections == ["politics"])
    #expect(robot.state.current?.id == ArticleID(34))
  }

  @Test func leavingDoesNotWait() {
    var robot = PaperRobot()
    _ = robot.state.update(.key(.character("2")))
    #expect(robot.state.update(.key(.character("q"))) == [.noteVisit, .quit])
  }

  @Test func stepsBackPaneByPaneAndThenQuits() {
    var robot = PaperRobot()
    robot.type("Enter c")
    #expect(robot.state.focus == .comments)
    robot.type("q")
    #expect(robot.state.focus == .article)
    robot.type("q")
    #expect(robot.state.focus == .headlines)
    robot.type("q")
    #expect(robot.acts.last == .quit)
  }

  @Test func tabGoesRoundThePanes() {
    var robot = PaperRobot(columns: 160, rows: 48)
    robot.type("Tab")
    #expect(robot.state.focus == .article)
    robot.type("Tab")
    #expect(robot.state.focus == .comments)
    robot.type("Tab")
    #expect(robot.state.focus == .headlines)
    robot.type("Shift-Tab")
    #expect(robot.state.focus == .comments)
  }

  @Test func zoomGivesThePaneTheScreen() {
    var robot = PaperRobot(columns: 160, rows: 48)
    robot.type("Enter z")
    #expect(robot.state.layout.boxes.map(\.pane) == [.article])
    robot.type("z")
    #expect(robot.state.layout.boxes.count == 3)
  }

  @Test func sectionsByNumberByNameAndInTurn() {
    var robot = PaperRobot()
    robot.type("3")
    #expect(robot.state.headlines.query.section == SectionID(3))
    robot.type("J")
    #expect(robot.state.headlines.query.section == SectionID(4))
    robot.type("K K 0")
    #expect(robot.state.headlines.query.section == nil)
    robot.type("K")
    #expect(robot.state.headlines.query.section == SectionID(5))
    robot.type("t 'pol' Enter")
    #expect(robot.state.headlines.query.section == SectionID(2))
    robot.type("9")
    #expect(robot.state.message?.text == "There is no section 9; the paper has 5.")
  }

  @Test func nextArticleIsOpenedFromTheArticle() {
    var robot = PaperRobot()
    robot.type("Enter J")
    #expect(robot.state.current?.id == ArticleID(39))
    #expect(robot.headlines[1].isRead)
    robot.type("K q")
    #expect(robot.state.headlines.selection?.id == ArticleID(40))
  }

  @Test func spaceAtTheEndOfAnArticleGoesToTheNextUnread() {
    var robot = PaperRobot()
    robot.type("j Enter G Space")
    #expect(robot.state.current?.id == ArticleID(37))
  }

  @Test func theStoryBeforeIsAKeyAway() {
    var robot = PaperRobot()
    robot.type("j Enter J J Backspace")
    #expect(robot.state.current?.id == ArticleID(38) && robot.state.focus == .article)
    robot.type("Backspace")
    #expect(robot.state.current?.id == ArticleID(39))
    robot.type("Backspace")
    #expect(robot.state.message?.text == "You have read no other story before.")
    robot.type("q")
    #expect(robot.state.headlines.selection?.id == ArticleID(39))
  }

  @Test func theHeadlineRunsAlongOnceItIsScrolledAway() {
    var robot = PaperRobot(columns: 80, rows: 16)
    let title = robot.headlines[0].title.string
    robot.type("Enter")
    #expect(robot.state.articleTitle.isEmpty)
    robot.type("Space Space")
    #expect(robot.state.frame().text().split(separator: "\n")[1].contains(title))
    #expect(robot.state.placeText.string.hasSuffix("min left"))
  }

  @Test func whatHasChangedIsShownAndTheReaderComesBackToTheirPlace() {
    var robot = PaperRobot()
    let story = robot.headlines[0]
    var article = Samples.article(
      story.id.rawValue, blocks: Self.paragraphs("kept", "new words", "also kept"))
    article.headline = story
    robot.articles[story.id] = article
    robot.type("Enter =")
    #expect(robot.state.message?.text == "Only one version of this story was ever here.")
    article.changed = Samples.ago(minutes: 5)
    robot.articles[story.id] = article
    robot.send(.articleLoaded(story.id, article))
    #expect(robot.state.frame().text().contains("= shows what has changed."))
    robot.type("=")
    #expect(robot.acts.contains(.loadPrevious(story.id)))
    let old = RichText(Self.paragraphs("kept", "old words", "also kept"))
    robot.send(.previousLoaded(story.id, PreviousVersion(title: "Old", body: old, replaced: Samples.now)))
    let text = robot.state.frame().text()
    #expect(text.contains("− old words") && text.contains("+ new words") && text.contains("  kept"))
    #expect(robot.state.article.savePositionIsLeft)
    robot.type("=")
    #expect(!robot.state.frame().text().contains("old words"))
  }

  private static func paragraphs(_ words: SafeText...) -> [Block] {
    words.map { .paragraph([Run($0)]) }
  }

  @Test func aLineStandsBelowWhatIsNewSinceTheLastVisit() {
    var robot = PaperRobot()
    let third = robot.headlines[2]
    robot.send(.summaryLoaded(PaperSummary(articleCount: 40)))
    #expect(!robot.state.frame().text().contains("seen at your last visit"))
    var summary = PaperSummary(articleCount: 40)
    summary.lastVisit = third.published
    robot.send(.summaryLoaded(summary))
    let list = robot.state.headlines
    #expect(list.lastNew == 1)
    let rows = robot.state.frame().text().split(separator: "\n", omittingEmptySubsequences: false)
    let line = rows.firstIndex { $0.contains("── seen at your last visit ──") } ?? 0
    #expect(line == 3 + (list.row(of: 2) ?? 0) - 1)
  }

  @Test func aLongAddressIsShownWhole() {
    var stories = PaperRobot.edition(2)
    let address = "https://example.org/2026/" + String(repeating: "a-long-address/", count: 12) + "end"
    stories[0].url = WebURL(address)
    var robot = PaperRobot(stories) { $0.isRestricted = true }
    robot.type("o")
    let shown = robot.state.frame().text().filter { !" │▌\n".contains($0) }
    #expect(shown.contains(address))
    robot.type("y")
    #expect(robot.acts.contains(.copy(stories[0].url ?? WebURL("https://example.org/")!, headline: nil)))
    robot.type("Esc Enter U g")
    #expect(robot.state.frame().text().filter { !" │▌\n".contains($0) }.contains(address))
    robot.type("Esc j j q j o")
    #expect(robot.state.message?.text == "Open it on your side: https://example.org/1")
  }

  @Test func findInTheListWalksThroughMatches() {
    var robot = PaperRobot(PaperRobot.edition(900))
    robot.type("/ 'harbour' Enter")
    #expect(robot.state.headlines.window.selected == 2)
    robot.type("n n N")
    #expect(robot.state.headlines.window.position == 13)
    robot.type("Esc n")
    #expect(robot.state.headlines.findWords == nil)
    #expect(robot.state.headlines.window.position == 14)
  }

  @Test func whatFailsIsSaidWithWhatToDo() {
    var robot = PaperRobot()
    let effect = Effect.mark([ArticleID(40)], .read(true))
    _ = robot.state.update(.failed(effect, StoreError(.diskFull, subject: "paper.db", cause: "full")))
    #expect(
      robot.state.message
        == StatusMessage("The mark was not saved: the disk is full. Make room, then try again.", .failure))
    #expect(robot.state.headlines.selection?.isRead == false)
  }

  @Test func theCommandLineObeys() {
    var robot = PaperRobot { $0.themes = [Theme(name: "night")] }
    robot.type(": 'theme_night' Enter")
    #expect(robot.state.options.theme.name == "night")
    robot.type(": 'theme_standard' Enter : 'section_sport' Enter")
    #expect(robot.state.options.theme.name == "standard")
    #expect(robot.state.headlines.query.section == SectionID(4))
    robot.type(": 'nonsense' Enter")
    #expect(robot.state.message?.kind == .failure)
    robot.type(": 'messages' Enter")
    #expect(robot.state.dialogs.count == 1)
    robot.type("q : 'q' Enter")
    #expect(robot.acts.last == .quit)
  }

  @Test func themesAreReadWhenOneIsAskedFor() {
    var robot = PaperRobot()
    robot.type(": 'theme_night' Enter")
    #expect(robot.acts.last == .loadThemes && robot.state.options.theme.name == "standard")
    robot.send(.themesLoaded([Theme(name: "night"), Theme(name: "rose")]))
    #expect(robot.state.options.theme.name == "night")
    robot.type(": 'theme' Enter")
    #expect(robot.acts.count { $0 == .loadThemes } == 1)
    #expect(robot.state.message?.text == "Themes: night, rose, standard.")
    robot.type(": 'theme_nigth' Enter")
    #expect(robot.state.message?.text == "There is no theme “nigth”. Themes: night, rose, standard.")
    robot.send(.themesLoaded([Theme(name: "rose")], faults: ["bad": "line 3: “blu” is no colour"]))
    robot.type(": 'theme_bad' Enter")
    #expect(robot.state.message?.text == "The theme bad: line 3: “blu” is no colour")
  }

  @Test func aThemesNameIsCompletedWhenThemesAreThere() {
    var robot = PaperRobot()
    robot.type(": 'theme_ni' Tab")
    #expect(robot.acts.last == .loadThemes && robot.state.prompt?.edit.text == "theme ni")
    robot.send(.themesLoaded([Theme(name: "night")]))
    #expect(robot.state.prompt?.edit.text == "theme night")
  }

  @Test func suspendIsDeadInARestrictedSession() {
    var robot = PaperRobot { $0.isRestricted = true }
    robot.type("C-z")
    #expect(!robot.acts.contains(.suspend))
    robot.type("o")
    #expect(robot.state.message?.text == "Open it on your side: https://example.org/40")
  }
}

extension ArticleState {
  /// Whether leaving now would not write a place.
  fileprivate var savePositionIsLeft: Bool {
    var copy = self
    return copy.savePosition().isEmpty
  }
}
