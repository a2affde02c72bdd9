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
        while start > low, table[start - 1] > 0x20 { start -= 1 }
        let (order, place) = compare(name, table, start)
        if order == 0 { return utf8(of: table[place + 1..<end(of: table, place)]) }
        if order < 0 { high = start } else { low = end(of: table, place) + 1 }
      }
      return nil
    }
    return value ?? nil
  }

  /// Below, at or above zero as the name stands before, at or behind the entry that begins at `start`; with the place
  /// where they part.
  @inline(__always)
  private static func compare(
    _ name: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (order: Int, place: Int) {
    var place = start
    for byte in name {
      let entry = table[place]
      guard entry == byte else { return (entry == 0x3D || entry < byte ? 1 : -1, place) }
      place += 1
    }
    return (table[place] == 0x3D ? 0 : -1, place)
  }

  private static func end(of table: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    var end = place
    while end < table.count, table[end] > 0x20 { end += 1 }
    return end
  }

  /// Of code points in hexadecimal, with "+" between two.
  private static func utf8(of points: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    var value: UInt32 = 0
    func end() {
      if let scalar = Unicode.Scalar(value) { result += UTF8.encode(scalar) ?? .init() }
      value = 0
    }
    for digit in points {
      switch digit {
      case 0x2B: end()
      case 0x41...: value = value << 4 | UInt32(digit - 0x37)
      default: value = value << 4 | UInt32(digit - 0x30)
      }
    }
    end()
    return result
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
