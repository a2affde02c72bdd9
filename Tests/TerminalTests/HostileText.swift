/// Text that would do something to a terminal or to a reader's eyes, and how to tell that it got through.
enum HostileText {
  static let vectors: [String] = [
    "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{1B}]0;x\u{1B}\\", "\u{1B}]0;x\u{7}", "\u{1B}[21t", "\u{9B}21t",
    "\u{9B}2J",
    "\u{9D}52;c;cm0gLXJm\u{9C}", "\u{1B}P$q\"p\u{1B}\\",
    "\u{1B}]8;;http://evil/\u{1B}\\ bank \u{1B}]8;;\u{1B}\\",
    "\u{1B}[201~:quit\r", "\u{1B}]50;#9\u{7}", "\u{1B}[2J\u{1B}[H", "\u{1B}c", "\u{202E}gpj.exe",
    "\u{2066}\u{200F}\u{61C}", "a" + String(repeating: "\u{301}", count: 1000), "\u{3164}\u{FFA0}\u{115F}",
    "\u{E0041}\u{E007F}", "\u{200B}\u{2060}\u{FEFF}", "a\u{8}\u{8}\u{7F}\u{5}\u{E}",
    "\u{1B}]2;",
  ]

  /// Bytes that are no text, for what is read from files.
  static let brokenBytes: [UInt8] = [
    0x61, 0x9B, 0x32, 0x4A, 0x20, 0xED, 0xA0, 0x80, 0x20, 0xC0, 0x9B, 0x20, 0x61, 0x00, 0x62, 0x20, 0x90,
    0x71, 0x9C,
  ]

  /// All of them in a line, the one that never ends as the last.
  static let everything = vectors.map { "<\($0)>" }.joined(separator: " ")

  /// What of a vector, or of the like, is in the output of a command.
  static func faults(inOutput bytes: [UInt8]) -> [String] {
    let controls = bytes.filter { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F }
    return (controls.isEmpty ? [] : ["control characters \(Set(controls).sorted())"]) + faults(inText: bytes)
  }

  /// The inside of a vector, which must have gone with its beginning where the program saw the beginning. (In a
  /// document an impossible character is a replacement character before anybody asks what it began.)
  static func remains(in bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["]52;c;", "]0;x", "[21t", "$q\"p", "]8;;", "]2;", "]50;#9", "\\u"].filter {
      text.utf8Contains($0)
    }
  }

  /// What of a vector is in what was sent to a terminal, beside the sequences that the program itself needs.
  static func faults(onTerminal bytes: [UInt8]) -> [String] {
    // Ours: links, each begun by its number and ended, and at the end the colours of the terminal as they were.
    let link = /\u{1B}\]8;id=[0-9]+;https?:\/\/[!-~]*?\u{1B}\\(.*?)(?=\u{1B}\]8;)(?:\u{1B}\]8;;\u{1B}\\)?/
      .dotMatchesNewlines()
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{1B}]104\u{7}", with: "").replacing(link) {
      String($0.1)
    }
    let strings = [
      "\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{1B}c", "\u{1B}[201~", "\u{1B}[2J\u{1B}[H",
    ]
    let found = strings.filter { text.utf8Contains($0) }.map { $0.debugDescription }
    let controls = bytes.filter {
      $0 < 0x20 && ![0x07, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F, 0x1B].contains($0)
    }
    return found + (controls.isEmpty ? [] : ["control characters"]) + faults(inText: bytes)
  }

  private static func faults(inText bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["ill-formed UTF-8"] }
    var faults: [String] = []
    let hidden = text.unicodeScalars.filter(isHidden)
    if !hidden.isEmpty { faults.append("hidden \(Set(hidden.map { String($0.value, radix: 16) }).sorted())") }
    if text.utf8Contains(String(repeating: "\u{301}", count: 5)) { faults.append("a tower of marks") }
    return faults
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0x61C, 0xFEFF, 0x3164,
      0xFFA0, 0x115F, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

extension String {
  /// By bytes: a mark or a control character is not hidden by the letter before it.
  fileprivate func utf8Contains(_ other: String) -> Bool {
    let needle = Array(other.utf8)
    let bytes = Array(utf8)
    guard bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { start in
      bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
