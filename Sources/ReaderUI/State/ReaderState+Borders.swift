import Canvas
import NewsModel

/// The lines between the panes can be moved.
extension ReaderState {
  /// A press on a line takes hold of it; where it is let go it stays.
  mutating func letGo(at point: Point) -> [Effect] {
    guard let pane = heldBorder else { return [] }
    heldBorder = nil
    if pane == .headlines { widths.list = point.column }
    if pane == .comments { widths.comments = size.columns - point.column - 1 }
    return adoptWidths()
  }

  /// Gives the pane that has the keys more columns, or fewer.
  mutating func widen(by columns: Int) -> [Effect] {
    guard layout.isSideBySide else { return say("No other pane stands beside this one.") }
    let isWide = layout.width == .wide
    switch focus {
    case .headlines: widths.list = columns + (layout.body(of: .headlines)?.columns ?? 0)
    case .comments where isWide: widths.comments = columns + (layout.body(of: .comments)?.columns ?? 0)
    case .article where isWide: widths.comments = (layout.body(of: .comments)?.columns ?? 0) - columns
    case .article, .comments: widths.list = (layout.body(of: .headlines)?.columns ?? 0) - columns
    }
    return adoptWidths()
  }

  /// What is asked for beyond what there is room for is not remembered.
  private mutating func adoptWidths() -> [Effect] {
    if widths.list != nil { widths.list = layout.body(of: .headlines)?.columns }
    if widths.comments != nil, layout.width == .wide { widths.comments = layout.body(of: .comments)?.columns }
    return []
  }
}
