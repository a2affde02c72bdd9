/// How a place is drawn, apart from its colours.
package struct ScreenStyle: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let bold = ScreenStyle(rawValue: 1)
  package static let underline = ScreenStyle(rawValue: 2)
  package static let italic = ScreenStyle(rawValue: 4)
  package static let blink = ScreenStyle(rawValue: 8)
  package static let reverse = ScreenStyle(rawValue: 16)
  package static let strike = ScreenStyle(rawValue: 32)
}
