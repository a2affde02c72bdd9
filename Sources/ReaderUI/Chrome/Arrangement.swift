import Canvas

/// Where the panes stand on a screen, and how much room each of them has.
struct Arrangement: Sendable {
  let layout: PaneLayout
  private let list: Size
  private let article: Size
  private let comments: Size

  init(
    size: Size, focus: Pane, companion: Pane, isZoomed: Bool, hasNotice: Bool, widths: PaneWidths
  ) {
    let layout = PaneLayout(
      size: size, focus: focus, companion: companion, isZoomed: isZoomed, hasNotice: hasNotice,
      widths: widths)
    self.layout = layout
    let room = { (pane: Pane) in
      let alone = {
        PaneLayout(size: size, focus: pane, companion: pane, isZoomed: true, hasNotice: hasNotice)
      }
      return (layout.body(of: pane) ?? alone().body(of: pane) ?? .zero).size
    }
    (list, article, comments) = (room(.headlines), room(.article), room(.comments))
  }

  /// What a pane has to draw in; where it is not on the screen, as if it had the screen to itself.
  func room(for pane: Pane) -> Size {
    switch pane {
    case .headlines: list
    case .article: article
    case .comments: comments
    }
  }
}
