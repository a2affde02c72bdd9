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
  static func value(of name: some Collection<UInt8>) -> [UInt8]? {
    guard (2...longestName).contains(name.count) else { return nil }
    return common(name) ?? all[Substring(decoding: name, as: UTF8.self)]
  }

  /// Whether HTML reads the name without a semicolon too.
  static func isBare(_ name: some Collection<UInt8>) -> Bool {
    bare.contains(Substring(decoding: name, as: UTF8.self))
  }

  private static func common(_ name: some Collection<UInt8>) -> [UInt8]? {
    if name.elementsEqual("amp".utf8) { return [0x26] }
    if name.elementsEqual("lt".utf8) { return [0x3C] }
    if name.elementsEqual("gt".utf8) { return [0x3E] }
    if name.elementsEqual("quot".utf8) { return [0x22] }
    return name.elementsEqual("nbsp".utf8) ? [0xC2, 0xA0] : nil
  }
}
