/// The numbers that stand for the kinds of block; never reused.
enum RichTextTag {
  static let version: UInt8 = 1

  static let paragraph: UInt64 = 1
  static let heading: UInt64 = 2
  static let quote: UInt64 = 3
  static let list: UInt64 = 4
  static let table: UInt64 = 5
  static let preformatted: UInt64 = 6
  static let figure: UInt64 = 7
  static let embed: UInt64 = 8
  static let rule: UInt64 = 9
}
