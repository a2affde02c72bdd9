/// The numbers and flags in one line of `fetch --json`.
///
/// It is written by a program of our own, an object without others in it. A name with its quotation marks and the colon
/// is found nowhere else: within a text each quotation mark has a backslash before it, and no colon follows its end.
struct FetchLine {
  private let bytes: [UInt8]

  init(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)
  }

  func number(_ name: StaticString) -> Int? {
    value(name).flatMap { value in
      let digits = value.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }

  func flag(_ name: StaticString) -> Bool {
    value(name)?.first == UInt8(ascii: "t")
  }

  /// What follows the name.
  private func value(_ name: StaticString) -> ArraySlice<UInt8>? {
    let key = Array("\"\(name)\":".utf8)
    guard bytes.count > key.count else { return nil }
    for start in 1..<(bytes.count - key.count) where bytes[start] == key[0] {
      let isField = bytes[start - 1] == UInt8(ascii: "{") || bytes[start - 1] == UInt8(ascii: ",")
      let end = start + key.count
      if isField, bytes[start..<end].elementsEqual(key) { return bytes[end...] }
    }
    return nil
  }
}
