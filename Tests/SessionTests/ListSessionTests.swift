import NewsModel
import ReaderUI
import StoreSQLite
import Testing

/// The list, key by key, on a real store.
@Suite struct ListSessionTests {
  @Test func readingMarksAndTheCountsFollow() throws {
    let newsroom = try Newsroom()
    let robot = try newsroom.robot()
    #expect(robot.screen[0].contains("6 unread"))
    try robot.press("j Enter")
    #expect(robot.shows("Paragraph 0 of “Gate queue"))
    #expect(robot.screen[0].contains("5 unread"))
    try robot.press("q")
    #expect(robot.shows("  Gate queue") && robot.shows(" ● Crossing") && robot.shows("Borders 1"))
    try robot.press("a")
    #expect(robot.screen[0].contains("6 unread"))
    try robot.press("s n")
    #expect(try newsroom.robot().screen[0].contains("6 unread"))
    let starred = try newsroom.store.summary(for: robot.reader?.id).starredCount
    #expect(starred == 1)
  }

  @Test func aSectionIsChosenAndLeft() throws {
    let robot = try Newsroom().robot()
    try robot.press("t")
    try robot.type("pol")
    try robot.press("Enter")
    #expect(robot.shows("Headlines · Politics"))
    #expect(robot.shows("Council backs") && robot.shows("Bread prices") && !robot.shows("Rovers win"))
    try robot.press("j Enter J")
    #expect(robot.shows("Paragraph 0 of “Bread prices"))
    try robot.press("0")
    #expect(robot.shows("Rovers win") && robot.shows("Crossing to open"))
    try robot.press("K")
    #expect(!robot.shows("Crossing to open"))
  }

  @Test func aSearchLeadsBackToWhereOneWas() throws {
    let robot = try Newsroom().robot()
    try robot.press("j j F")
    try robot.type("sleet")
    try robot.press("Enter")
    #expect(robot.shows("Search: sleet (1)"))
    #expect(robot.shows("Rovers win") && !robot.shows("Council backs"))
    try robot.press("Enter")
    #expect(robot.shows("Paragraph 0 of “Rovers"))
    try robot.press("q Esc")
    #expect(robot.shows("Council backs"))
    #expect(robot.screen.contains { $0.hasPrefix("▌") && $0.contains("Council backs") })
    try robot.press("F")
    try robot.type("zeppelin")
    try robot.press("Enter")
    #expect(robot.shows("Search: zeppelin (0)") || robot.shows("zeppelin"))
    try robot.press("Esc")
    #expect(robot.shows("Council backs"))
  }

  @Test func filtersAreCombinedAndTakenAway() throws {
    let robot = try Newsroom().robot()
    try robot.press("Enter q f u Enter")
    #expect(robot.shows("unread (hides 1)"))
    #expect(!robot.shows("Crossing to open"))
    try robot.press("Esc")
    #expect(robot.shows("Crossing to open"))
    try robot.press("f c Enter")
    #expect(robot.shows("Crossing to open") && !robot.shows("Rovers win"))
  }

  @Test func markingAllAsksAndCanBeTakenBack() throws {
    let robot = try Newsroom().robot()
    try robot.press("Enter q A")
    #expect(robot.shows("Mark all 5 unread stories in the paper as read? y/n"))
    try robot.press("n")
    #expect(robot.screen[0].contains("5 unread"))
    try robot.press("A y")
    #expect(robot.shows("5 stories marked read."))
    #expect(!robot.shows("●"))
    try robot.press("C-_")
    #expect(robot.screen[0].contains("5 unread"))
    #expect(robot.shows("  Crossing to open") && robot.shows(" ● Rovers win"))
  }

  @Test func linksAreListedAndCopied() throws {
    let robot = try Newsroom().robot()
    try robot.press("y Enter U")
    #expect(robot.shows("https://gate.example/report"))
    try robot.press("y")
    #expect(robot.shows("Copied: https://gate.example/report"))
    try robot.press("U 0 y Esc")
    let story = WebURL("https://post.example/crossing-to-open-before-winter")
    #expect(robot.copied == [story, WebURL("https://gate.example/report"), story])
    try robot.press("Esc o")
    #expect(robot.shows("https://post.example/crossing"))
  }

  @Test func findWalksThroughTheMatchesAndCountsThem() throws {
    let robot = try Newsroom().robot()
    try robot.press("Enter /")
    try robot.type("SCANNER")
    try robot.press("Enter")
    #expect(robot.shows("SCANNER 1/4"), "\(robot.screen.joined(separator: "\n"))")
    try robot.press("n n")
    #expect(robot.shows("SCANNER 3/4"))
    try robot.press("N")
    #expect(robot.shows("SCANNER 2/4"))
    try robot.press("Esc n")
    #expect(!robot.shows("/4  n next"))
    try robot.press("/")
    try robot.type("dirigible")
    try robot.press("Enter")
    #expect(robot.shows("Not found: dirigible"))
  }

  @Test func thePlaceInAStoryIsKept() throws {
    let newsroom = try Newsroom()
    let first = try newsroom.robot()
    try first.press("Enter Space")
    let text = first.screen[2..<22].first { !$0.isEmpty }
    try first.press("q q")
    #expect(first.hasQuit)
    let again = try newsroom.robot()
    try again.press("Enter")
    #expect(again.screen[2..<22].first { !$0.isEmpty } == text && text?.contains("Paragraph 0") == false)
  }
}
