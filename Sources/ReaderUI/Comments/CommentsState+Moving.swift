import Canvas
import NewsModel

extension CommentsState {
  private var rows: [CommentsLayout.Row] { layout?.rows ?? [] }
  private var selectedRow: Int? { selection.flatMap { layout?.row(of: $0) } }

  mutating func select(_ id: CommentID) {
    guard let row = layout?.row(of: id) else { return }
    selection = id
    reveal(rows[row].lines)
  }

  /// The comment that is seen there; on its last line or under it, what was selected stays.
  mutating func select(atRow row: Int) {
    guard let found = rows.first(where: { $0.lines.contains(top + row) }) else { return }
    select(found.id)
  }

  /// Scrolls as little as will show the lines, their first ones before all.
  private mutating func reveal(_ lines: Range<Int>) {
    if lines.upperBound > visible.upperBound { scroll(to: lines.upperBound - size.rows) }
    if lines.lowerBound < top { scroll(to: topShowing(lines)) }
  }

  /// The line at the top with which the lines begin; above the first comment the head of the page is shown too.
  private func topShowing(_ lines: Range<Int>) -> Int {
    rows.first?.lines == lines && lines.lowerBound < size.rows ? 0 : lines.lowerBound
  }

  /// A comment that is longer than what is seen of it is scrolled; then the selection goes on.
  mutating func moveDown() {
    guard let row = selectedRow else { return scroll(to: top + 1) }
    if rows[row].lines.upperBound > visible.upperBound {
      scroll(to: min(top + step, rows[row].lines.upperBound - size.rows))
    } else if row + 1 < rows.count {
      select(rows[row + 1].id)
      if rows[row + 1].lines.count > size.rows { scroll(to: rows[row + 1].lines.lowerBound) }
    } else {
      scroll(to: lastTop)
    }
  }

  mutating func moveUp() {
    guard let row = selectedRow else { return scroll(to: top - 1) }
    if rows[row].lines.lowerBound < top {
      scroll(to: max(top - step, rows[row].lines.lowerBound))
    } else if row > 0 {
      let lines = rows[row - 1].lines
      selection = rows[row - 1].id
      if lines.lowerBound < top { scroll(to: max(lines.lowerBound, lines.upperBound - size.rows)) }
    } else {
      scroll(to: 0)
    }
  }

  /// Lines of a long comment that one key brings up.
  private var step: Int { max(1, size.rows / 3) }

  /// Scrolls by lines; the selection stays on what is seen.
  mutating func page(by lines: Int) {
    let before = top
    scroll(to: top + lines)
    if top == before { return selectEnd(lines > 0) }
    guard let row = selectedRow, !rows[row].lines.overlaps(visible) else { return }
    let seen = rows.filter { $0.lines.overlaps(visible) }
    selection =
      (lines > 0 ? seen.first { visible.contains($0.lines.lowerBound) } ?? seen.first : seen.last)?
      .id
  }

  mutating func selectEnd(_ last: Bool) {
    guard let row = last ? rows.last : rows.first else { return }
    selection = row.id
    scroll(to: last ? lastTop : topShowing(row.lines))
  }

  /// To the next or previous comment on the story itself.
  mutating func moveThread(_ forward: Bool) {
    let here = selectedRow ?? 0
    let target =
      forward
      ? rows.indices.first { $0 > here && rows[$0].isRoot } : rows[..<here].lastIndex { $0.isRoot }
    guard let target else { return }
    select(rows[target].id)
    scroll(to: topShowing(rows[target].lines))
  }

  mutating func moveToParent() {
    guard let parent = selected?.parent else { return }
    select(parent)
  }

  /// To the next or previous comment that is new; false where there is none that way.
  mutating func moveToNew(_ forward: Bool) -> Bool {
    let here = selectedRow ?? 0
    let target =
      forward
      ? rows.indices.first { $0 > here && new.contains(rows[$0].id) }
      : rows[..<here].lastIndex { new.contains($0.id) }
    guard let target else { return false }
    select(rows[target].id)
    return true
  }

  mutating func show(_ match: FindState.Match?) {
    guard let match, let line = layout?.page.line(showing: match),
      let row = layout?.row(atLine: line)
    else { return }
    selection = rows[row].id
    if !visible.contains(line) { scroll(to: line - size.rows / 2) }
  }
}
