import Canvas
import CNcurses

extension CursesTerminal {
  /// Moves rows by the terminal's scrolling region and tells ncurses what the terminal shows now.
  mutating func scroll(_ plan: ScrollPlan) {
    let known = curses_shown()
    guard modes.scroll(plan, of: size.rows, cursorRow: getcury(known), column: getcurx(known)) else { return }
    let row = getcury(known)
    let column = getcurx(known)
    wsetscrreg(known, Int32(plan.rows.lowerBound), Int32(plan.rows.upperBound - 1))
    scrollok(known, true)
    wscrl(known, Int32(plan.lines))
    scrollok(known, false)
    wsetscrreg(known, 0, Int32(size.rows - 1))
    wmove(known, row, column)
    shown?.shift(plan)
  }
}
