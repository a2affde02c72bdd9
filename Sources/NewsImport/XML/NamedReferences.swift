/// What a named character reference stands for.
enum NamedReferences {
  private static let all: [Substring: [UInt8]] = {
    var result: [Substring: [UInt8]] = [:]
    result.reserveCapacity(2200)
    for entry in NamedReferenceTable.lines.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2 else { continue }
      result[parts[0]] = utf8(of: parts[1])
    }
    return result
  }()

  private static let bare: Set<Substring> = Set(
    NamedReferenceTable.bare.split { $0 == " " || $0 == "\n" })

  private static func utf8(of points: Substring) -> [UInt8] {
    var result: [UInt8] = []
    for point in points.split(separator: "+") {
      guard let scalar = UInt32(point, radix: 16).flatMap(Unicode.Scalar.init) else { continue }
      result.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    return result
  }

  /// Longest name in HTML's table.
  static let longestName = 32

  /// UTF-8 of the reference with that name; nil for an unknown one.
  static func value(of name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard (2...longestName).contains(name.count) else { return nil }
    return common(name) ?? all[Substring(decoding: name, as: UTF8.self)]
  }

  /// Whether HTML reads the name without a semicolon too.
  static func isBare(_ name: some Collection<UInt8>) -> Bool {
    bare.contains(Substring(decoding: name, as: UTF8.self))
  }

  /// The handful that nearly all references are.
  private static func common(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    switch (name.count, name[0], name[1]) {
    case (2, 0x6C, 0x74): lessThan
    case (2, 0x67, 0x74): greaterThan
    case (3, 0x61, 0x6D) where name[2] == 0x70: ampersand
    case (4, 0x71, 0x75) where name[2] == 0x6F && name[3] == 0x74: quotationMark
    case (4, 0x6E, 0x62) where name[2] == 0x73 && name[3] == 0x70: noBreakSpace
    default: nil
    }
  }

  private static let lessThan: [UInt8] = [0x3C]
  private static let greaterThan: [UInt8] = [0x3E]
  private static let ampersand: [UInt8] = [0x26]
  private static let quotationMark: [UInt8] = [0x22]
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
}
