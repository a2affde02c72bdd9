import Glibc
import TestSupport
import Testing

/// What one of many may take of a host that they share, and how it ends.
@Suite struct SessionLimitTests {
  private func paper(_ settings: [String: Int] = [:]) throws -> Paper {
    let paper = try Paper.sample()
    try paper.enrol()
    for (key, value) in settings { try paper.lines("moderate", "settings", key, String(value)) }
    return paper
  }

  private func stranger(_ letter: Character) -> [String] {
    ["--stranger", "--key", "SHA256:" + String(repeating: letter, count: 43)]
  }

  /// A key costs nothing, so one network does not take every place of those who want to join.
  @Test func strangersAreCountedByNetwork() throws {
    let paper = try paper(["session.strangers_per_network": 1])
    let first = try paper.session(stranger("A"))
    try first.waitFor("Choose a name")
    let second = try paper.session(stranger("B"), address: "192.0.2.99")
    #expect(try second.exitStatus() == .exited(4))
    #expect(second.words(from: 0).contains("those of your network"))
    let elsewhere = try paper.session(stranger("B"), address: "192.0.3.7")
    try elsewhere.waitFor("Choose a name")
    first.kill()
    _ = try first.exitStatus()
    let third = try paper.session(stranger("B"), address: "192.0.2.99")
    try third.waitFor("Choose a name")
  }

  @Test func whoeverJoinsLeavesTheirPlaceToTheNextStranger() throws {
    let paper = try paper(["session.strangers_per_network": 1])
    let first = try paper.session(stranger("A"))
    try first.waitFor("Choose a name")
    first.send("Ann Field")
    first.send(.enter)
    try first.waitFor("Welcome, Ann Field")
    let second = try paper.session(stranger("B"), address: "192.0.2.99")
    try second.waitFor("Choose a name")
    let third = try paper.session(stranger("C"), address: "192.0.2.99")
    #expect(try third.exitStatus() == .exited(4))
    #expect(try first.leave() == [])
  }

  @Test func aSessionThatHasUsedUpTheProcessorKeepsItsDraft() throws {
    let paper = try paper()
    let session = try paper.session(try paper.keyedReader("Ann Field"), columns: 100)
    try session.waitFor("Headlines")
    let limits = String(decoding: try FileTree.read("/proc/\(session.processID)/limits"), as: UTF8.self)
    let cpu = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max cpu time") })
    let bounds = cpu.split(separator: " ").compactMap { Int($0) }
    try #require(bounds.count == 2)
    #expect(bounds[1] > bounds[0], "there is no time between the signal and the end: \(cpu)")
    try session.beginComment()
    session.send("Half a thought")
    // As the kernel does when the time is used up.
    kill(session.processID, SIGXCPU)
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.words(from: 0).contains("its share of the processor. What you wrote is kept."))
    #expect(!session.isAlternateScreen && session.leftovers == [])
    let mine = try JSONLine(try paper.lines("readers", "export", "Ann Field").joined())
    #expect(mine.list("drafts").compactMap { $0["text"] as? String } == ["Half a thought"])
  }

  /// What sshd has seen the proof of counts, not what a command line says.
  @Test func theKeyOfAConnectionIsTheOneThatWasProven() throws {
    let paper = try paper()
    func proof(_ name: String) throws -> [String: String] {
      let key = String(decoding: try FileTree.read(paper.folder.file("key.pub")), as: UTF8.self)
      return ["SSH_USER_AUTH": try paper.folder.write(name, "publickey \(key)")]
    }
    let ann = try paper.keyedReader("Ann Field")
    let own = try proof("own")
    _ = try paper.keyedReader("Bo Lind")
    #expect(try paper.ask("whoami", as: ann, environment: own).stdout.hasPrefix("Ann Field"))
    for environment in [try proof("another"), ["SSH_USER_AUTH": "/nowhere"], ["SSH_CONNECTION": ""]] {
      let refused = try paper.ask("whoami", as: ann, environment: environment)
      #expect(refused.status == 4 && refused.stdout == "", "\(environment)")
    }
  }

  /// One who asks and does not read the answer holds a place, for a time.
  @Test func anAnswerHasAPlaceAndATime() throws {
    let paper = try paper(["session.per_reader": 1, "session.answer_s": 0])
    let ann = try paper.talkativeReader()
    let unread = try paper.askWithoutReading("export-me", as: ann)
    var refused = try paper.ask("whoami", as: ann)
    for _ in 0..<200 where refused.status == 0 {
      usleep(50_000)
      refused = try paper.ask("whoami", as: ann)
    }
    #expect(refused.status == 4 && refused.stderr.contains("try again in a moment"), "\(refused)")
    // Its place is none of the sessions'.
    let session = try paper.session(ann)
    try session.waitFor("Headlines")
    unread.kill()
    _ = try unread.exitStatus()
    session.kill()
    _ = try session.exitStatus()
    try paper.lines("moderate", "settings", "session.answer_s", "1")
    let broken = try paper.askWithoutReading("export-me", as: ann)
    try broken.waitFor("took too long and was broken off")
    #expect(try paper.ask("whoami", as: ann).status == 0)
  }

  /// As with every other number that 0 stands for no limit in.
  @Test func noughtIsNoLimit() throws {
    let keys = ["per_reader", "guests", "guests_per_network", "strangers", "strangers_per_network"].map {
      "session." + $0
    }
    let paper = try paper(Dictionary(uniqueKeysWithValues: keys.map { ($0, 0) }))
    let ann = try paper.keyedReader("Ann Field")
    let stranger = ["--stranger", "--key", "SHA256:" + String(repeating: "A", count: 43)]
    for who in [ann, ann, ann, ann, ["--guest"], ["--guest"], stranger, stranger] {
      #expect(try paper.ask("help", as: who).status == 0)
    }
    let sessions = try (0..<4).map { _ in try paper.session(ann) }
    for session in sessions { try session.waitFor("Headlines") }
  }
}

extension Paper {
  /// Whoever runs the paper, with a key, and more words than a pipe takes.
  fileprivate func talkativeReader() throws -> [String] {
    let words = String(repeating: "word ", count: 900)
    for number in 0..<20 { try lines("comment", "1", "--text", "\(number) \(words)", "--accept-policy") }
    return try key(for: try #require(try objects("readers").first).text("name") ?? "")
  }
}
