import Glibc
import Testing

@testable import CursesDisplay

/// What ncurses writes goes to a file in memory, over whose beginning it is written again and again.
@Suite struct TerminalFilesTests {
  /// Small frames that go round, and such as are larger than what of the file can be seen at once.
  @Test func givesAllThatWasWritten() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    var files = try TerminalFiles(input: ends[0], output: ends[1])
    files.divert()
    for step in 0..<400 {
      let count = step % 50 == 49 ? 20_000 + step * 97 : step * 7 % 191
      let written = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ step) }
      for part in [written[..<(count / 3)], written[(count / 3)...]] {
        #expect(part.withUnsafeBytes { write(fileno(files.output), $0.baseAddress, $0.count) } == part.count)
      }
      let taken = files.taken()
      #expect(taken == written, "step \(step)")
    }
    #expect(files.taken().isEmpty)
    close(ends[0])
    close(ends[1])
  }

  @Test func whatIsNotToBeKeptGoesOut() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    var files = try TerminalFiles(input: ends[0], output: ends[1])
    files.divert()
    let output = fileno(files.output)
    files.undiverted { _ = write(output, "out", 3) }
    files.muffled { _ = write(output, "lost", 4) }
    _ = write(output, "kept", 4)
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(ends[0], &bytes, bytes.count)
    #expect(bytes[..<max(0, count)] == ArraySlice("out".utf8))
    let taken = files.taken()
    #expect(taken == Array("kept".utf8))
    close(ends[0])
    close(ends[1])
  }
}
