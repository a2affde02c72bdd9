import Foundation
import TestSupport
import Testing

/// Every verb of readers, moderators and the system, in any order, by several processes at once, many of them killed:
/// the store is sound whenever somebody looks.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct ManyProcessesTests {
  @Test(arguments: [1, 2] as [UInt64])
  func theStoreIsSoundAllTheTime(_ seed: UInt64) async throws {
    let paper = try Paper.sample()
    try await prepare(paper)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for actor in 0..<3 {
        group.addTask {
          var crowd = Crowd(paper: paper, seed: seed &* 10 &+ UInt64(actor))
          for _ in 0..<30 { try crowd.act() }
        }
      }
      group.addTask {
        for _ in 0..<5 {
          let looked = try paper.check()
          #expect(looked.stdout == "The store is sound.\n", "seed \(seed): \(looked)")
        }
      }
      try await group.waitForAll()
    }
    #expect(try paper.check().stdout == "The store is sound.\n", "seed \(seed)")
    #expect(try !paper.objects("moderate", "log").isEmpty)
    #expect(try !paper.objects("comments", "1").isEmpty)
  }

  private func prepare(_ paper: Paper) async throws {
    try paper.lines("comment", "1", "--text", "Good morning", "--accept-policy")
    for (number, name) in Crowd.readers {
      _ = try paper.run(as: number, name: name, "comment", "1", "--text", "I am \(name)", "--accept-policy")
    }
    for key in [
      "post.interval_ms", "post.per_hour", "post.first_day", "like.interval_ms", "report.interval_ms",
      "report.per_day",
    ] {
      try paper.lines("moderate", "settings", key, "0")
    }
    try paper.lines("moderate", "settings", "report.hide_milli", "1000")
  }
}

/// Does one thing after another, as one reader or another, chosen by a seed.
private struct Crowd {
  static let readers = [(4001, "bob"), (4002, "carol"), (4003, "dave")]
  static let pages = BuiltProgram.packageRoot + "/Sources/SampleEdition/pages"

  let paper: Paper
  private var generator: SeededGenerator

  init(paper: Paper, seed: UInt64) {
    self.paper = paper
    generator = SeededGenerator(seed: seed)
  }

  /// One command in three is killed at some moment of its life.
  mutating func act() throws {
    let isDesk = Int.random(in: 0..<3, using: &generator) == 0
    let words = isDesk ? deskWords() : readerWords()
    let isKilled = Int.random(in: 0..<3, using: &generator) == 0
    let account = Self.readers.randomElement(using: &generator) ?? Self.readers[0]
    var command = [try BuiltProgram.path()] + words
    if !isDesk { command = ["unshare", "--user", "--map-user=\(account.0)"] + command }
    if isKilled {
      command = ["timeout", "-s", "KILL", "0.0\(Int.random(in: 10...99, using: &generator))"] + command
    }
    let result = try runProgram(
      command[0], Array(command.dropFirst()),
      environment: ["BROADSHEET_STORE": paper.store, "LOGNAME": isDesk ? "desk" : account.1],
      timeout: .seconds(120))
    // Refused, not there, not allowed: all are answers; the store itself must never be at fault.
    #expect(isKilled || [0, 1, 2, 4].contains(result.status), "\(words): \(result)")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> String {
    String(Int.random(in: range, using: &generator))
  }

  private mutating func undo() -> [String] {
    Int.random(in: 0..<3, using: &generator) == 0 ? ["--undo"] : []
  }

  private mutating func readerWords() -> [String] {
    let comment = number(1...30)
    // What the readers of this test have said comes after what was imported.
    let own = number(24...36)
    switch Int.random(in: 0..<17, using: &generator) {
    case 0, 1: return ["comment", "1", "--text", "Words \(number(0...999))", "--id", "id \(number(0...99))"]
    case 2, 3: return ["comment", "1", "--text", "Answer \(number(0...999))", "--reply-to", comment]
    case 4, 5:
      return ["report", comment, "--reason", ["spam", "illegal"].randomElement(using: &generator) ?? "spam"]
    case 6: return ["notices", "--acknowledge"]
    case 7: return ["appeal", own, "--text", "It is true"]
    case 8, 9: return ["edit", own, "--text", "Other words \(number(0...999))"]
    case 10: return ["delete", own]
    case 11, 12: return ["like", comment] + undo()
    case 13: return ["mute", Self.readers.randomElement(using: &generator)?.1 ?? "bob"] + undo()
    case 14: return ["hide", comment] + undo()
    default: return ["mark", "starred", number(1...20)]
    }
  }

  private mutating func deskWords() -> [String] {
    let comment = number(1...30)
    let reader = Self.readers.randomElement(using: &generator)?.1 ?? "bob"
    switch Int.random(in: 0..<17, using: &generator) {
    case 0: return ["moderate", "approve", comment]
    case 1, 2: return ["moderate", "reject", comment, "--reason", "spam"]
    case 3: return ["moderate", "hide", comment]
    case 4: return ["moderate", "feature", comment]
    case 5: return ["moderate", "warn", reader, "--reason", "rude"]
    case 6: return ["moderate", "suspend", reader, "--days", "1", "--reason", "spam"]
    case 7, 8:
      return [
        "moderate", ["unwarn", "unpremod", "unsuspend", "unban"].randomElement(using: &generator) ?? "unban",
        reader,
      ]
    case 9: return ["moderate", ["open", "close", "hold"].randomElement(using: &generator) ?? "open", "1"]
    case 10: return ["moderate", "words", "add", "--list", "suspect", number(0...999)]
    case 11: return ["moderate", "unfeature", comment]
    case 12:
      return [
        "moderate", ["premod", "ban"].randomElement(using: &generator) ?? "ban", reader, "--reason", "spam",
      ]
    case 13: return ["readers", ["bar", "admit"].randomElement(using: &generator) ?? "bar", reader]
    case 14: return ["maintain"]
    case 15: return ["import", "--quiet", Self.pages]
    default:
      return Int.random(in: 0..<4, using: &generator) == 0
        ? ["readers", "erase", "dave"] : ["moderate", "open", "1"]
    }
  }
}
