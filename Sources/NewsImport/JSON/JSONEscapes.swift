import NewsModel

/// Decodes the backslash escapes of a JSON string; an unknown one is kept as it stands.
enum JSONEscapes {
  static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = raw.startIndex
    while let mark = mark(in: raw, from: index), mark + 1 < raw.endIndex {
      result += raw[index..<mark]
      index = min(appendEscape(in: raw, at: mark, to: &result), raw.endIndex)
    }
    result += raw[index...]
    return result
  }

  /// The place of the next backslash.
  private static func mark(in raw: ArraySlice<UInt8>, from index: Int) -> Int? {
    raw.withUnsafeBufferPointer { bytes in
      let place = ByteScan.either(0x5C, 0x5C, in: bytes, from: index - raw.startIndex)
      return place < bytes.count ? place + raw.startIndex : nil
    }
  }

  /// Returns the place behind the escape.
  private static func appendEscape(in raw: ArraySlice<UInt8>, at index: Int, to result: inout [UInt8]) -> Int
  {
    switch raw[index + 1] {
    case 0x6E: result.append(0x0A)
    case 0x74: result.append(0x09)
    case 0x72: result.append(0x0D)
    case 0x62, 0x66: result.append(0x20)
    case 0x22, 0x2F, 0x5C: result.append(raw[index + 1])
    case 0x75: return appendUnit(in: raw, at: index, to: &result)
    default: result += [0x5C, raw[index + 1]]
    }
    return index + 2
  }

  private static func appendUnit(in raw: ArraySlice<UInt8>, at index: Int, to result: inout [UInt8]) -> Int {
    guard let high = unit(in: raw, at: index) else {
      result += [0x5C, 0x75]
      return index + 2
    }
    if (0xD800..<0xDC00).contains(high), let low = unit(in: raw, at: index + 6),
      (0xDC00..<0xE000).contains(low)
    {
      append(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), to: &result)
      return index + 12
    }
    append(high, to: &result)
    return index + 6
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// The four hexadecimal digits of `\uXXXX`.
  private static func unit(in raw: ArraySlice<UInt8>, at index: Int) -> UInt32? {
    guard index + 6 <= raw.endIndex, raw[index] == 0x5C, raw[index + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for byte in raw[(index + 2)..<(index + 6)] {
      guard let digit = hexDigit(byte) else { return nil }
      value = value << 4 + digit
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }
}
