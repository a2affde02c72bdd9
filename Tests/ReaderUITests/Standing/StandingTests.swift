import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// A stranger who becomes a reader, and a reader's keys.
@Suite struct StandingTests {
  private static let code = SpokenCode(typed: "K7QF-2MXW")

  private func stranger(_ policy: JoinPolicy, columns: Int = 80, rows: Int = 24) -> PaperRobot {
    var robot = PaperRobot(columns: columns, rows: rows) {
      ($0.reader, $0.standing, $0.isRestricted) = (nil, .stranger(policy), true)
    }
    robot.acts = []
    return robot
  }

  @Test(arguments: JoinPolicy.allCases)
  func aStrangerIsAskedForAName(policy: JoinPolicy) {
    var robot = stranger(policy)
    PaneSnapshot.expect(robot.state.frame(), named: "join-\(policy.word)")
    robot.type("'a' Enter")
    PaneSnapshot.expect(robot.state.frame(), named: "join-\(policy.word)-refused")
    #expect(robot.acts.isEmpty)
  }

  @Test(arguments: [(120, 36), (40, 12), (20, 5), (1, 1)])
  func theQuestionFitsEverySize(columns: Int, rows: Int) {
    PaneSnapshot.expect(
      stranger(.invitation, columns: columns, rows: rows).state.frame(), named: "join-\(columns)x\(rows)")
  }

  @Test func aNameIsAskedForOnce() throws {
    var robot = stranger(.open)
    robot.type("'Ann_Field' Enter Enter")
    #expect(robot.acts == [.join(try ReaderName("Ann Field"), invitation: nil)])
    robot.send(.joinAnswered(.refused(.name(.taken))))
    #expect(robot.state.frame().text().contains(JoinRefusal.name(.taken).sentence.string.prefix(20)))
    robot.send(.joinAnswered(.joined(Samples.alice)))
    #expect(robot.state.reader == Samples.alice && robot.state.dialogs.isEmpty)
    #expect(robot.state.message?.kind == .done)
  }

  @Test func anInvitationGoesWithTheName() throws {
    var robot = stranger(.invitation)
    robot.type("'Ann_Field' Enter")
    #expect(robot.acts.isEmpty)
    robot.type("'k7qf2mxw' Enter")
    #expect(robot.acts == [.join(try ReaderName("Ann Field"), invitation: Self.code)])
    robot.send(.joinAnswered(.awaiting("Ann Field")))
    #expect(robot.state.dialogs.isEmpty && robot.state.reader == nil)
  }

  @Test func aCodeMakesTheKeyAnothersAndACrookedOneIsSaid() throws {
    var robot = stranger(.open)
    robot.type("Down 'k7qf' Enter")
    #expect(robot.acts.isEmpty)
    robot.type("'-2mxw' Enter")
    #expect(robot.acts == [.link(try #require(Self.code))])
  }

  @Test func whoOnlyReadsIsAskedAgainWhenTheyWantToWrite() {
    var robot = stranger(.open)
    robot.type("Esc C")
    #expect(robot.state.dialogs.count == 1 && robot.state.composer == nil)
    robot.type("Esc ! Esc : 'keys' Enter")
    #expect(robot.acts.isEmpty)
  }

  @Test func guestsAreToldThatTheyOnlyRead() {
    var robot = PaperRobot { ($0.reader, $0.standing, $0.isRestricted) = (nil, .guest, true) }
    robot.acts = []
    for key in ["C", "s", "A", ": 'link' Enter", ": 'join' Enter"] {
      robot.type(key)
      #expect(robot.state.message?.kind != nil, "\(key)")
    }
    #expect(robot.acts.isEmpty && robot.state.dialogs.isEmpty)
  }

  private static func key(_ letter: Character, _ label: SafeText?, used: Timestamp?) -> ReaderKey? {
    SSHKey(type: "ssh-ed25519", fingerprint: "SHA256:" + String(repeating: letter, count: 43)).map {
      ReaderKey(key: $0, label: label, added: Samples.ago(minutes: 900), lastUsed: used)
    }
  }

  @Test func keysAreListedAndTakenBackAfterAYes() {
    let keys = [
      Self.key("A", "laptop", used: Samples.ago(minutes: 3)), Self.key("B", nil, used: nil),
    ].compactMap(\.self)
    var robot = PaperRobot()
    robot.acts = []
    robot.type(": 'keys' Enter")
    robot.send(.keysLoaded(keys))
    PaneSnapshot.expect(robot.state.frame(), named: "keys")
    robot.type("q : 'revoke_3' Enter : 'revoke_2' Enter n : 'revoke_2' Enter y")
    #expect(robot.acts == [.loadKeys, .revokeKey(keys[1].key.fingerprint)])
    robot.send(.keyRevoked(keys[1].key.fingerprint, .revoked))
    robot.acts = []
    robot.type(": 'revoke_1' Enter")
    #expect(robot.acts.isEmpty && robot.state.question == nil, "the only key stays")
    guard let code = Self.code else { return }
    robot.send(.linkCodeMade(code))
    PaneSnapshot.expect(robot.state.frame(), named: "link-code")
    robot.send(.expelled)
    #expect(robot.acts.last == .quit)
  }
}
