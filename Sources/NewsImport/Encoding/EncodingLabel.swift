/// Finds the encoding that a label names, as the web reads labels: Latin-1 means windows-1252, GB 2312 means
/// GB 18030, and punctuation does not matter.
enum EncodingLabel {
  private static let names: [Substring: Substring] = {
    var result: [Substring: Substring] = [:]
    for line in EncodingLabelTable.lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for label in parts[1].split(separator: " ") { result[label] = parts[0] }
    }
    return result
  }()

  /// nil for a label that no encoding could have; an unknown one is left for the C library to judge.
  static func encoding(_ label: String) -> String? {
    let bytes = label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    let folded = bytes.filter(isAlphanumeric).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    if folded.elementsEqual("utf8".utf8) { return "UTF-8" }
    if let name = names[Substring(String(decoding: folded, as: UTF8.self))] { return String(name) }
    guard bytes.allSatisfy(isHarmless) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits and `-_.:+`: a slash would be an instruction to iconv.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x3A || byte == 0x2B
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
