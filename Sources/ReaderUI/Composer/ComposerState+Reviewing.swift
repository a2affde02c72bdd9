import Canvas

extension ReaderState {
  /// Whether a question hides that there are words below which it is about: the line of the composer that says so.
  var hasMoreToReview: Bool {
    guard let composer, composer.isReviewing, layout.formHasStatus else { return false }
    return composer.hasMore(below: ComposerShape(formContext.size, composer).editor)
  }
}

extension ComposerState {
  /// While it is asked whether to send, the words are read from their beginning.
  mutating func beginReview() {
    (isReviewing, top) = (true, 0)
  }

  mutating func endReview(_ context: UpdateContext) {
    isReviewing = false
    follow(context)
  }

  /// What is no answer to the question scrolls the words that it is about.
  mutating func scrollReview(_ key: KeyPress, _ context: UpdateContext) {
    guard isReviewing else { return }
    let editor = ComposerShape(context.size, self).editor
    let page = max(1, editor.rows - 1)
    switch key {
    case .character("j"), .down: top += 1
    case .character("k"), .up: top -= 1
    case .character(" "), .pageDown: top += page
    case .character("b"), .pageUp: top -= page
    default: return
    }
    top = max(0, min(top, lastTop(in: editor)))
  }

  func lastTop(in editor: Rect) -> Int {
    max(0, edit.visualLines(width: editor.columns).count - editor.rows)
  }

  /// Whether there are words, or rules, below the screen that a question is about.
  func hasMore(below editor: Rect) -> Bool {
    stage == .policy ? hasMorePolicy(below: editor) : isReviewing && top < lastTop(in: editor)
  }
}
