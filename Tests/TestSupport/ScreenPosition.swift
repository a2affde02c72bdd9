/// A place on the screen, from 0, 0 at the top left.
package struct ScreenPosition: Equatable, Sendable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
