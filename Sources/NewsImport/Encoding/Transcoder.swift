import Glibc

/// Turns bytes of a named encoding into UTF-8, with U+FFFD for what cannot be decoded.
enum Transcoder {
  struct Result {
    var bytes: [UInt8]
    var errors: Int
  }

  /// nil when nobody knows the encoding.
  static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: String) -> Result? {
    if let table = SingleByteTables.upperHalves[encoding] { return mapped(bytes, by: table) }
    if encoding == "HZ" { return converted(eightBit(bytes)[...], from: "EUC-CN") }
    return converted(bytes, from: encoding)
  }

  private static func mapped(_ bytes: ArraySlice<UInt8>, by table: [Unicode.Scalar]) -> Result {
    let encoded = table.map { Array(UTF8.encode($0) ?? .init()) }
    var result = Result(bytes: [], errors: 0)
    result.bytes.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.bytes.append(byte)
        continue
      }
      result.bytes += encoded[Int(byte) - 0x80]
      if table[Int(byte) - 0x80] == "\u{FFFD}" { result.errors += 1 }
    }
    return result
  }

  /// HZ (RFC 1843) is GB 2312 with the high bits off between `~{` and `~}`.
  private static func eightBit(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isShifted = false
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == 0x7E, let next = rest.first else {
        result.append(isShifted && byte > 0x20 ? byte | 0x80 : byte)
        continue
      }
      rest.removeFirst()
      if next == 0x7B || next == 0x7D {
        isShifted = next == 0x7B
      } else if next == 0x7E {
        result.append(next)
      }
    }
    return result
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> Result? {
    guard let descriptor = iconv_open("UTF-8", encoding), descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var input = Array(bytes)
    var result = Result(bytes: [], errors: 0)
    result.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    input.withUnsafeMutableBytes { run(descriptor, $0, into: &result) }
    flush(descriptor, into: &result)
    return result
  }

  private static func run(
    _ descriptor: iconv_t, _ input: UnsafeMutableRawBufferPointer, into result: inout Result
  ) {
    var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    withUnsafeTemporaryAllocation(byteCount: 32_768, alignment: 8) { buffer in
      while left > 0 {
        var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        let failed = iconv(descriptor, &next, &left, &output, &room) == -1
        let cause = errno
        result.bytes.append(contentsOf: buffer[..<(buffer.count - room)])
        guard failed, cause != E2BIG, left > 0 else { continue }
        result.bytes += [0xEF, 0xBF, 0xBD]
        result.errors += 1
        next = next.map { $0 + 1 }
        left = cause == EINVAL ? 0 : left - 1
      }
    }
  }

  /// windows-1255 and 1258 hold a character back until they are told that no mark follows.
  private static func flush(_ descriptor: iconv_t, into result: inout Result) {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { buffer in
      var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = buffer.count
      _ = iconv(descriptor, nil, nil, &output, &room)
      result.bytes.append(contentsOf: buffer[..<(buffer.count - room)])
    }
  }
}
