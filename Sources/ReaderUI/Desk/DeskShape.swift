import Canvas

/// Where the parts of the desk stand: the queues on top, the list left of the comment, or above it where it is narrow.
struct DeskShape: Hashable {
  let tabs: Rect
  let list: Rect
  /// One column or row between the list and the comment.
  let rule: Rect
  let detail: Rect
  /// The keys, or the prompt for a reason.
  let foot: Rect

  init(_ size: Size) {
    let (tabs, below) = Rect(size: size).splitTop(1)
    let (body, foot) = below.splitTop(below.rows - 1)
    self.tabs = tabs
    self.foot = foot
    if size.columns >= 90 {
      let (list, rest) = body.splitLeft(min(48, size.columns * 2 / 5))
      let (rule, detail) = rest.splitLeft(1)
      (self.list, self.rule) = (list, rule)
      self.detail = detail.inset(columns: 1)
    } else {
      let (list, rest) = body.splitTop(max(min(2, body.rows), min(8, body.rows / 3)))
      let (rule, detail) = rest.splitTop(1)
      (self.list, self.rule) = (list, rule)
      self.detail = detail.inset(columns: size.columns > 10 ? 1 : 0)
    }
  }
}
