import Canvas
import NewsModel

extension Frame {
  /// Draws what was found on a line of a text in a style of its own.
  mutating func light(
    _ match: Range<Int>, of text: SafeText, line: Range<Int>, _ order: BidiText?, at origin: Point,
    style: Style,
    clip: Rect
  ) {
    let part = match.clamped(to: line)
    guard let order, !leavesOrder else {
      let before = text.part(line.lowerBound..<part.lowerBound).columns
      put(text, range: part, at: origin.moved(columns: before), style: style, clip: clip)
      return
    }
    for (column, run) in order.places(of: part, in: line) {
      put(run, of: order, at: origin.moved(columns: column), style: style, clip: clip)
    }
  }
}
