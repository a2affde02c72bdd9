import Canvas
import NewsModel
import ReaderUI
import StoreSQLite
import TestSupport
import Testing

/// A session as somebody hears it, on a real store: `[keys]`, and what is said then.
@Suite struct LinearSessionTests {
  @Test func aStoryIsReadAndACommentPostedByEar() throws {
    let newsroom = try Newsroom()
    var hearing = try Hearing(newsroom.robot())
    for keys in ["j", "j", "k", "k", "Enter", "Space", "Space", "c", "j", "j", "r"] {
      try hearing.press(keys)
    }
    try hearing.type("The eastern sode")
    for keys in ["Backspace", "Backspace", "Backspace"] { try hearing.press(keys) }
    try hearing.type("ide.")
    for keys in ["C-s", "y", "Enter", "q", "q", "t"] { try hearing.press(keys) }
    try hearing.type("pol")
    for keys in ["Enter", "s", "a", ":"] { try hearing.press(keys) }
    try hearing.type("messages")
    for keys in ["Enter", "Esc", "Q"] { try hearing.press(keys) }
    #expect(hearing.robot.hasQuit)
    let thread = try newsroom.store.thread(
      of: newsroom.lead(), order: .oldest, for: nil, now: hearing.robot.now)
    #expect(thread.comments.contains { $0.text == "The eastern side." })
    try Snapshot.check(hearing.transcript, named: "linear-session")
  }

  @Test func aCommentIsReportedByEar() throws {
    var hearing = try Hearing(Newsroom().robot())
    for keys in ["c", "!", "j", "j", "Enter"] { try hearing.press(keys) }
    #expect(hearing.transcript.contains("spam"))
    for keys in ["Enter", "y"] { try hearing.press(keys) }
    #expect(hearing.transcript.contains("Thank you for the feedback."))
    #expect(hearing.transcript.contains("Reference"))
  }

  @Test func nothingIsSaidTwiceAndNoPaneIsDrawn() throws {
    var hearing = try Hearing(Newsroom().robot())
    try hearing.press("Enter")
    let before = hearing.said.count
    try hearing.hear()
    #expect(hearing.said.count == before)
    #expect(!hearing.transcript.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
  }
}

/// A robot, and what a narrator says of what it does.
struct Hearing {
  let robot: Robot
  private var narrator = Narrator()
  private(set) var transcript = ""
  private(set) var said: [Utterance] = []

  init(_ robot: Robot) throws {
    self.robot = robot
    try hear()
  }

  mutating func press(_ notation: String) throws {
    transcript += "\n[\(notation)]"
    try robot.press(notation)
    try hear()
  }

  mutating func type(_ text: String) throws {
    transcript += "\n[typed]"
    for character in text {
      try robot.type(String(character))
      try hear()
    }
  }

  mutating func hear() throws {
    for utterance in narrator.tell(robot.state) {
      said.append(utterance)
      switch utterance {
      case .line(let words): transcript += "\n" + words.string
      case .typed(let words): transcript += words.string
      case .erased(let columns): transcript += "<\(columns) back>"
      }
    }
  }
}
