import FetchTestSupport
import Foundation
import Glibc
import NewsModel
import TestSupport
import Testing

/// What is left when a fetch is ended in the middle.
@Suite struct InterruptedFetchTests {
  private static let feeds = 40
  /// How often the long one is killed: `BROADSHEET_KILLS`, or a few times in a run of all tests.
  private static let kills = getenv("BROADSHEET_KILLS").flatMap { Int(String(cString: $0)) } ?? 6

  private func paper(_ server: WebServer) throws -> FetchedPaper {
    let paper = try FetchedPaper()
    for number in 0..<Self.feeds {
      try server.serve("\(number).xml", SampleFeed.rss(10, title: "Paper \(number)"))
    }
    let list = (0..<Self.feeds).map { server.url("/\($0).xml") }.joined(separator: "\n")
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    return paper
  }

  @Test func killedAtAnyMomentItLosesNothingAndDoublesNothing() throws {
    let server = try WebServer()
    var chance = SeededGenerator(seed: 20_261_110)
    for _ in 0..<5 {
      let paper = try paper(server)
      for _ in 0..<10 {
        let process = try paper.start("fetch", "--quiet")
        usleep(UInt32.random(in: 1000...120_000, using: &chance))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let faults = try paper.faults()
        #expect(faults.isEmpty, "\(faults)")
        // Whoever has validators has its stories.
        let known = try paper.subscriptions().filter { $0.state.validators.bodyHash != nil }
        #expect(known.allSatisfy { $0.feed.articleCount == 10 })
      }
      #expect(try paper.run("fetch").status == 0)
      #expect(try paper.headlines().count == Self.feeds * 10)
      #expect(try Set(paper.headlines().map(\.url)).count == Self.feeds * 10)
    }
  }

  /// One paper that is fetched again and again while its feeds go on bringing stories, each fetch killed at a moment
  /// of its own, from its first millisecond to its last.
  @Test func aPaperWhoseFetchesAreAllKilledIsWhole() throws {
    let server = try WebServer()
    let paper = try paper(server)
    var chance = SeededGenerator(seed: 20_261_126)
    var sizes = [Int](repeating: 10, count: Self.feeds)
    for kill in 0..<Self.kills {
      let process = try paper.start("fetch", "--all", "--quiet")
      usleep(UInt32.random(in: 500...90_000, using: &chance))
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let faults = try paper.faults()
      #expect(faults.isEmpty, "\(faults)")
      for feed in stride(from: kill % 3, to: Self.feeds, by: 3) {
        sizes[feed] += 3
        try server.serve("\(feed).xml", SampleFeed.rss(sizes[feed], title: "Paper \(feed)"))
        server.touch("\(feed).xml", seconds: 1_700_000_000 + kill)
      }
    }
    #expect(try paper.run("fetch", "--all").status == 0)
    let stories = try paper.headlines()
    #expect(stories.count == sizes.reduce(0, +) && Set(stories.map(\.url)).count == stories.count)
    let counted = try paper.subscriptions().map(\.feed.articleCount).reduce(0, +)
    #expect(try counted == stories.count && paper.faults().isEmpty)
  }

  @Test func anInterruptKeepsWhatWasFetchedAndSaysSo() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    let list = (0..<20).map { odd.url("/slow?s=\($0 < 4 ? 0.05 : 20)&title=T\($0)") }.joined(separator: "\n")
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    let process = try paper.start("fetch")
    for _ in 0..<500 where try paper.headlines().isEmpty { usleep(10_000) }
    usleep(500_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let noted = try paper.subscriptions().filter { $0.state.validators.bodyHash != nil }
    #expect(noted.count == 4 && noted.allSatisfy { $0.feed.articleCount == 3 || $0.feed.articleCount == 0 })
    #expect(try paper.faults().isEmpty)
  }
}
