import Canvas
import NewsModel

extension ComposerState {
  /// Opens the paragraphs to choose from.
  mutating func chooseQuotation(_ context: UpdateContext) -> [Effect] {
    guard !quotable.paragraphs.isEmpty else { return tell("There is nothing here to quote.", context) }
    stage = .quoting
    return []
  }

  mutating func takeInQuotations(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    switch key {
    case .character("j"), .down, .tab: quotable.move(by: 1)
    case .character("k"), .up, .backTab: quotable.move(by: -1)
    case .character(" "), .pageDown: quotable.move(by: max(1, context.size.rows / 3))
    case .character("b"), .pageUp: quotable.move(by: -max(1, context.size.rows / 3))
    case .character("g"), .home: quotable.move(by: -quotable.paragraphs.count)
    case .character("G"), .end: quotable.move(by: quotable.paragraphs.count)
    case .enter: return quote(context)
    case .escape, .character("q"), .control("c"), .control("q"): stage = .editing
    default: break
    }
    return []
  }

  /// Puts the paragraph on lines of its own, where the cursor stands.
  private mutating func quote(_ context: UpdateContext) -> [Effect] {
    stage = .editing
    guard let quotation = quotable.quotation else { return [] }
    let before = edit.text.utf8.prefix(edit.cursor).last
    let isInLine = before.map { $0 != UInt8(ascii: "\n") } ?? false
    return change(context) { $0.insert((isInLine ? "\n" : "") + quotation) }
  }
}
