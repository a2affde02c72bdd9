/// Text of one style, with the link that it carries.
///
/// White space is already folded as HTML folds it; a line feed is a forced line break (`<br>`).
package struct Run: Hashable, Sendable {
  package var text: SafeText
  package var style: TextStyle
  package var link: WebURL?

  package init(_ text: SafeText, style: TextStyle = [], link: WebURL? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// How a run of text is set apart.
package struct TextStyle: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static let emphasis = TextStyle(rawValue: 1)
  package static let strong = TextStyle(rawValue: 2)
  package static let code = TextStyle(rawValue: 4)
  package static let superscript = TextStyle(rawValue: 8)
  package static let `subscript` = TextStyle(rawValue: 16)
  package static let deleted = TextStyle(rawValue: 32)
  package static let inserted = TextStyle(rawValue: 64)
  package static let marked = TextStyle(rawValue: 128)
  package static let smallCapitals = TextStyle(rawValue: 256)
}
