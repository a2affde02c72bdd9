/// The parts of an absolute address that a reference is resolved against.
package struct URLParts: Hashable, Sendable {
  /// In lower case.
  package let scheme: String
  /// Scheme and authority.
  package let origin: String
  /// From the first slash to the query; never empty where there is an authority.
  package let path: String
  /// The path up to and with its last slash.
  package let folder: String
  package let withoutFragment: String

  private static let bases: Set<String> = [
    "http", "https", "ftp", "ftps", "file", "feed", "gopher", "gemini", "ipfs", "ipns", "mid", "cid",
  ]

  package var isWeb: Bool { scheme == "http" || scheme == "https" }

  /// nil for what is no hierarchical address of a scheme that documents are fetched by.
  package init?(base: String) {
    let trimmed = URLReference.trimmed(base)
    let bytes = Array(trimmed.utf8)
    guard let colon = URLReference.schemeEnd(bytes) else { return nil }
    let name = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard Self.bases.contains(name), colon + 1 < bytes.count, bytes[colon + 1] == 0x2F else { return nil }
    let rest = bytes[(colon + 1)...]
    let hasAuthority = rest.starts(with: [0x2F, 0x2F])
    let authorityEnd = hasAuthority ? Self.end(of: rest.dropFirst(2)) : rest.startIndex
    let pathEnd = rest[authorityEnd...].firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    let fragment = rest.firstIndex(of: 0x23) ?? bytes.count
    let path = bytes[authorityEnd..<pathEnd]
    scheme = name
    origin = name + String(decoding: bytes[colon..<authorityEnd], as: UTF8.self)
    self.path = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
    folder = Self.folder(of: path)
    withoutFragment = name + String(decoding: bytes[colon..<fragment], as: UTF8.self)
  }

  private static func end(of authority: ArraySlice<UInt8>) -> Int {
    authority.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? authority.endIndex
  }

  private static func folder(of path: ArraySlice<UInt8>) -> String {
    guard let slash = path.lastIndex(of: 0x2F) else { return "/" }
    return String(decoding: path[...slash], as: UTF8.self)
  }
}
