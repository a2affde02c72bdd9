import Canvas
import NewsModel

/// A style in words, `red on #101010 bold`, taken one by one.
struct StyleWords {
  private(set) var style = Style()
  private var expectsGround = false
  private var hasColour = false
  private var hasGround = false

  /// What is wrong with the word; nil for one that was taken.
  mutating func take(_ word: Substring) -> SafeText? {
    if expectsGround { return takeGround(word) }
    if word == "on" {
      expectsGround = true
      return hasGround ? "a style has one ground" : nil
    }
    if let attribute = Self.attributes[word] {
      style.attributes.insert(attribute)
      return nil
    }
    guard let color = Color(word) else {
      return "“\(SafeText(line: String(word)))” is no colour and no attribute"
    }
    defer { hasColour = true }
    style.foreground = color
    return hasColour ? "a style has one colour; the ground comes after “on”" : nil
  }

  private mutating func takeGround(_ word: Substring) -> SafeText? {
    (expectsGround, hasGround) = (false, true)
    guard let color = Color(word) else { return "“\(SafeText(line: String(word)))” is no colour" }
    style.background = color
    return nil
  }

  func finish() -> SafeText? { expectsGround ? "there is no colour after “on”" : nil }

  private static let attributes: [Substring: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    "strike": .strikethrough, "plain": [],
  ]
}

extension Color {
  /// A name, a number, or #rrggbb.
  fileprivate init?(_ word: Substring) {
    if word == "default" {
      self = .terminal
    } else if word.utf8.first == 0x23 {
      guard word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16) else { return nil }
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    } else if let number = UInt8(word) {
      self = .palette(number)
    } else {
      let isBright = word.hasPrefix("bright-")
      let name = isBright ? word.dropFirst(7) : word
      guard let index = Self.names.firstIndex(of: name) else { return nil }
      self = .palette(UInt8(index) + (isBright ? 8 : 0))
    }
  }

  private static let names: [Substring] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
}
