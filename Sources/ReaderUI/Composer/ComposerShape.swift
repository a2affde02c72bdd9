import Canvas
import NewsModel

/// Where the parts of the composer stand in a pane.
struct ComposerShape: Hashable {
  let title: Rect
  let answered: Rect
  /// Or the policy.
  let editor: Rect
  /// What speaks against the words.
  let notice: Rect
  let foot: Rect

  init(_ size: Size, _ state: ComposerState) {
    let margin = size.columns > 10 ? 1 : 0
    let (head, below) = Rect(size: size).splitTop(size.rows > 2 ? 1 : 0)
    let (body, foot) = below.splitTop(below.rows - (below.rows > 1 ? 1 : 0))
    let noticed = Self.noticeLines(state, width: size.columns - 2 * margin).count
    let (upper, notice) = body.splitTop(body.rows - min(noticed, body.rows / 2))
    let quoted = min(4, upper.rows / 3, Self.answeredLines(state, width: size.columns - 2 * margin))
    let (answered, editor) = upper.splitTop(quoted)
    title = head
    self.answered = answered.inset(columns: margin)
    self.editor = editor.inset(columns: margin)
    self.notice = notice.inset(columns: margin)
    self.foot = foot.inset(columns: margin)
  }

  /// The lines of what is answered, with the blank one after them.
  private static func answeredLines(_ state: ComposerState, width: Int) -> Int {
    guard let comment = state.answering, state.stage != .policy else { return 0 }
    return LineBreaker.lines(of: comment.text.string, width: max(1, width - 2)).count + 1
  }

  static func noticeLines(_ state: ComposerState, width: Int) -> [Range<Int>] {
    state.notice.map { LineBreaker.lines(of: $0.text.string, width: width) } ?? []
  }
}
