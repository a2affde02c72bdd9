import FetchTestSupport
import Foundation
import TestSupport
import Testing

/// Two fetches of one store at one time.
@Suite struct TwoAtOnceTests {
  @Test func noFeedIsAskedByBoth() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    let addresses = (1...3).map { odd.url("/slow?s=2&n=\($0)") }.joined(separator: "\n")
    #expect(try paper.run("import", paper.folder.write("urls", addresses)).status == 0)
    let first = try paper.start("fetch")
    let second = try whileSlow(paper)
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    #expect(second.status == 0 && second.stderr.contains("left to it: 3 feeds"), "\(second)")
    #expect(second.stdout.isEmpty, "neither that nothing is due nor that something was done")
    #expect(odd.log.count { $0.hasPrefix("/slow") } == 3, "\(odd.log)")
    #expect(try paper.run("fetch", "--all").stdout.contains("\n3 feeds:"), "nothing is held any longer")
  }

  /// A fetch of everything, as soon as another process is at it.
  private func whileSlow(_ paper: FetchedPaper) throws -> ProgramResult {
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: paper.path + "-fetch") {
      Thread.sleep(forTimeInterval: 0.01)
    }
    Thread.sleep(forTimeInterval: 0.3)
    return try paper.run("fetch", "--all")
  }
}
