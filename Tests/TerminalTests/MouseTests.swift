import TestSupport
import Testing

/// The mouse, as a terminal tells of it.
@Suite struct MouseTests {
  private func report(_ column: Int, _ row: Int, isPressed: Bool) -> String {
    "\u{1B}[<0;\(column + 1);\(row + 1)\(isPressed ? "M" : "m")"
  }

  /// Over a slow line what was pressed and what was let go come together.
  @Test(arguments: [0, 300]) func aLineBetweenPanesIsMoved(milliseconds: Int) throws {
    let session = try Paper.sample().open(columns: 160, rows: 36)
    try session.waitFor("Headlines")
    let line = try #require(session.position(of: "┬"))
    let (press, release) = (
      report(line.column, 12, isPressed: true), report(line.column + 9, 14, isPressed: false)
    )
    session.send(milliseconds == 0 ? press + release : press)
    if milliseconds > 0 {
      session.elapse(.milliseconds(milliseconds))
      session.send(release)
    }
    try session.waitUntil("to move the line") { $0.position(of: "┬")?.column == line.column + 9 }
    session.send(report(4, 7, isPressed: true) + report(4, 7, isPressed: false))
    try session.waitUntil("to select") { $0.position(of: "▌")?.row ?? 0 > 4 || $0.shows("%") }
    #expect(try session.leave() == [])
  }

  @Test func withoutAMouseTheTerminalKeepsIt() throws {
    let paper = try Paper.sample()
    let config = try paper.folder.write("config", "set mouse no\n")
    let session = try paper.open("--config", config, columns: 160, rows: 36)
    try session.waitFor("Headlines")
    try session.settle()
    #expect(!String(decoding: session.written, as: UTF8.self).contains("\u{1B}[?1000"))
    #expect(try session.leave() == [])
  }
}
