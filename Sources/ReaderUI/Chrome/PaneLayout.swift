package import Canvas

/// Where everything stands on a screen of a size. Pure arithmetic: nothing here draws.
package struct PaneLayout: Hashable, Sendable {
  package enum Width: Hashable, Sendable {
    /// Nothing can be read; only a word of it is shown.
    case tooSmall
    /// One pane at a time.
    case narrow
    /// List and article (or comments) side by side.
    case medium
    /// List, article and comments side by side.
    case wide
  }

  /// A pane's place: its title lies in a rule, its content in `body`.
  package struct Box: Hashable, Sendable {
    package let pane: Pane
    /// One row.
    package let title: Rect
    package let body: Rect

  }

  package let size: Size
  package let width: Width
  /// Empty where there is no room for it, as are all others.
  package private(set) var masthead = Rect.zero
  package private(set) var sections = Rect.zero
  package private(set) var notice = Rect.zero
  /// The rule under the panes.
  package private(set) var foot = Rect.zero
  /// Hints, messages and prompts.
  package private(set) var status = Rect.zero
  /// From left to right, then from top to bottom.
  package private(set) var boxes: [Box] = []

  package init(
    size: Size, focus: Pane, companion: Pane, isZoomed: Bool, hasNotice: Bool,
    widths: PaneWidths = PaneWidths()
  ) {
    self.size = size
    width = Self.width(of: size)
    guard width != .tooSmall else { return }
    let area = cutChrome(from: Rect(size: size), focus: focus, hasNotice: hasNotice)
    if isZoomed || width == .narrow {
      boxes = [Self.box(focus, in: area)]
    } else if width == .medium {
      boxes = Self.twoColumns(area, companion: companion, widths)
    } else {
      boxes = Self.threeColumns(area, widths)
    }
  }

  package func box(of pane: Pane) -> Box? {
    boxes.first { $0.pane == pane }
  }

  package func body(of pane: Pane) -> Rect? { box(of: pane)?.body }

  package func shows(_ pane: Pane) -> Bool {
    boxes.contains { $0.pane == pane }
  }

  package var isSideBySide: Bool { boxes.count > 1 }

  /// The place of a form that stands for the comments and has a title of its own; nil where they are not on the screen.
  package var form: Rect? {
    guard let box = box(of: .comments) else { return nil }
    let rows = box.title.rows + box.body.rows + (formHasStatus ? status.rows : 0)
    return Rect(column: box.title.column, row: box.title.row, columns: box.title.columns, rows: rows)
  }

  /// Whether a form reaches down to the last line of the screen, which it leaves to what is asked or said.
  package var formHasStatus: Bool { !isSideBySide && foot.isEmpty && notice.isEmpty }
}

extension PaneLayout {
  package static let smallest = Size(columns: 20, rows: 5)
  package static let mediumColumns = 96
  package static let wideColumns = 132

  package static func width(of size: Size) -> Width {
    if size.columns < smallest.columns || size.rows < smallest.rows { return .tooSmall }
    if size.columns < mediumColumns { return .narrow }
    return size.columns < wideColumns ? .medium : .wide
  }

  /// Takes the lines above and below the panes off; the rest is theirs.
  private mutating func cutChrome(from screen: Rect, focus: Pane, hasNotice: Bool) -> Rect {
    var rest = screen
    let rows = screen.rows
    if rows >= 8 { (masthead, rest) = rest.splitTop(1) }
    if rows >= 12, width != .narrow || focus == .headlines { (sections, rest) = rest.splitTop(1) }
    (rest, status) = Self.splitBottom(rest)
    if rows >= 12, hasNotice { (rest, notice) = Self.splitBottom(rest) }
    if rows >= 16, width != .narrow { (rest, foot) = Self.splitBottom(rest) }
    return rest
  }

  private static func splitBottom(_ rect: Rect) -> (Rect, Rect) {
    let cut = rect.splitTop(rect.rows - 1)
    return (cut.top, cut.rest)
  }

  private static func box(_ pane: Pane, in area: Rect) -> Box {
    let cut = area.splitTop(1)
    return Box(pane: pane, title: cut.top, body: cut.rest)
  }

  /// A column is left free for the line between.
  private static func columns(_ area: Rect, left: Int) -> (Rect, Rect) {
    let cut = area.splitLeft(left)
    return (cut.left, cut.rest.inset(left: 1))
  }

  private static func twoColumns(_ area: Rect, companion: Pane, _ widths: PaneWidths) -> [Box] {
    let (left, right) = columns(area, left: widths.list(beside: area.columns))
    let list = box(.headlines, in: left)
    guard companion == .comments else { return [list, box(.article, in: right)] }
    guard area.rows >= 30 else { return [list, box(.comments, in: right)] }
    let cut = right.splitTop(area.rows / 2)
    return [list, box(.article, in: cut.top), box(.comments, in: cut.rest)]
  }

  private static func threeColumns(_ area: Rect, _ widths: PaneWidths) -> [Box] {
    let edges = widths.edges(of: area.columns)
    let (left, rest) = columns(area, left: edges.list)
    let (middle, right) = columns(rest, left: rest.columns - edges.comments - 1)
    return [box(.headlines, in: left), box(.article, in: middle), box(.comments, in: right)]
  }
}
