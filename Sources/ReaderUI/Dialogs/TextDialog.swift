import Canvas
package import NewsModel

/// A text to read: the policy, what was said, an address.
package struct TextDialog: Hashable, Sendable {
  package let title: SafeText
  package let paragraphs: [SafeText]
  package private(set) var scroller = Scroller()

  package init(title: SafeText, paragraphs: [SafeText]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  package static func policy(_ text: SafeText, _ language: Language = .english) -> TextDialog {
    let shown = text.isEmpty ? language("This paper has no comment policy.") : text
    let paragraphs = PolicyPage.paragraphs(of: shown.string).map { SafeText(text: $0) }
    return TextDialog(title: language("Comment policy"), paragraphs: paragraphs)
  }

  package static func messages(_ messages: [StatusMessage], _ language: Language = .english) -> TextDialog {
    let texts = messages.map(\.text)
    return TextDialog(
      title: language("Messages"), paragraphs: texts.isEmpty ? [language("Nothing was said yet.")] : texts)
  }

  /// Wrapped to a width.
  func lines(width: Int) -> [SafeText] {
    paragraphs.flatMap { paragraph in
      LineBreaker.lines(of: paragraph.string, width: width).map { paragraph.part($0) }
    }
  }

  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    switch key {
    case .escape, .character("q"), .control("c"), .character("P"): return .closed
    default: _ = scroller.take(key, count: lines(width: size.columns).count, height: size.rows)
    }
    return .stays
  }
}

extension SafeText {
  /// A part of it, by UTF-8 offsets.
  func part(_ range: Range<Int>) -> SafeText {
    let bytes = string.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: min(range.lowerBound, bytes.count))
    let end = bytes.index(start, offsetBy: min(range.count, bytes.count - min(range.lowerBound, bytes.count)))
    return SafeText(text: String(string[start..<end]))
  }
}
