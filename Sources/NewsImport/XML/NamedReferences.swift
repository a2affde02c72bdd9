/// What a named character reference stands for.
enum NamedReferences {
  private static let bare: Set<Substring> = Set(
    NamedReferenceTable.bare.split { $0 == " " || $0 == "\n" })

  /// Looked for in the table as it stands, which is sorted: most texts have a few references, and none has two thousand.
  private static func listed(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let value = NamedReferenceTable.lines.utf8.withContiguousStorageIfAvailable { table -> [UInt8]? in
      var (low, high) = (0, table.count)
      while low < high {
        var start = (low + high) / 2
        while start > low, !isBlank(table[start - 1]) { start -= 1 }
        let end = table[start..<high].firstIndex { isBlank($0) } ?? high
        let equals = table[start..<end].firstIndex(of: 0x3D) ?? end
        if table[start..<equals].elementsEqual(name) { return utf8(of: table[min(equals + 1, end)..<end]) }
        if table[start..<equals].lexicographicallyPrecedes(name) { low = end + 1 } else { high = start }
      }
      return nil
    }
    return value ?? nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Of code points in hexadecimal, with "+" between two.
  private static func utf8(of points: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    points.split(separator: 0x2B).flatMap { point -> [UInt8] in
      let scalar = UInt32(String(decoding: point, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.flatMap { UTF8.encode($0) }.map { Array($0) } ?? []
    }
  }

  /// Longest name in HTML's table.
  static let longestName = 32

  /// UTF-8 of the reference with that name; nil for an unknown one.
  static func value(of name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard (2...longestName).contains(name.count) else { return nil }
    return common(name) ?? listed(name)
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
