import NewsModel

/// Resolves references against a base (RFC 3986, section 5) with the web's tolerance.
package enum URLReference {
  /// An absolute address where the base allows it; otherwise the reference, trimmed.
  ///
  /// Bases that no page can have, such as `javascript:`, are ignored.
  package static func resolve(_ reference: String, base: String?) -> String {
    let reference = trimmed(reference)
    guard let base, let parts = URLParts(base: base) else { return reference }
    return resolve(reference, against: parts)
  }

  package static func resolve(_ reference: String, against base: URLParts) -> String {
    var bytes = Array(reference.utf8)
    if let colon = schemeEnd(bytes) {
      let isSame = bytes[..<colon].elementsEqual(base.scheme.utf8) && colon + 1 < bytes.count
      guard isSame, base.isWeb, bytes[colon + 1] != 0x2F else { return reference }
      bytes.removeFirst(colon + 1)
    }
    guard !bytes.isEmpty else { return base.withoutFragment }
    if base.isWeb { bytes = slashed(bytes) }
    return joined(bytes, to: base)
  }

  private static func joined(_ bytes: [UInt8], to base: URLParts) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes[0] == 0x2F, bytes.count > 1, bytes[1] != 0x2F, !hasDotSegment(bytes) {
      return base.origin + text
    }
    if bytes.starts(with: [0x2F, 0x2F]) { return base.scheme + ":" + text }
    if bytes[0] == 0x23 { return base.withoutFragment + text }
    if bytes[0] == 0x3F { return base.origin + base.path + text }
    let pathEnd = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    let path = bytes[..<pathEnd]
    let merged = path.first == 0x2F ? Array(path) : Array(base.folder.utf8) + path
    let tail = String(decoding: bytes[pathEnd...], as: UTF8.self)
    return base.origin + String(decoding: withoutDotSegments(merged), as: UTF8.self) + tail
  }

  /// Whether some segment may begin with a dot.
  private static func hasDotSegment(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x2F && $1 == 0x2E }
  }

  /// RFC 3986, section 5.2.4.
  private static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
    var output: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: 0x2F, omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if isDots(segment, 1) {
        if isLast { output.append([]) }
      } else if isDots(segment, 2) {
        if output.count > 1 { output.removeLast() }
        if isLast { output.append([]) }
      } else {
        output.append(segment)
      }
    }
    return Array(output.joined(separator: [0x2F]))
  }

  private static func isDots(_ segment: ArraySlice<UInt8>, _ count: Int) -> Bool {
    segment.count == count && segment.allSatisfy { $0 == 0x2E }
  }

  /// Backslashes of the path as slashes, as browsers read them.
  private static func slashed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x5C) else { return bytes }
    let end = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    return bytes[..<end].map { $0 == 0x5C ? 0x2F : $0 } + bytes[end...]
  }

  /// Without white space around it, nor tabs and line ends within.
  package static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    let isTrimmed = utf8.withContiguousStorageIfAvailable { ByteScan.blank(in: $0, from: 0) == $0.count }
    if isTrimmed == true { return text }
    let start = utf8.drop { $0 <= 0x20 }
    guard let end = start.lastIndex(where: { $0 > 0x20 }) else { return "" }
    return String(decoding: start[...end].filter { $0 >= 0x20 }, as: UTF8.self)
  }

  /// The place of the colon behind a scheme, if there is one.
  static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, isLetter(first) else { return nil }
    let end = bytes.firstIndex { !isLetter($0) && !(0x30...0x39).contains($0) && !isSchemeMark($0) }
    return end.flatMap { bytes[$0] == 0x3A ? $0 : nil }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isSchemeMark(_ byte: UInt8) -> Bool {
    byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  /// The scheme in lower case; nil for a relative reference.
  package static func scheme(of address: String) -> String? {
    let bytes = Array(address.utf8.prefix(40))
    return schemeEnd(bytes).map { String(decoding: bytes[..<$0], as: UTF8.self).lowercased() }
  }
}
