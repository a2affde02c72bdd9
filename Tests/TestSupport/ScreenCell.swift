/// One place on the screen.
package struct ScreenCell: Equatable, Sendable {
  /// A grapheme; a blank for an empty place, empty in the right half of a wide one.
  package let text: String
  /// Columns it takes: 1 or 2.
  package let width: Int
  package let style: ScreenStyle
  package let foreground: ScreenColour
  package let background: ScreenColour

  package var bold: Bool { style.contains(.bold) }
  package var reverse: Bool { style.contains(.reverse) }
  package var underline: Bool { style.contains(.underline) }
  package var italic: Bool { style.contains(.italic) }
}
