/// The headers of an answer that matter here, as they came.
package struct ResponseHeaders: Hashable, Sendable {
  package var etag: String?
  package var lastModified: String?
  package var cacheControl: String?
  package var expires: String?
  package var date: String?
  package var age: Int?
  package var retryAfter: String?
  package var contentType: String?
  package var contentLanguage: String?
  package var location: String?
  /// Whether the body is packed.
  package var isPacked = false

  package init() {}

  /// Longest value that is kept; validators are sent back and stored.
  private static let longest = 2048

  /// Takes one line of a header block. Others than these, and those that are too long, are passed over.
  package mutating func take(_ line: some Collection<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.count <= Self.longest else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = Self.trimmed(line[line.index(after: colon)...])
    switch name {
    case "etag": etag = value
    case "last-modified": lastModified = value
    case "cache-control": cacheControl = [cacheControl, value].compactMap { $0 }.joined(separator: ",")
    case "expires": expires = value
    case "date": date = value
    case "age": age = Int(value)
    case "retry-after": retryAfter = value
    case "content-type": contentType = value
    case "content-language": contentLanguage = value
    case "location": location = value
    case "content-encoding": isPacked = value.lowercased() != "identity"
    default: break
    }
  }

  /// Without white space around it and control characters in it, which could smuggle a header of their own
  /// into the next request.
  private static func trimmed(_ bytes: some Collection<UInt8>) -> String {
    let visible = bytes.filter { $0 >= 0x20 && $0 != 0x7F }
    guard let start = visible.firstIndex(where: { $0 > 0x20 }),
      let end = visible.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: visible[start...end], as: UTF8.self)
  }
}
