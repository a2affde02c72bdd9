package import NewsModel

/// Builds one JSON value. Output is ASCII-safe where it matters: every control character, C1, bidirectional
/// control, invisible character and fifth mark on a letter is escaped, so that a line of it can be shown in a
/// terminal, whatever the text.
///
/// Source: RFC 8259.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter capacity: about how many bytes there will be.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    wrap(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    wrap(open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer in
      for element in elements { body(&writer, element) }
    }
  }

  package mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func value(_ text: SafeText) {
    value(text.string)
  }

  package mutating func value(_ number: some BinaryInteger) {
    separate()
    bytes += Array(String(number).utf8)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    bytes += Array((flag ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes += Array("null".utf8)
  }

  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func wrap(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var marks = 0
    var start = 0
    var index = 0
    while index < text.count {
      let end = ByteScan.escapedInJSON(in: text, from: index)
      if end > index { marks = 0 }
      index = end
      guard end < text.count else { break }
      let (value, length) = UTF8Scan.scalar(in: text, at: end)
      index = end + length
      marks = Self.isMark(value) ? marks + 1 : 0
      if marks <= 4, value >= 0x80, !Self.isEscaped(value) { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      start = index
      appendEscaped(value)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
  }

  private mutating func appendEscaped(_ value: UInt32) {
    guard let short = Self.shortEscape(value) else { return escape(value) }
    bytes.append(0x5C)
    bytes.append(short)
  }

  /// The blocks of marks that go on any letter.
  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x300: false
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }

  private static func shortEscape(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x22, 0x5C: UInt8(value)
    case 0x0A: UInt8(ascii: "n")
    case 0x09: UInt8(ascii: "t")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }

  private static func isEscaped(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0xC0..<0x34F, 0x2010...0x2027: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private mutating func escape(_ value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      bytes += Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      bytes += Array(digits.utf8)
    }
  }
}

/// Fields of an object; an absent value is left out.
extension JSONWriter {
  package mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  package mutating func field(_ name: StaticString, _ text: SafeText?) {
    field(name, text?.string)
  }

  package mutating func field(_ name: StaticString, _ url: WebURL?) {
    field(name, url?.string)
  }

  package mutating func field(_ name: StaticString, _ number: (some BinaryInteger)?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  package mutating func field(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func field(_ name: StaticString, _ moment: Timestamp?) {
    field(name, moment?.rfc3339)
  }

  package mutating func field<Element>(
    _ name: StaticString, _ elements: some Collection<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    array(elements, body)
  }

  package mutating func field(_ name: StaticString, _ texts: [SafeText]) {
    field(name, texts) { $0.value($1) }
  }
}
