import Canvas
import Testing

@Suite struct RectTests {
  @Test func neverHasANegativeSize() {
    for columns in -2...3 {
      for rows in -2...3 {
        let rect = Rect(column: 1, row: 1, columns: columns, rows: rows)
        for cut in -1...4 {
          let inner = rect.inset(left: cut, top: cut, right: 1, bottom: 1)
          #expect(inner.columns >= 0 && inner.rows >= 0)
          #expect(inner.intersection(rect).size == inner.size)
        }
      }
    }
  }

  @Test func containsWhatItSharesWithAnother() {
    let one = Rect(column: 0, row: 0, columns: 4, rows: 3)
    for column in -3...5 {
      for row in -3...5 {
        let other = Rect(column: column, row: row, columns: 3, rows: 2)
        let both = one.intersection(other)
        for x in -4...8 {
          for y in -4...8 {
            let point = Point(column: x, row: y)
            #expect(both.contains(point) == (one.contains(point) && other.contains(point)))
          }
        }
      }
    }
  }

  @Test func splitsIntoPartsThatMakeTheWhole() {
    let rect = Rect(column: 2, row: 3, columns: 5, rows: 4)
    for cut in -1...6 {
      let (top, rest) = rect.splitTop(cut)
      #expect(top.rows + rest.rows == 4 && rest.row == top.maxRow)
      let (left, right) = rect.splitLeft(cut)
      #expect(left.columns + right.columns == 5 && right.column == left.maxColumn)
    }
  }
}
