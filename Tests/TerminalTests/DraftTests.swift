import Glibc
import TestSupport
import Testing

/// What was typed is there again, however the session ended.
@Suite struct DraftTests {
  private static let words = "Half a thought about the scanner"

  /// A session in the composer, with words in it that are on the screen.
  private func writing(_ paper: Paper) throws -> TerminalSession {
    try paper.enrol()
    let session = try paper.open(try paper.leadStory())
    try session.waitFor("Anna Field")
    try session.beginComment()
    session.send(Self.words)
    try session.waitFor(Self.words)
    return session
  }

  /// The next session says so, and brings them back with the story they belong to.
  private func isOffered(_ paper: Paper, _ words: String = Self.words) throws {
    let session = try paper.open()
    try session.waitFor(":resume brings your words back")
    session.send(":resume")
    session.send(.enter)
    try session.waitFor("C-s send")
    let letters = words.filter { $0 != " " }
    try session.waitUntil("to show the words") { session in
      session.words(from: 0).filter { $0 != " " }.contains(letters)
    }
    #expect(session.shows("Minister says new crossing"))
    session.send(.control("s"))
    try session.waitFor("Post this comment? y/n")
    session.send("y")
    try session.waitFor("Your comment is posted.")
    #expect(try session.leave() == [])
    let after = try paper.open()
    try after.waitFor("Headlines")
    try after.settle()
    #expect(!after.shows(":resume"))
    #expect(try after.leave() == [])
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func aSignalThatEndsTheSessionKeepsTheLastLetter(signal: Int32) throws {
    let paper = try Paper.sample()
    let session = try writing(paper)
    session.send("!")
    try session.waitFor(Self.words + "!")
    session.signal(signal)
    _ = try session.exitStatus(timeout: .seconds(2))
    #expect(session.leftovers == [])
    #expect(!session.isAlternateScreen)
    try isOffered(paper, Self.words + "!")
  }

  @Test func aClosedTerminalEndsTheSessionAndKeepsTheWords() throws {
    let paper = try Paper.sample()
    let session = try writing(paper)
    session.hangUp()
    _ = try session.exitStatus(timeout: .seconds(2))
    try isOffered(paper)
  }

  @Test func aKilledSessionHasKeptAllButTheLastSecond() throws {
    let paper = try Paper.sample()
    let session = try writing(paper)
    session.elapse(.seconds(1))
    session.kill()
    #expect(try session.exitStatus() == .signalled(SIGKILL))
    try isOffered(paper)
    #expect(try paper.check().status == 0)
  }

  /// Somebody who never pauses is no worse off.
  @Test func typingWithoutAPauseIsKeptAllTheSame() throws {
    let paper = try Paper.sample()
    let session = try writing(paper)
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let begun = ContinuousClock.now
    var typed: [(letter: Character, at: Duration)] = []
    for letter in letters + letters + letters {
      session.send(String(letter))
      typed.append((letter, .now - begun))
      session.elapse(.milliseconds(25))
    }
    session.kill()
    let killed = ContinuousClock.now - begun
    _ = try session.exitStatus()
    let safe = typed.filter { killed - $0.at > .seconds(1) }.map(\.letter)
    #expect(!safe.isEmpty)
    try isOffered(paper, Self.words + String(safe))
  }

  @Test func wordsThatWereDiscardedAreNotOffered() throws {
    let paper = try Paper.sample()
    let session = try writing(paper)
    session.elapse(.milliseconds(700))
    session.send(.escape)
    try session.waitFor("d discard")
    try session.confirm("d", "for good? y/n")
    try session.waitFor("thrown away")
    #expect(try session.leave() == [])
    let after = try paper.open()
    try after.waitFor("Headlines")
    try after.settle()
    #expect(!after.shows(":resume"))
  }
}
