import NewsModel
import ReaderUI
import StoreSQLite
import Testing

/// Taking part, key by key, on a real store.
@Suite struct DiscussionSessionTests {
  private func post(_ text: String, _ key: String, _ robot: Robot) throws {
    try robot.press(key)
    try robot.type(text)
    try robot.press("C-s y")
  }

  @Test func aStrangerAcceptsThePolicyAndIsHeard() throws {
    let newsroom = try Newsroom()
    let robot = try Robot(newsroom.store, account: "zoe")
    try robot.press("Enter c C")
    #expect(robot.shows("Be civil.") && robot.shows("accept it? y/n"))
    try robot.press("y")
    try robot.type("My first words here")
    try robot.press("C-s y")
    #expect(robot.shows("Your comment is posted.") && robot.shows("4 comments"))
    #expect(robot.screen.contains { $0.contains("zoe") && $0.contains("you") })
    #expect(try newsroom.store.check() == [])
  }

  @Test func ownWordsAreEditedWhileTheWindowIsOpen() throws {
    let newsroom = try Newsroom()
    let robot = try newsroom.robot()
    try robot.press("Enter c")
    try post("The gate is open", "C", robot)
    try post(" again", "e", robot)
    #expect(robot.shows("The gate is open again") && robot.shows("edited"))
    // Begun in time and sent too late, the words are kept; afterwards there is nothing to begin.
    try robot.press("e")
    robot.now = robot.now.adding(seconds: 3600)
    try robot.type(", and late")
    try robot.press("C-s y")
    #expect(robot.shows("Not posted.") && robot.shows("and late"))
    try robot.press("Esc d y e")
    #expect(robot.shows("The time for changing it is over."))
    let thread = try newsroom.store.thread(of: newsroom.lead(), order: .oldest, for: nil, now: robot.now)
    #expect(thread.comments.last?.text == "The gate is open again")
  }

  @Test func whatIsDeletedLeavesATombstoneOnlyUnderAnswers() throws {
    let newsroom = try Newsroom()
    let (alice, bob) = (try newsroom.robot(), try newsroom.robot("bob"))
    try alice.press("Enter c")
    try post("I will regret this", "C", alice)
    try bob.press("Enter c G")
    try post("I have seen it", "r", bob)
    try alice.send(.storeChanged)
    try alice.press("n p D")
    #expect(alice.shows("Delete your comment for good? y/n"))
    try alice.press("y")
    #expect(alice.shows("[deleted by its author]") && alice.shows("I have seen it"))
    #expect(!alice.shows("I will regret this"))
    try bob.press("G D y")
    try alice.press("q c")
    #expect(
      try !newsroom.store.thread(of: newsroom.lead(), order: .oldest, for: nil, now: alice.now)
        .comments.contains { $0.text == "I have seen it" })
    #expect(try newsroom.store.check() == [])
  }

  @Test func aLikeIsGivenAndTakenBack() throws {
    let robot = try Newsroom().robot()
    try robot.press("Enter c g")
    #expect(robot.shows("♥ 3"))
    try robot.press("+")
    #expect(robot.shows("♥ 4"))
    try robot.press("+")
    #expect(robot.shows("♥ 3"))
    try post("Mine alone", "C", robot)
    try robot.press("+")
    #expect(robot.shows("own comment"))
  }

  @Test func othersAreMutedAndHiddenAndHeardAgain() throws {
    let newsroom = try Newsroom()
    let bob = try newsroom.robot("bob")
    try bob.press("Enter c")
    try post("Bob says so", "C", bob)
    let alice = try newsroom.robot()
    try alice.press("Enter c G")
    #expect(alice.shows("Bob says so"))
    try alice.press("m")
    #expect(!alice.shows("Bob says so") && alice.shows("Ctrl-/ takes it back"))
    try alice.press("C-_")
    #expect(alice.shows("Bob says so"))
    try alice.press("g H")
    #expect(!alice.shows("The queue was four hours"))
    try alice.press("C-_")
    #expect(alice.shows("The queue was four hours"))
  }

  @Test func reportingTwiceIsOneReport() throws {
    let newsroom = try Newsroom()
    let robot = try newsroom.robot()
    try robot.press("Enter c g ! s Enter y")
    #expect(robot.shows("Thank you for the feedback. Your feedback has been sent to our team for review."))
    try robot.press("Enter")
    #expect(robot.shows("reported by you"))
    try robot.press("! a Enter y")
    #expect(robot.shows("It takes the place of the report that you made before."))
    try robot.press("Enter")
    let queue = try newsroom.store.queue(.reported, after: nil, limit: 10, now: robot.now)
    #expect(queue.map { $0.reports.map(\.reason) } == [[.abusive]])
    try post("My own", "C", robot)
    try robot.press("!")
    #expect(robot.shows("own comment"))
  }

  @Test func keptWordsComeBackAndDiscardedOnesDoNot() throws {
    let newsroom = try Newsroom()
    let first = try newsroom.robot()
    try first.press("Enter c g r")
    try first.type("Half a thought")
    try first.send(.hungUp)
    let second = try newsroom.robot()
    #expect(second.shows(":resume brings your words back"))
    try second.press(":")
    try second.type("resume")
    try second.press("Enter")
    #expect(second.shows("Half a thought") && second.shows("Mary K"))
    try second.type(" more")
    try second.press("Esc k")
    #expect(second.shows("Your words are kept"))
    try second.press("r")
    #expect(second.shows("Half a thought more"))
    try second.press("Esc d y")
    let third = try newsroom.robot()
    #expect(!third.shows(":resume"))
    try third.press("Enter c g r")
    #expect(!third.shows("Half a thought"))
  }

  @Test func whatOthersWriteWaitsUntilItIsAskedFor() throws {
    let newsroom = try Newsroom()
    let (alice, bob) = (try newsroom.robot(), try newsroom.robot("bob"))
    try alice.press("Enter c j")
    let before = alice.screen
    try bob.press("Enter c")
    try post("News from the gate", "C", bob)
    try alice.send(.storeChanged)
    #expect(alice.shows("1 new: press n"))
    #expect(zip(before, alice.screen).filter { $0 != $1 }.count <= 2)
    try alice.press("n")
    #expect(alice.screen.contains { $0.hasPrefix("▌") && $0.contains("bob") })
    #expect(alice.shows("News from the gate"))
  }

  @Test func tooMuchTooFastIsRefusedAndKept() throws {
    let newsroom = try Newsroom()
    try newsroom.store.set("post.burst", to: 1)
    _ = try newsroom.robot()
    let robot = try newsroom.robot("bob")
    try robot.press("Enter c")
    try post("First", "C", robot)
    try post("Second", "C", robot)
    #expect(robot.shows("Not posted."))
    #expect(robot.shows("Second"))
    #expect(!robot.shows("5 comments"))
    robot.now = robot.now.adding(seconds: 600)
    try robot.press("C-s y")
    #expect(robot.shows("5 comments"))
  }
}
