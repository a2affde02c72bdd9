import Canvas
import CNcurses

extension TerminalModes {
  /// More lines than this are moved by deleting or inserting them in the region, where the terminal can.
  private static let fewLines = 3

  /// False, and nothing sent, where the terminal has no scrolling region.
  func scroll(_ plan: ScrollPlan, of rows: Int, cursorRow: Int32, column: Int32) -> Bool {
    let top = Int32(plan.rows.lowerBound)
    let bottom = Int32(plan.rows.upperBound - 1)
    guard let region = filled("csr", top, bottom), let whole = filled("csr", 0, Int32(rows - 1)),
      let back = filled("cup", cursorRow, column), let move = move(plan, top: top, bottom: bottom)
    else { return false }
    send(Self.withoutPadding(region + move + whole + back))
    return true
  }

  private func move(_ plan: ScrollPlan, top: Int32, bottom: Int32) -> String? {
    let count = abs(plan.lines)
    let isUp = plan.lines > 0
    if count > Self.fewLines, let start = filled("cup", top, 0),
      let many = filled(isUp ? "dl" : "il", Int32(count), 0)
    {
      return start + many
    }
    guard let start = filled("cup", isUp ? bottom : top, 0),
      let one = curses_capability(isUp ? "ind" : "ri").map({ String(cString: $0) })
    else { return nil }
    return start + String(repeating: one, count: count)
  }

  private func filled(_ name: String, _ first: Int32, _ second: Int32) -> String? {
    curses_capability(name).flatMap { curses_filled($0, first, second) }.map { String(cString: $0) }
  }
}
