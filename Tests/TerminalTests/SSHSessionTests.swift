import TestSupport
import Testing

/// What a session over ssh is bound by, with the limits that an operator can set.
@Suite struct SSHSessionTests {
  /// The account of the test runs the paper.
  private func paper(_ settings: [String: Int] = [:]) throws -> Paper {
    let paper = try Paper.sample()
    try paper.enrol()
    for (key, value) in settings { try paper.lines("moderate", "settings", key, String(value)) }
    return paper
  }

  @Test func aSessionWithoutAKeyEndsAndKeepsItsDraft() throws {
    let paper = try paper(["session.idle_s": 8])
    let session = try paper.session(try paper.keyedReader("Ann Field"), columns: 100)
    try session.waitFor("Headlines")
    try session.beginComment()
    session.send("Half a thought")
    #expect(try session.exitStatus(timeout: .seconds(60)) == .exited(0))
    #expect(
      session.words(from: 0).contains("nobody had pressed a key for 8 seconds. What you wrote is kept."))
    #expect(!session.isAlternateScreen && session.leftovers == [])
    let mine = try JSONLine(try paper.lines("readers", "export", "Ann Field").joined())
    #expect(mine.list("drafts").compactMap { $0["text"] as? String } == ["Half a thought"])
  }

  @Test func aSessionThatIsUsedEndsAtItsTime() throws {
    let paper = try paper(["session.idle_s": 0, "session.total_s": 3])
    let session = try paper.session(try paper.keyedReader("Ann Field"))
    try session.waitFor("The session closes in a minute")
    session.send("jjkk")
    #expect(try session.exitStatus(timeout: .seconds(60)) == .exited(0))
    #expect(session.words(from: 0).contains("it was open for 3 seconds"))
  }

  @Test func sessionsAreCountedByReaderAndByNetwork() throws {
    let paper = try paper(["session.per_reader": 1, "session.guests_per_network": 1])
    let ann = try paper.keyedReader("Ann Field")
    let first = try paper.session(ann)
    try first.waitFor("Headlines")
    let second = try paper.session(ann)
    #expect(try second.exitStatus() == .exited(4))
    #expect(second.words(from: 0).contains("you are here 1 times already"))
    let other = try paper.session(try paper.keyedReader("Bo Lind"))
    try other.waitFor("Headlines")
    let guest = try paper.session(["--guest"])
    try guest.waitFor("Headlines")
    #expect(try paper.session(["--guest"], address: "192.0.2.99").exitStatus() == .exited(4))
    let elsewhere = try paper.session(["--guest"], address: "192.0.3.7")
    try elsewhere.waitFor("Headlines")
    first.kill()
    _ = try first.exitStatus()
    let third = try paper.session(ann)
    try third.waitFor("Headlines")
  }

  @Test(arguments: [false, true]) func aShutInSessionReadsPostsAndSearches(isOldKernel: Bool) throws {
    let paper = try paper()
    let session = try paper.session(try paper.keyedReader("Ann Field"), isOldKernel: isOldKernel)
    try session.goToLeadStory()
    let status = try FileTree.read("/proc/\(session.processID)/status")
    #expect(String(decoding: status, as: UTF8.self).contains("Seccomp:\t2"))
    try session.post("Posted from within")
    session.send("c")
    try session.waitFor("Posted from within")
    session.send("Fbridge")
    session.send(.enter)
    try session.waitFor("Search: bridge")
    #expect(try session.leave() == [])
    #expect(try paper.lines("export").count > 20 && paper.check().status == 0)
    let texts = try paper.objects("comments", try paper.leadStory()).map { $0.text("text") }
    #expect(texts.contains("Posted from within"))
  }

  @Test func whatIsKeptOfAReaderIsTakenOutOverSSH() throws {
    let paper = try paper()
    let ann = try paper.keyedReader("Ann Field")
    let session = try paper.session(ann)
    try session.goToLeadStory()
    try session.post("Mine to take out")
    session.send("s")
    try session.settle()
    #expect(try session.leave() == [])
    let answer = try paper.ask("export-me", as: ann)
    #expect(answer.status == 0 && answer.stderr == "")
    #expect(answer.stdout == (try paper.run("readers", "export", "Ann Field").stdout))
    #expect(answer.stdout.contains("Mine to take out"))
    for who in [["--guest"], ["--stranger", "--key", "SHA256:" + String(repeating: "A", count: 43)]] {
      #expect(try paper.ask("export-me", as: who).status == 4)
    }
    #expect(try paper.ask("whoami", as: ann).stdout.hasPrefix("Ann Field ·"))
  }

  @Test func aNetworkMakesSoManyReadersAndNoMore() throws {
    let paper = try paper(["join.burst": 1])
    func stranger(_ letter: Character) -> [String] {
      ["--stranger", "--key", "SHA256:" + String(repeating: letter, count: 43)]
    }
    for (letter, name, said) in [
      ("B", "Ann Field", "Welcome, Ann Field"), ("C", "Bo Lind", "Too many have tried from your network"),
    ] as [(Character, String, String)] {
      let session = try paper.session(stranger(letter))
      try session.waitFor("Choose a name")
      session.send(name)
      session.send(.enter)
      try session.waitUntil("to be answered") { $0.words(from: 0).contains(said) }
    }
  }
}
