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
    let (sequences, errors) = bytes.withUnsafeBufferPointer { UTF8Scan.count(in: $0) }
    return Finding(sequences: sequences, errors: errors)
  }

  /// Well-formed UTF-8 in which each byte that was none is read as windows-1252, so that nothing is lost.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let table = SingleByteTables.upperHalves["windows-1252"] ?? []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let length = buffer[index] < 0x80 ? 1 : UTF8Scan.length(in: buffer, at: index)
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
}
