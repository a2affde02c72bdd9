import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// What every store does with keys, and with strangers who want to be readers.
@Suite struct KeyContract {
  private func key(_ letter: Character = "A") throws -> SSHKey {
    try #require(
      SSHKey(type: "ssh-ed25519", fingerprint: "SHA256:" + String(repeating: letter, count: 43)))
  }

  private func code(_ text: String = "K7QF-2MXW") throws -> SpokenCode {
    try #require(SpokenCode(typed: text))
  }

  private func join(
    _ paper: Paper, _ name: String, _ key: SSHKey?, invitation: SpokenCode? = nil, after seconds: Int64 = 0
  ) throws -> JoinOutcome {
    let (name, now) = (try ReaderName(name), Timestamp.start.adding(seconds: seconds))
    guard let key else { return try paper.store.add(name, account: nil, by: paper.admin, now: now) }
    return try paper.store.join(name, invitation: invitation, key: key, now: now)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aKeyIsAStrangersUntilItsOwnerHasAName(_ kind: StoreUnderTest) throws {
    let (paper, key) = (try Paper(kind), try key())
    #expect(try paper.store.admission(of: key.fingerprint) == .stranger)
    guard case .joined(let reader) = try join(paper, "Ann Field", key) else {
      Issue.record("was not let in")
      return
    }
    #expect(reader.name == "Ann Field" && reader.role == .reader)
    #expect(try paper.store.admission(of: key.fingerprint) == .reader(reader.id))
    #expect(try paper.store.keys(of: reader.id).map(\.key) == [key])
    #expect(try join(paper, "Bo Lind", key) == .refused(.keyInUse))
    let later = Timestamp.start.adding(seconds: 60)
    #expect(try paper.store.noteLogin(key, now: later) == .start)
    #expect(try paper.store.keys(of: reader.id).first?.lastUsed == later)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func nobodyTakesTheirOwnLastWayIn(_ kind: StoreUnderTest) throws {
    let (paper, keys) = (try Paper(kind), [try key("A"), try key("B")])
    let joined = try join(paper, "Ann Field", keys[0])
    guard case .joined(let ann) = joined else {
      Issue.record("\(joined)")
      return
    }
    #expect(try paper.store.addKey(keys[1], label: nil, to: ann.id, by: paper.admin, now: .start) == nil)
    #expect(try paper.store.revokeKey(keys[0].fingerprint, of: ann.id, by: ann.id, now: .start) == .revoked)
    #expect(try paper.store.revokeKey(keys[1].fingerprint, of: ann.id, by: ann.id, now: .start) == .last)
    #expect(try paper.store.admission(of: keys[1].fingerprint) == .reader(ann.id))
    #expect(
      try paper.store.revokeKey(keys[1].fingerprint, of: ann.id, by: paper.admin, now: .start) == .revoked)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aNameThatLooksLikeAnothersIsTaken(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    guard case .joined(let ann) = try join(paper, "Ann Pool", nil) else {
      Issue.record("was not let in")
      return
    }
    // Of one script each, as a name has to be.
    for (number, name) in ["ann pool", "AnnPool", "Ann P00l", "ann.pool"].enumerated() {
      let key = try key(["B", "C", "D", "E"][number])
      #expect(try join(paper, name, key) == .refused(.name(.taken)), "\(name)")
    }
    #expect(try paper.store.erase(ann.id, by: ann.id, now: .start) == nil)
    #expect(try join(paper, "Ann Pool", try key("F"), after: 364 * 86_400) == .refused(.name(.taken)))
    guard case .joined = try join(paper, "Ann Pool", try key("F"), after: 366 * 86_400) else {
      Issue.record("the name of one who left is kept for more than a year")
      return
    }
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anInvitationIsForSoManyAndForSoLong(_ kind: StoreUnderTest) throws {
    let (paper, code) = (try Paper(kind), try code())
    try paper.store.setJoinPolicy(.invitation, by: paper.admin, now: .start)
    try paper.store.addInvitation(
      code, uses: 1, until: .start.adding(seconds: 100), by: paper.admin, now: .start)
    #expect(try join(paper, "Ann Field", try key("A")) == .refused(.needsInvitation))
    #expect(try join(paper, "Ann Field", try key("A"), invitation: code, after: 100) == .refused(.badCode))
    guard case .joined = try join(paper, "Ann Field", try key("A"), invitation: code, after: 99) else {
      Issue.record("was not let in")
      return
    }
    #expect(try join(paper, "Bo Lind", try key("B"), invitation: code, after: 99) == .refused(.badCode))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whoWaitsIsLetInOrNot(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    try paper.store.setJoinPolicy(.approval, by: paper.admin, now: .start)
    #expect(try join(paper, "Ann Field", try key("A")) == .awaiting("Ann Field"))
    #expect(try join(paper, "Ann Field", try key("B")) == .refused(.name(.taken)))
    #expect(try join(paper, "Bo Lind", try key("B")) == .awaiting("Bo Lind"))
    #expect(try paper.store.joinRequests().map(\.name) == ["Ann Field", "Bo Lind"])
    #expect(try paper.store.admission(of: try key("A").fingerprint) == .stranger)
    guard
      case .joined? = try paper.store.settleJoin("Ann Field", isWelcome: true, by: paper.admin, now: .start)
    else {
      Issue.record("was not let in")
      return
    }
    _ = try paper.store.settleJoin("Bo Lind", isWelcome: false, by: paper.admin, now: .start)
    #expect(try paper.store.joinRequests().isEmpty)
    #expect(try paper.store.settleJoin("Bo Lind", isWelcome: true, by: paper.admin, now: .start) == nil)
    #expect(try paper.store.admission(of: try key("B").fingerprint) == .stranger)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aCodeLinksOneKeyWithinTenMinutes(_ kind: StoreUnderTest) throws {
    let (paper, code) = (try Paper(kind), try code())
    func link(_ letter: Character, after seconds: Int64) throws -> JoinOutcome {
      try paper.store.link(try key(letter), by: code, now: .start.adding(seconds: seconds))
    }
    try paper.store.addLinkCode(code, for: paper.bob, now: .start)
    #expect(try link("A", after: 600) == .refused(.badCode))
    guard case .joined(let reader) = try link("B", after: 599) else {
      Issue.record("was not linked")
      return
    }
    #expect(reader.id == paper.bob)
    #expect(try link("C", after: 599) == .refused(.badCode))
    #expect(try paper.store.admission(of: try key("B").fingerprint) == .reader(paper.bob))
    // A newer code takes the place of the older.
    try paper.store.addLinkCode(code, for: paper.bob, now: .start)
    try paper.store.addLinkCode(try self.code("AAAA-AAAA"), for: paper.bob, now: .start)
    #expect(try link("C", after: 1) == .refused(.badCode))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func fiveWrongCodesAreEnoughForAnHour(_ kind: StoreUnderTest) throws {
    let (paper, key, right) = (try Paper(kind), try key(), try code())
    for _ in 0..<5 {
      let outcome = try paper.store.link(key, by: try code("0000-0000"), now: .start)
      #expect(outcome == .refused(.badCode))
    }
    try paper.store.addLinkCode(right, for: paper.bob, now: .start)
    #expect(try paper.store.link(key, by: right, now: .start.adding(seconds: 1)) == .refused(.tooManyTries))
    let later = Timestamp.start.adding(seconds: 3600)
    try paper.store.addLinkCode(right, for: paper.bob, now: later)
    guard case .joined = try paper.store.link(key, by: right, now: later) else {
      Issue.record("was not linked after an hour")
      return
    }
  }

  /// A new key costs nothing, so what a stranger may try hangs on where they are as well.
  @Test(arguments: StoreUnderTest.allCases)
  func aNetworkHasItsOwnLimits(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    try paper.store.set("join.burst", to: 2)
    func tryOne(_ number: Int, from last: UInt8, after seconds: Int64 = 0) throws -> JoinOutcome {
      paper.store.network = NetworkName([192, 0, last, UInt8(number)])
      let letter = try #require("abcdefghij".dropFirst(number).first)
      return try paper.store.link(try key(letter), by: try code(), now: .start.adding(seconds: seconds))
    }
    #expect(try (0..<2).map { try tryOne($0, from: 2) } == [.refused(.badCode), .refused(.badCode)])
    #expect(try tryOne(2, from: 2) == .refused(.tooManyFromNetwork(wait: 120)))
    #expect(try tryOne(3, from: 3) == .refused(.badCode))
    #expect(try tryOne(4, from: 2, after: 120) == .refused(.badCode))
    #expect(
      try join(paper, "Ann Field", try key("A"), after: 120) == .refused(.tooManyFromNetwork(wait: 120)))
    paper.store.network = nil
    guard case .joined = try join(paper, "Ann Field", try key("A"), after: 120) else {
      Issue.record("the machine itself is no network")
      return
    }
  }

  @Test(arguments: StoreUnderTest.allCases)
  func postsFromOneNetworkAreCountedTogether(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    try paper.store.set("network.factor", to: 1)
    paper.store.network = NetworkName([192, 0, 2, 1])
    for number in 0..<3 { _ = try paper.publish("Words \(number).", by: paper.bob) }
    #expect(try paper.post(paper.draft("More."), by: paper.carol) == .refused(.tooFast(wait: 20)))
    paper.store.network = NetworkName([192, 0, 3, 1])
    _ = try paper.publish("More.", by: paper.carol)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatIsRevokedOrBarredDoesNotComeIn(_ kind: StoreUnderTest) throws {
    let (paper, key, other) = (try Paper(kind), try key("A"), try key("B"))
    for one in [key, other] {
      #expect(
        try paper.store.addKey(one, label: "laptop", to: paper.bob, by: paper.admin, now: .start) == nil)
    }
    #expect(
      try paper.store.addKey(key, label: nil, to: paper.carol, by: paper.admin, now: .start) == .keyInUse)
    #expect(
      try paper.store.revokeKey(key.fingerprint, of: paper.carol, by: paper.admin, now: .start) == .unknown)
    #expect(try paper.store.revokeKey(key.fingerprint, of: paper.bob, by: paper.bob, now: .start) == .revoked)
    #expect(try paper.store.admission(of: key.fingerprint) == .barred)
    #expect(try join(paper, "Ann Field", key) == .refused(.barred))
    #expect(try paper.store.addKey(key, label: nil, to: paper.bob, by: paper.admin, now: .start) == .barred)
    try paper.store.setBarred(true, paper.bob, by: paper.admin, now: .start)
    #expect(try paper.store.admission(of: other.fingerprint) == .barred)
    try paper.store.setBarred(false, paper.bob, by: paper.admin, now: .start)
    #expect(try paper.store.admission(of: other.fingerprint) == .reader(paper.bob))
    #expect(try paper.store.erase(paper.bob, by: paper.bob, now: .start) == nil)
    #expect(try paper.store.admission(of: other.fingerprint) == .stranger)
    try paper.expectSound()
  }

  /// Whoever is kept out does not come back by leaving, with any of their keys; nothing tells whose they were.
  @Test(arguments: [true, false], StoreUnderTest.allCases)
  func whoIsKeptOutStaysOutWhenTheyAreErased(_ isBarred: Bool, _ kind: StoreUnderTest) throws {
    let (paper, keys) = (try Paper(kind), [try key("A"), try key("B")])
    let store = paper.store
    for key in keys {
      _ = try store.addKey(key, label: nil, to: paper.bob, by: paper.admin, now: .start)
    }
    if isBarred {
      try store.setBarred(true, paper.bob, by: paper.admin, now: .start)
    } else {
      _ = try store.sanction(paper.bob, .ban, until: nil, reason: "spam", by: paper.admin, now: .start)
    }
    #expect(try store.erase(paper.bob, by: paper.bob, now: .start) == nil)
    for key in keys {
      #expect(try store.admission(of: key.fingerprint) == .barred)
      #expect(try join(paper, "Ann Field", key) == .refused(.barred))
      #expect(try store.addKey(key, label: nil, to: paper.carol, by: paper.admin, now: .start) == .barred)
    }
    try paper.expectSound()
  }

  /// What those who run the paper do about names, and what strangers try, is on record, and no name is.
  @Test(arguments: StoreUnderTest.allCases)
  func namesThatAreGivenAndRefusedAreOnRecord(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let before = try paper.store.auditLog(before: nil, limit: 100).count
    guard case .joined(let ann) = try join(paper, "Ann Field", nil) else {
      Issue.record("was not added")
      return
    }
    #expect(try join(paper, "Ann F1eld", nil) == .refused(.name(.taken)))
    try paper.store.noteRefusedName(.reserved, by: paper.admin, now: .start)
    // Strangers cannot fill a log that nobody can shorten.
    for _ in 0..<20 {
      #expect(try join(paper, "Ann F1eld", try key("B")) == .refused(.name(.taken)))
      try paper.store.noteRefusedName(.mixedScripts, by: nil, now: .start)
    }
    let entries = try paper.store.auditLog(before: nil, limit: 100).dropLast(before).reversed()
    #expect(
      entries.map(\.detail).prefix(5) == [
        "added", "refused: taken, or alike", "refused: reserved", "refused: taken, or alike",
        "refused: two alphabets",
      ])
    #expect(entries.first?.object == "reader \(ann.id.rawValue)" && entries.count == 8)
    #expect(entries.map(\.actorKind).prefix(4) == ["moderator", "moderator", "moderator", "system"])
    try paper.expectSound()
  }

  /// On a host that many share, the account's name is what others would take its owner for.
  @Test(arguments: StoreUnderTest.allCases)
  func anAccountsNameKeepsTheRulesOfNames(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    func come(_ name: String, _ number: Int = 9) throws -> SafeText {
      let account = Account(key: SafeText(line: "unix:\(number)"), suggestedName: SafeText(line: name))
      return try paper.store.ensureReader(account, now: .start).name
    }
    for name in ["admin", "Editor2", "j", "\u{430}nn", "_apt", String(repeating: "n", count: 31)] {
      #expect(throws: StoreError.self, "\(name)") { _ = try come(name) }
    }
    // Taken for bob, who is here: a number tells them apart.
    #expect(try come("b0b", 10) == "b0b2")
    #expect(try come("bob", 11) == "bob3")
    // Once a day an account is on record with it.
    #expect(
      try paper.store.auditLog(before: nil, limit: 100).filter { $0.object == "unix:9" }.map(\.detail) == [
        "name refused: reserved"
      ])
    let account = Account(key: "unix:9", suggestedName: "admin")
    let outcome = try paper.store.add(
      try ReaderName("Jo Field"), account: account, by: paper.admin, now: .start)
    guard case .joined = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try come("admin") == "Jo Field")
    let again = try paper.store.add(
      try ReaderName("Jo Other"), account: account, by: paper.admin, now: .start)
    #expect(again == .refused(.accountInUse))
    try paper.expectSound()
  }

  /// Who runs the paper answers for who comes in; what readers do with their own keys is theirs.
  @Test(arguments: StoreUnderTest.allCases)
  func whoLetsInAndKeepsOutIsOnRecord(_ kind: StoreUnderTest) throws {
    let (paper, key, code) = (try Paper(kind), try key("A"), try code())
    let (store, admin) = (paper.store, paper.admin)
    let before = try store.auditLog(before: nil, limit: 100).count
    try store.setJoinPolicy(.approval, by: admin, now: .start)
    try store.addInvitation(code, uses: 3, until: .start.adding(seconds: 100), by: admin, now: .start)
    _ = try join(paper, "Ann Field", try self.key("B"))
    _ = try join(paper, "Bo Lind", try self.key("C"))
    _ = try store.settleJoin("Ann Field", isWelcome: true, by: admin, now: .start)
    _ = try store.settleJoin("Bo Lind", isWelcome: false, by: admin, now: .start)
    for other in [key, try self.key("D")] {
      _ = try store.addKey(other, label: nil, to: paper.bob, by: admin, now: .start)
    }
    _ = try store.revokeKey(key.fingerprint, of: paper.bob, by: admin, now: .start)
    _ = try store.revokeKey(try self.key("D").fingerprint, of: paper.bob, by: paper.bob, now: .start)
    for isBarred in [true, true, false, false] {
      try store.setBarred(isBarred, paper.bob, by: admin, now: .start)
    }
    let entries = try store.auditLog(before: nil, limit: 100).dropLast(before)
    #expect(
      entries.reversed().map(\.detail) == [
        "approval", "for 3", "let in", "refused", "a key was given", "a key was given", "a key was revoked",
        "barred",
        "let in again",
      ])
    #expect(entries.allSatisfy { $0.actorKind == "moderator" && $0.at == .start })
    try paper.expectSound()
  }
}
