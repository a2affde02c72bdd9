/// Text that may be drawn, printed and logged: it holds no control character but a line feed, no escape
/// sequence, no bidirectional override, nothing invisible, and at most four combining marks on a base.
///
/// Foreign text reaches the screen through this type only. Cleaning is idempotent.
package struct SafeText: Hashable, Sendable {
  package let string: String

  /// Several lines are kept: white space other than line feeds is left as it came.
  package init(text: String) {
    string = TextCleaner.clean(text)
  }

  /// Text as UTF-8; what is ill formed becomes U+FFFD.
  package init(textOf bytes: UnsafeBufferPointer<UInt8>) {
    let index = ByteScan.unprintable(in: bytes, from: 0)
    if index == bytes.count {
      string = String(ascii: bytes)
    } else if TextCleaner.isPlain(bytes, from: index) {
      string = String(wellFormed: bytes)
    } else {
      string = TextCleaner.clean(String(utf8: bytes))
    }
  }

  /// ASCII that can be seen, and nothing else.
  init(printable: String) {
    string = printable
  }

  /// One line: every run of white space becomes one space, none at the ends.
  package init(line: String) {
    string = TextCleaner.singleLine(TextCleaner.clean(line))
  }

  /// Ill-formed UTF-8 becomes U+FFFD.
  package init(lineOf bytes: some Collection<UInt8>) {
    self.init(line: String(decoding: bytes, as: UTF8.self))
  }

  package var isEmpty: Bool { string.isEmpty }

  /// nil for text in which nothing would be seen.
  package var nonEmpty: SafeText? {
    string.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? nil : self
  }

  /// Cut to so many characters, an ellipsis in the place of what is gone.
  package func shortened(to count: Int) -> SafeText {
    guard string.utf8.count > count, string.count > count else { return self }
    return SafeText(text: string.prefix(count - 1) + "…")
  }

  package static func + (left: Self, right: Self) -> Self {
    SafeText(text: left.string + right.string)
  }
}

extension SafeText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(text: value)
  }

  package init(stringInterpolation: Interpolation) {
    self.init(text: stringInterpolation.text)
  }

  /// Takes what is safe to write: a `String` has to be made safe first, where it can be seen.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 12)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    package mutating func appendInterpolation(_ value: SafeText) {
      text += value.string
    }

    package mutating func appendInterpolation(_ value: some BinaryInteger) {
      text += String(value)
    }

    /// Counts stand on every screen and change with every key.
    package mutating func appendInterpolation(_ value: Int) {
      text.append(decimal: value)
    }
  }
}

extension SafeText: CustomStringConvertible {
  package var description: String { string }
}
