/// Texts in lower case that lines may begin with: says what `hasPrefix` says of any of them, for most lines by
/// bytes alone.
struct Beginnings {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private struct Text {
    let string: String
    let bytes: [UInt8]
  }

  private let all: [Text]
  /// By their first byte.
  private let byFirst: [[Text]]
  private let longest: Int
  private let pairs: BytePairs
  /// Whether a text of one byte is this byte.
  private let isWhole: [Bool]

  init(_ texts: [String]) {
    all = texts.map { Text(string: $0, bytes: Array($0.utf8)) }
    longest = all.map(\.bytes.count).max() ?? 0
    var byFirst = [[Text]](repeating: [], count: 0x100)
    for text in all { if let first = text.bytes.first { byFirst[Int(first)].append(text) } }
    self.byFirst = byFirst
    pairs = BytePairs(all.map(\.bytes))
    isWhole = byFirst.map { $0.contains { $0.bytes.count == 1 } }
  }

  /// Whether two bytes tell that the line begins with none of them.
  private func isRefused(_ bytes: Bytes) -> Bool {
    guard bytes.count > 1, bytes[0] < 0x80, bytes[1] != 0xCC, bytes[1] != 0xCD else { return false }
    return !pairs.holds(bytes[0], bytes[1]) && !isWhole[Int(bytes[0])]
  }

  /// Whether the line, in lower case, begins with one of them.
  func start(_ line: String) -> Bool {
    let answer = line.utf8.withContiguousStorageIfAvailable { bytes in
      if isRefused(bytes) { return false as Bool? }
      return Self.hasMarks(bytes.prefix(longest + 2)) ? nil : self.answer(bytes, line)
    }
    if let answer = answer ?? nil { return answer }
    return all.contains { line.hasPrefix($0.string) }
  }

  /// For a line in which no accent stands alone: there a text is only what has its bytes. What follows it may belong to its
  /// last letter, where it is not ASCII.
  private func answer(_ bytes: Bytes, _ line: String) -> Bool {
    guard let first = bytes.first else { return false }
    return byFirst[Int(first)].contains { text in
      guard Self.begins(bytes, with: text.bytes) else { return false }
      let isEnded = bytes.count == text.bytes.count || bytes[text.bytes.count] < 0x80
      return isEnded || line.hasPrefix(text.string)
    }
  }

  private static func begins(_ bytes: Bytes, with text: [UInt8]) -> Bool {
    guard bytes.count >= text.count else { return false }
    return text.indices.allSatisfy { bytes[$0] == text[$0] }
  }

  /// Whether there is one of U+0300 to U+036F, which make one letter with what is before them.
  private static func hasMarks(_ bytes: Slice<Bytes>) -> Bool {
    bytes.contains { $0 == 0xCC || $0 == 0xCD }
  }
}
