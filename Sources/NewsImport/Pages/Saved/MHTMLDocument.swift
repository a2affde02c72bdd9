import NewsModel

/// The page of a web archive in one file (MHTML, RFC 2557).
struct MHTMLDocument {
  /// The page's own bytes, transfer encoding undone.
  var html: [UInt8]
  /// The media type with its charset, as the part says.
  var contentType: String?
  /// The address that the page was saved from.
  var location: String?
  private var parts: [Part] = []

  /// What the archive holds beside the page.
  private struct Part {
    var headers: [String: String]
    var body: ArraySlice<UInt8>
  }

  /// Parts within parts that are looked into.
  private static let deepest = 4
  private static let mostParts = 2000

  /// Whether the bytes begin as a message does that holds a page.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let type = head.place(of: "content-type:") else { return false }
    let markup = head.place(of: "<!doctype") ?? head.place(of: "<html") ?? head.place(of: "<head")
    let isFirst = markup.map { $0 > type } ?? true
    return isFirst && (head.holds("multipart/") || head.holds("mime-version:"))
  }

  /// Whether it begins with the headers of several parts.
  static func isMultipart(_ bytes: [UInt8]) -> Bool {
    let (headers, _) = MessageHeaders.split(bytes.prefix(1 << 16))
    return headers["mime-version"] != nil
      && headers["content-type"]?.lowercased().hasPrefix("multipart/") == true
  }

  /// The part that the archive begins with, or the first that is HTML; nil where there is none.
  init?(_ bytes: [UInt8]) {
    var parts: [Part] = []
    guard let found = Self.find(bytes[...], depth: 0, &parts) else { return nil }
    self = found
    self.parts = parts
  }

  private init(html: [UInt8], contentType: String?, location: String?) {
    self.html = html
    self.contentType = contentType
    self.location = location
  }

  /// The bytes of the part that a reference in the page leads to: by its id (`cid:`) or by its location.
  func part(_ reference: String) -> [UInt8]? {
    let isID = reference.lowercased().hasPrefix("cid:")
    let wanted = isID ? "<\(reference.dropFirst(4))>" : URLReference.resolve(reference, base: location)
    let found = parts.first { part in
      guard !isID else { return part.headers["content-id"] == wanted }
      guard let place = part.headers["content-location"] else { return false }
      return place == reference || URLReference.resolve(place, base: location) == wanted
    }
    return found.map { TransferEncoding.decoded($0.body, $0.headers["content-transfer-encoding"] ?? "") }
  }

  private static func find(
    _ bytes: ArraySlice<UInt8>, depth: Int, _ found: inout [Part]
  ) -> MHTMLDocument? {
    let (headers, body) = MessageHeaders.split(bytes)
    let type = headers["content-type"] ?? "text/plain"
    if type.lowercased().hasPrefix("multipart/") {
      guard depth < deepest, let boundary = MessageHeaders.parameter("boundary", of: type) else { return nil }
      let root = MessageHeaders.parameter("start", of: type)
      var page: MHTMLDocument?
      for part in parts(body, boundary) where found.count < mostParts {
        let inner = find(part, depth: depth + 1, &found)
        let isRoot = root != nil && MessageHeaders.split(part).0["content-id"] == root
        if page == nil || isRoot { page = inner ?? page }
      }
      guard var page else { return nil }
      page.location = page.location ?? headers["snapshot-content-location"] ?? headers["content-location"]
      return page
    }
    found.append(Part(headers: headers, body: body))
    guard type.lowercased().hasPrefix("text/html") || type.lowercased().hasPrefix("application/xhtml") else {
      return nil
    }
    let html = TransferEncoding.decoded(body, headers["content-transfer-encoding"] ?? "")
    return MHTMLDocument(html: html, contentType: type, location: headers["content-location"])
  }

  private static func parts(_ body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count < mostParts {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if isMark(body[line..<end], mark) {
        if let start { parts.append(body[start..<line]) }
        start = min(end + 1, body.endIndex)
      }
      line = end + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }
}

extension MHTMLDocument {
  /// A line that is the mark and nothing more but the dashes of the last one: a mark may be the beginning of another.
  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    guard line.starts(with: mark) else { return false }
    let rest = line.dropFirst(mark.count)
    return rest.allSatisfy { $0 <= 0x20 } || rest.starts(with: [0x2D, 0x2D])
  }
}

/// The header fields of a message or one of its parts (RFC 5322, 2045).
enum MessageHeaders {
  private static let mostBytes = 64 << 10

  /// Fields by lower-case name, folded lines joined, and what follows the empty line.
  static func split(_ bytes: ArraySlice<UInt8>) -> ([String: String], ArraySlice<UInt8>) {
    var fields: [String: String] = [:]
    var last: String?
    var line = bytes.startIndex
    while line < bytes.endIndex, line - bytes.startIndex < mostBytes {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let text = String(decoding: bytes[line..<end], as: UTF8.self)
      line = min(end + 1, bytes.endIndex)
      let trimmed = text.trimmingEnds { $0.isWhitespace }
      if trimmed.isEmpty {
        guard !fields.isEmpty else { continue }
        break
      }
      if text.utf8.first == 0x20 || text.utf8.first == 0x09, let name = last {
        fields[name, default: ""] += " " + trimmed
      } else if let colon = trimmed.firstIndex(of: ":") {
        let name = trimmed[..<colon].lowercased()
        fields[name] = trimmed[trimmed.index(after: colon)...].trimmingSpace
        last = name
      }
    }
    return (fields, bytes[line...])
  }

  static func parameter(_ name: String, of value: String) -> String? {
    for part in fields(of: value).dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      guard part[..<equals].trimmingSpace.lowercased() == name else { continue }
      return part[part.index(after: equals)...].trimmingSpace.trimmingEnds { $0 == "\"" }
    }
    return nil
  }
}

extension MessageHeaders {
  /// A value cut at its semicolons, those between quotes left out.
  private static func fields(of value: String) -> [Substring] {
    var isQuoted = false
    return value.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
  }
}

extension Substring {
  fileprivate var trimmingSpace: String { String(self).trimmingEnds { $0.isWhitespace } }
}
