/// A move of whole rows that brings one frame nearer to the next: what a terminal does by its scrolling region
/// for a few bytes, and would else be sent again.
package struct ScrollPlan: Hashable, Sendable {
  /// The rows that move, and those that become blank.
  package var rows: Range<Int>
  /// How far up; negative is down.
  package var lines: Int

  /// Cells that must be saved for a move to be worth its own bytes.
  private static let worth = 60

  /// The move that saves most; nil where none is worth it.
  ///
  /// Only rows that move over the whole width count: a terminal scrolls nothing less.
  package init?(from old: borrowing Frame, to new: borrowing Frame) {
    guard old.size == new.size, new.size.rows > 2 else { return nil }
    let before = Self.prints(old)
    let after = Self.prints(new)
    guard let (first, last) = Self.changed(before, after), last - first >= 2 else { return nil }
    var best: (saved: Int, plan: ScrollPlan)?
    for lines in 1...(last - first) {
      for shift in [lines, -lines] {
        guard let found = Self.plan(before, after, first...last, shift) else { continue }
        if found.saved > best?.saved ?? Self.worth { best = found }
      }
    }
    guard let best else { return nil }
    self = best.plan
  }

  private init(rows: Range<Int>, lines: Int) {
    self.rows = rows
    self.lines = lines
  }

  /// A row in two numbers: what is in it, and how many cells are not blank.
  private struct Print: Equatable {
    var hash: UInt64
    var weight: Int
  }

  private static func prints(_ frame: borrowing Frame) -> [Print] {
    (0..<frame.size.rows).map { row in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var weight = 0
      for cell in frame.row(row) {
        hash = (hash ^ cell.bits) &* 0x0000_0100_0000_01B3
        if cell != .blank { weight += 1 }
      }
      return Print(hash: hash, weight: weight)
    }
  }

  private static func changed(_ before: [Print], _ after: [Print]) -> (Int, Int)? {
    guard let first = after.indices.first(where: { before[$0] != after[$0] }),
      let last = after.indices.last(where: { before[$0] != after[$0] })
    else { return nil }
    return (first, last)
  }

  /// The longest run of rows that such a move brings to their places, with what it saves.
  private static func plan(
    _ before: [Print], _ after: [Print], _ range: ClosedRange<Int>, _ shift: Int
  ) -> (saved: Int, plan: ScrollPlan)? {
    var saved = 0
    var first: Int?
    var last = 0
    for row in range where range.contains(row + shift) {
      if before[row + shift] == after[row], after[row].weight > 0 {
        saved += before[row] == after[row] ? 0 : after[row].weight
        first = first ?? row
        last = row
      }
    }
    guard let first else { return nil }
    let rows = min(first, first + shift)..<max(last, last + shift) + 1
    let lost = rows.reduce(0) { sum, row in
      let comes = rows.contains(row + shift) ? before[row + shift] : nil
      return sum + (before[row] == after[row] && comes != after[row] ? after[row].weight : 0)
    }
    return (saved - lost, ScrollPlan(rows: rows, lines: shift))
  }
}

extension Frame {
  /// Moves the rows of a plan; those that nothing moves into become blank.
  package mutating func shift(_ plan: ScrollPlan) {
    let old = cells
    for row in plan.rows {
      let source = row + plan.lines
      for column in 0..<size.columns {
        cells[index(column, row)] = plan.rows.contains(source) ? old[index(column, source)] : .blank
      }
    }
  }
}
