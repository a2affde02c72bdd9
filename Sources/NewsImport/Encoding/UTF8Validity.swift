import NewsModel

/// Judges and mends bytes that should be UTF-8.
enum UTF8Validity {
  struct Finding {
    /// Sequences of two to four bytes that are well formed.
    var sequences = 0
    /// Bytes that belong to none.
    var errors = 0

    var isValid: Bool { errors == 0 }
    var isASCII: Bool { errors == 0 && sequences == 0 }
  }

  static func examine(_ bytes: [UInt8]) -> Finding {
    var finding = Finding()
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = skipASCII(buffer, from: index)
        guard index < buffer.count else { return }
        let length = sequenceLength(buffer, at: index)
        if length > 0 { finding.sequences += 1 } else { finding.errors += 1 }
        index += max(1, length)
      }
    }
    return finding
  }

  /// Well-formed UTF-8 in which each byte that was none is read as windows-1252, so that nothing is lost.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let table = SingleByteTables.upperHalves["windows-1252"] ?? []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let length = buffer[index] < 0x80 ? 1 : sequenceLength(buffer, at: index)
        if length > 0 {
          result.append(contentsOf: buffer[index..<index + length])
        } else {
          result.append(contentsOf: UTF8.encode(table[Int(buffer[index]) - 0x80]) ?? .init())
        }
        index += max(1, length)
      }
    }
    return result
  }

  private static func skipASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    ByteScan.wide(in: buffer, from: start)
  }

  /// 2 to 4, or 0 where no well-formed sequence starts (RFC 3629, section 4).
  private static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = buffer[index]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= buffer.count else { return 0 }
    for offset in 1..<length where buffer[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = buffer[index + 1]
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return 0
    case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
    default: return length
    }
  }
}
