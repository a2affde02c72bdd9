/// Texts in lower case that lines may begin with: says what `hasPrefix` says of any of them, for most lines by
/// bytes alone.
struct Beginnings {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let all: [String]
  /// Those that begin with a letter beyond ASCII, by their first byte.
  private let wide: [UInt8: [String]]
  private let byFirst: [[[UInt8]]]

  init(_ texts: [String]) {
    all = texts
    let wide = texts.filter { $0.utf8.first ?? 0 >= 0x80 }
    self.wide = Dictionary(grouping: wide) { $0.utf8.first ?? 0 }
    var byFirst = [[[UInt8]]](repeating: [], count: 0x80)
    for text in texts {
      if let first = text.utf8.first, first < 0x80 { byFirst[Int(first)].append(Array(text.utf8)) }
    }
    self.byFirst = byFirst
  }

  /// Whether the line, in lower case, begins with one of them.
  func start(_ line: String) -> Bool {
    if let first = line.utf8.first, first >= 0x80 {
      return wide[first]?.contains { line.hasPrefix($0) } ?? false
    }
    let answer = line.utf8.withContiguousStorageIfAvailable { self.answer($0) }
    if let answer = answer ?? nil { return answer }
    return all.contains { line.hasPrefix($0) }
  }

  /// As `start`, for ASCII.
  func start(ascii bytes: Bytes) -> Bool {
    guard let first = bytes.first, first < 0x80 else { return false }
    return byFirst[Int(first)].contains { Self.compare(bytes, $0) == true }
  }

  /// nil where accents that stand alone may make a difference.
  private func answer(_ bytes: Bytes) -> Bool? {
    guard let first = bytes.first else { return false }
    if bytes.count > 1, bytes[1] >= 0x80 { return nil }
    var isSure = true
    for text in byFirst[Int(first)] {
      switch Self.compare(bytes, text) {
      case true: return true
      case nil: isSure = false
      default: break
      }
    }
    return isSure ? false : nil
  }

  private static func compare(_ bytes: Bytes, _ text: [UInt8]) -> Bool? {
    for index in text.indices {
      guard index < bytes.count else { return false }
      if bytes[index] != text[index] { return text[index] < 0x80 ? false : nil }
    }
    return bytes.count == text.count || bytes[text.count] < 0x80 ? true : nil
  }
}
