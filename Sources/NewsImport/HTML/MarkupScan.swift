import Glibc
import NewsModel

/// Finds the parts of markup in bytes; every function answers `bytes.count` where nothing is found.
enum MarkupScan {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    guard let base = bytes.baseAddress, bytes.count >= text.utf8CodeUnitCount else { return false }
    return memcmp(base, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Compares without regard to the case of letters; `text` is in lower case.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: StaticString) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let byte = bytes[start + offset]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != text.utf8Start[offset] { return false }
    }
    return true
  }

  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool
  {
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    let apart = text.utf8CodeUnitCount - 1
    let (first, last) = (text.utf8Start[0], text.utf8Start[apart])
    var index = range.lowerBound
    while true {
      index = ByteScan.caselessPair(first, last, apart: apart, in: bytes, from: index)
      guard index < bytes.count else { return false }
      if matches(bytes, index, text) { return true }
      index += 1
    }
  }

  /// The name of a tag that begins at `start`.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "/"),
      bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    return start..<end
  }

  /// The index after the `>` of a tag; quotes count after an equals sign only.
  static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    var isAfterEquals = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "="): isAfterEquals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isAfterEquals { index = MarkupScan.index(of: byte, in: bytes, from: index + 1) }
        isAfterEquals = false
      case 0...0x20: break
      default: isAfterEquals = false
      }
      index += 1
    }
    return bytes.count
  }

  static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int {
    var index = open + 4
    if matches(bytes, index, ">") || matches(bytes, index, "->") {
      return min(bytes.count, self.index(of: UInt8(ascii: ">"), in: bytes, from: index) + 1)
    }
    while true {
      let end = self.index(of: UInt8(ascii: ">"), in: bytes, from: index)
      guard end < bytes.count else { return bytes.count }
      let isClosed =
        end >= open + 6 && bytes[end - 1] == UInt8(ascii: "-") && bytes[end - 2] == UInt8(ascii: "-")
      let isBang =
        end >= open + 7 && bytes[end - 1] == UInt8(ascii: "!") && bytes[end - 2] == UInt8(ascii: "-")
        && bytes[end - 3] == UInt8(ascii: "-")
      if isClosed || isBang { return end + 1 }
      index = end + 1
    }
  }

  /// Where the end tag of an element begins, looked for from `start`.
  static func startOfEndTag(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, from start: Int) -> Int?
  {
    var index = start
    while true {
      index = self.index(of: UInt8(ascii: "<"), in: bytes, from: index)
      guard index + 2 + name.count <= bytes.count else { return nil }
      if bytes[index + 1] == UInt8(ascii: "/"), isSame(bytes, name, at: index + 2) { return index }
      index += 1
    }
  }

  private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, at start: Int) -> Bool {
    for offset in 0..<name.count where bytes[start + offset] | 0x20 != bytes[name.lowerBound + offset] | 0x20
    {
      return false
    }
    let end = start + name.count
    return end >= bytes.count || bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">")
      || bytes[end] == UInt8(ascii: "/")
  }

  /// The index before the end tag of a `textarea` or `title`.
  static func endOfRaw(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, from start: Int) -> Int {
    startOfEndTag(bytes, name, from: start) ?? bytes.count
  }
}
