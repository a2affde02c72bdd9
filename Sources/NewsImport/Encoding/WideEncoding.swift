/// Knows encodings of which the units are not ASCII bytes, by byte order mark or by where the zeros are.
enum WideEncoding {
  struct Mark {
    var encoding: String
    var length: Int
  }

  static func byteOrderMark(_ bytes: [UInt8]) -> Mark? {
    let marks: [(String, [UInt8])] = [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
      ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
    ]
    for (encoding, mark) in marks where bytes.starts(with: mark) {
      return Mark(encoding: encoding, length: mark.count)
    }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark, seen by the zeros that the markup's ASCII letters have beside them.
  static func withoutMark(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(512)
    guard head.count >= 4, head.prefix(8).contains(0) else { return nil }
    var zeros = [0, 0, 0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let few = head.count / 40
    let half = head.count / 10
    let many = zeros.map { $0 > half }
    let none = zeros.map { $0 <= few }
    if many[1], many[2], many[3], none[0] { return "UTF-32LE" }
    if many[0], many[1], many[2], none[3] { return "UTF-32BE" }
    if many[1], many[3], none[0], none[2] { return "UTF-16LE" }
    if many[0], many[2], none[1], none[3] { return "UTF-16BE" }
    return nil
  }

  /// EBCDIC, seen by "<?xm": the family's code pages agree on these letters.
  static func isEBCDIC(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94])
  }

  static let ebcdicBase = "IBM037"
}
