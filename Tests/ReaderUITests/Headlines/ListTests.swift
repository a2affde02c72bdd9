import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ListTests {
  private func id(_ robot: PaperRobot) -> Int64? { robot.state.headlines.selection?.id.rawValue }

  @Test func movesAndStaysWithinTheList() {
    var robot = PaperRobot()
    robot.type("j j k")
    #expect(id(robot) == 39)
    robot.type("k k k")
    #expect(id(robot) == 40)
    robot.type("G j j")
    #expect(id(robot) == 1)
  }

  @Test(arguments: [40, 30, 3])
  func theStoryThatWasNamedAtTheStartIsTheSelectedOne(number: Int64) {
    let robot = PaperRobot(PaperRobot.edition(900).map { $0 }, columns: 120, rows: 30) {
      $0.startArticle = ArticleID(number)
    }
    #expect(robot.state.focus == .article && robot.state.article.id == ArticleID(number))
    #expect(robot.state.headlines.selection?.id == ArticleID(number))
  }

  @Test func theListCanBeSortedByDiscussion() {
    var robot = PaperRobot(PaperRobot.edition(900), columns: 80, rows: 24)
    robot.type("S")
    #expect(robot.state.frame().text().contains("Headlines · by discussion"))
    let wanted =
      robot.headlines.filter { $0.commentCount > 0 }.map(\.id.rawValue)
      + robot.headlines.filter { $0.commentCount == 0 }.map(\.id.rawValue)
    var passed: [Int64] = []
    for _ in 0..<900 {
      passed.append(id(robot) ?? 0)
      robot.type("j")
    }
    #expect(passed == wanted)
    robot.type("2")
    #expect(robot.state.frame().text().contains("by discussion"))
    robot.type("S")
    #expect(!robot.state.frame().text().contains("by discussion"))
    robot.type(": 'sort_discussion' Enter")
    #expect(robot.state.headlines.order == .discussion)
  }

  @Test func theFilterAsksForAuthorSiteAndTime() {
    var robot = PaperRobot()
    for index in robot.headlines.indices where index % 2 == 0 { robot.headlines[index].site = "Post" }
    robot.type("f Tab Tab Tab Tab 'anna_f' Tab 'Post' Tab 'soon' Enter")
    #expect(robot.state.message?.text.string.contains("“soon” is no time") == true)
    robot.type("C-u 'today' Enter")
    let query = robot.state.headlines.query
    #expect(query.author == "anna f" && query.source == "Post")
    #expect(query.since == Samples.now.adding(seconds: -(12 * 3600 + 30 * 60)))
    #expect(robot.state.frame().text().contains("by anna f, from Post, since"))
    robot.type("f Enter")
    #expect(robot.state.headlines.query == query)
    robot.type(": 'save_mine' Enter")
    #expect(
      robot.acts.contains(
        .saveFilter(SavedFilter(name: "mine", words: "by:\"anna f\" from:Post since:2026-11-10"))))
  }

  /// A paper that many share keeps of each what one can use.
  @Test func filtersAreSavedWithinBounds() {
    var robot = PaperRobot()
    robot.type("f Tab Tab Tab Tab 'anna_f' Enter")
    robot.type(": 'save_\(String(repeating: "n", count: 41))' Enter")
    #expect(robot.state.message?.text.string.contains("too long to be saved") == true)
    let many = (0..<100).map { SavedFilter(name: "f\($0)", words: "by:x") }
    robot.send(.filtersLoaded(many))
    robot.type(": 'save_mine' Enter")
    #expect(robot.state.message?.text.string.contains("100 filters") == true)
    #expect(!robot.acts.contains { if case .saveFilter = $0 { true } else { false } })
    robot.type(": 'save_f7' Enter")
    #expect(robot.acts.contains { if case .saveFilter = $0 { true } else { false } })
  }

  @Test func aLongListIsHeldAsAWindow() {
    var robot = PaperRobot(PaperRobot.edition(3000))
    for _ in 0..<60 { robot.type("Space") }
    let window = robot.state.headlines.window
    #expect(window.rows.count <= HeadlineWindow.capacity)
    #expect(window.position.map { 3001 - $0 } == id(robot).map(Int.init))
    #expect(!window.reachesNewest)
    robot.type("G")
    #expect(id(robot) == 1)
    #expect(robot.state.headlines.window.position == 3000)
    for _ in 0..<60 { robot.type("b") }
    #expect(robot.state.headlines.window.position.map { 3001 - $0 } == id(robot).map(Int.init))
    robot.type("g")
    #expect(id(robot) == 3000)
  }

  @Test func everyStoryIsPassedOnceOnTheWayDownAndUp() {
    var robot = PaperRobot(PaperRobot.edition(900))
    var passed: [Int64] = []
    for _ in 0..<900 {
      passed.append(id(robot) ?? 0)
      robot.type("j")
    }
    #expect(passed == Array((1...900).reversed()))
    for _ in 0..<900 { robot.type("k") }
    #expect(id(robot) == 900)
  }

  @Test func theSelectedStoryIsAlwaysSeenWhole() {
    for (columns, rows) in [(80, 24), (20, 5), (120, 20), (40, 10), (200, 60)] {
      var robot = PaperRobot(PaperRobot.edition(300), columns: columns, rows: rows)
      for keys in ["j", "Space", "d", "j", "u", "b", "k", "G", "k", "g", "Space", "Space", "u"] {
        robot.type(keys)
        let list = robot.state.headlines
        let row = list.row(of: list.window.selected)
        #expect(row != nil, "\(columns)x\(rows) after \(keys)")
        let bottom = (row ?? 0) + list.height(of: list.window.selected)
        #expect(bottom <= max(list.size.rows, list.height(of: list.window.selected)))
      }
    }
  }

  @Test func nextUnreadIsFoundWhereverItIs() {
    var stories = PaperRobot.edition(800)
    for index in stories.indices { stories[index].isRead = index != 700 }
    var robot = PaperRobot(stories)
    robot.type("n")
    #expect(id(robot) == 100)
    robot.type("n")
    #expect(robot.state.message?.text == "No unread story below; N looks above.")
    robot.type("g N")
    #expect(id(robot) == 800)
  }

  @Test func marksAreShownWhenTheStoreHasThem() {
    var robot = PaperRobot()
    let effects = robot.state.update(.key(.character("a")))
    #expect(effects == [.mark([ArticleID(40)], .read(true))])
    #expect(robot.state.headlines.selection?.isRead == false)
    #expect(robot.state.update(.marked([ArticleID(40)], .read(true))) == [])
    #expect(robot.state.headlines.selection?.isRead == true)
  }

  @Test func aMarkOutlivesRowsThatWereReadBeforeIt() {
    var robot = PaperRobot()
    let rows = robot.headlines
    _ = robot.state.headlines.reload()
    #expect(robot.state.update(.marked(rows.map(\.id), .read(true))) == [])
    let stale = HeadlinePage(headlines: rows, hasMore: false)
    for load in robot.state.headlines.loads {
      _ = robot.state.update(.headlinesLoaded(load.query, from: load.start, stale))
    }
    #expect(robot.state.headlines.window.rows.count { $0.isRead } == rows.count)
    #expect(robot.state.headlines.overtakingMarks == [])
  }

  @Test func rowsThatWereReadBeforeAllWereMarkedAreReadAgain() {
    var robot = PaperRobot()
    let reload = robot.state.headlines.reload()
    let batch = MarkBatch(id: 1, count: robot.headlines.count)
    let asked = robot.state.update(.allMarkedRead(robot.state.headlines.query, batch))
    #expect(reload.count == 1 && asked.contains(reload[0]))
  }

  @Test func twoTogglesBeforeTheStoreAnswersAreTwoMarks() {
    var robot = PaperRobot()
    let first = robot.state.update(.key(.character("a")))
    let second = robot.state.update(.key(.character("a")))
    #expect(first == [.mark([ArticleID(40)], .read(true))])
    #expect(second == [.mark([ArticleID(40)], .read(false))])
  }

  @Test func starIsTakenBackByUndo() {
    var robot = PaperRobot()
    robot.type("s")
    #expect(robot.state.headlines.selection.map(\.isStarred) == true)
    robot.type("C-_")
    #expect(robot.state.headlines.selection?.isStarred == false)
    #expect(robot.state.message?.text == "The star is off again.")
  }

  @Test func markingAllAsksAndCanBeTakenBack() {
    var robot = PaperRobot()
    robot.type("1 A")
    #expect(robot.state.question?.text == "Mark all 6 unread stories in borders as read? y/n")
    robot.type("x n")
    #expect(robot.headlines.contains { !$0.isRead && $0.sections == ["borders"] })
    robot.type("A y")
    #expect(robot.headlines.allSatisfy { $0.isRead || $0.sections != ["borders"] })
    #expect(robot.state.headlines.window.rows.allSatisfy { $0.isRead })
    #expect(robot.state.message?.text == "6 stories marked read. Ctrl-/ takes it back.")
    robot.type("C-_")
    #expect(robot.headlines.count { !$0.isRead && $0.sections == ["borders"] } == 6)
    #expect(robot.state.headlines.window.rows.count { !$0.isRead } == 6)
  }

  @Test func aReloadKeepsTheSelectionAndTheTop() {
    var robot = PaperRobot(PaperRobot.edition(200))
    robot.type("Space Space j")
    let before = robot.state.headlines
    var newest = robot.headlines[0]
    newest.id = ArticleID(999)
    newest.key = HeadlineKey(published: Samples.now, id: ArticleID(999))
    newest.published = Samples.now
    robot.headlines.insert(newest, at: 0)
    robot.send(.storeChanged)
    #expect(robot.state.headlines.arrivedCount == 1)
    #expect(robot.state.headlines.window == before.window)
    robot.type("r")
    let after = robot.state.headlines
    #expect(after.selection?.id == before.selection?.id)
    #expect(after.window.rows[after.window.top].id == before.window.rows[before.window.top].id)
    #expect(after.window.position == before.window.position.map { $0 + 1 })
    #expect(after.arrivedCount == 0)
  }

  @Test func theHeightOfARowIsThatOfItsLines() {
    for headline in PaperRobot.edition(20) {
      for columns in 1...90 {
        let row = HeadlineRow(headline, columns: columns)
        #expect(HeadlineRow.height(headline, columns: columns) == row.height, "\(headline.title), \(columns)")
      }
    }
  }

  @Test func theMouseSelectsOpensAndTurnsTabs() {
    var robot = PaperRobot()
    robot.send(.key(.mouse(.click, at: Point(column: 10, row: 6))))
    #expect(id(robot) == 39)
    robot.send(.key(.mouse(.click, at: Point(column: 10, row: 6))))
    #expect(robot.state.focus == .article)
    robot.type("q")
    robot.send(.key(.mouse(.click, at: Point(column: 24, row: 1))))
    #expect(robot.state.headlines.query.section == SectionID(2))
    robot.send(.key(.mouse(.wheelDown, at: Point(column: 24, row: 9))))
    #expect(robot.state.headlines.window.selected == 3)
  }
}
