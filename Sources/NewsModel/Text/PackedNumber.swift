/// Numbers in packed text: seven bits a byte, the lowest first, and a high bit where more follow (LEB128).
enum PackedNumber {
  /// The number at a place, which is moved behind it; nil where the bytes end before it does, or it has more than 64 bits.
  @inline(__always)
  static func read<Bytes: RandomAccessCollection>(_ bytes: Bytes, at place: inout Int) -> UInt64?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.endIndex, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
