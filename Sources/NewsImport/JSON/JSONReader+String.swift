import NewsModel

/// Where a string stands, which says what may follow it.
enum JSONStringContext {
  case name
  case member
  case element
  case end
}

extension JSONReader {
  /// Reads the string at the opening mark; an unterminated one runs to the end of the text.
  mutating func string(in context: JSONStringContext) -> String {
    position += 1
    let start = position
    var hasEscape = false
    while let end = nextStop() {
      if bytes[end] == 0x5C {
        hasEscape = true
        position = min(end + 2, bytes.count)
      } else if isClosing(end, in: context) {
        position = end + 1
        return text(bytes[start..<end], hasEscape: hasEscape)
      } else {
        noteDamage()
        position = end + 1
      }
    }
    noteDamage()
    position = bytes.count
    return text(bytes[start...], hasEscape: hasEscape)
  }

  mutating func skipString() {
    position += 1
    while let stop = nextStop() {
      position = min(stop + (bytes[stop] == 0x5C ? 2 : 1), bytes.count)
      if bytes[stop] == 0x22 { return }
    }
    position = bytes.count
  }

  /// The place of the next quotation mark or backslash.
  private func nextStop() -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let index = ByteScan.either(0x22, 0x5C, in: buffer, from: position)
      return index < buffer.count ? index : nil
    }
  }

  private func isClosing(_ end: Int, in context: JSONStringContext) -> Bool {
    guard let next = nextVisible(after: end) else { return true }
    switch (context, bytes[next]) {
    case (.name, 0x3A), (.member, 0x7D), (.element, 0x5D), (.element, 0x2C), (.end, _): return true
    case (.member, 0x2C):
      guard let following = nextVisible(after: next) else { return true }
      return bytes[following] == 0x22 || bytes[following] == 0x7D || bytes[following] == 0x2C
    default: return false
    }
  }

  private func nextVisible(after index: Int) -> Int? {
    var next = index + 1
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    return next < bytes.count ? next : nil
  }

  private func text(_ raw: ArraySlice<UInt8>, hasEscape: Bool) -> String {
    guard hasEscape else { return raw.withUnsafeBufferPointer { String(utf8: $0) } }
    return String(utf8: JSONEscapes.decoded(raw))
  }
}
