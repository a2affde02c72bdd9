/// Tells documents apart by their content.
enum DocumentSniffer {
  enum Kind: Equatable {
    case feed
    case outline
    case json
    case html
    case mail
    case unknown
  }

  /// How far a root element is looked for.
  private static let reach = 1 << 16

  private static let feedRoots: Set<String> = ["rss", "rdf", "feed", "channel", "entry"]
  private static let pageRoots: Set<String> = ["html", "head", "body"]

  static func kind(of bytes: [UInt8]) -> Kind {
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return .unknown }
    if first == 0x7B || first == 0x5B { return .json }
    if isMail(bytes) { return .mail }
    return markup(bytes)
  }

  /// The first element that is a root of something; markup without one is taken for a page.
  private static func markup(_ bytes: [UInt8]) -> Kind {
    var scanner = XMLScanner(Array(bytes.prefix(reach)))
    var elements = 0
    if isPageType(bytes) { return .html }
    while true {
      switch scanner.next(open: nil) {
      case .start(let tag):
        elements += 1
        let name = localName(scanner.bytes[tag.name])
        if feedRoots.contains(name) { return .feed }
        if name == "opml" || name == "outlinedocument" { return .outline }
        if pageRoots.contains(name) { return .html }
      case .finished: return elements > 0 && HTMLTagNames.areSeen(in: bytes) ? .html : .unknown
      default: break
      }
    }
  }

  /// Whether the end of a feed's root is there, be it without its bracket, and no page within.
  static func endsAsFeed(_ bytes: [UInt8]) -> Bool {
    let end = String(decoding: bytes.suffix(64), as: UTF8.self).lowercased()
    let roots = ["</rss", "</rdf:rdf", "</feed", "</channel"]
    guard let close = end.lastIndex(of: "<"), roots.contains(where: { end[close...].hasPrefix($0) }) else {
      return false
    }
    let text = String(decoding: bytes.prefix(reach), as: UTF8.self).lowercased()
    return !text.contains("<html") && !text.contains("<body")
  }

  private static func localName(_ name: ArraySlice<UInt8>) -> String {
    let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self).lowercased()
  }

  private static func isPageType(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop { $0 <= 0x20 }.prefix(20)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html")
  }

  /// A message with headers, as MHTML is.
  private static func isMail(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first != 0x3C, first > 0x20 else { return false }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let isHeader = [
      "from:", "mime-version:", "content-type:", "subject:", "date:", "snapshot-content-location:",
    ]
    .contains { head.hasPrefix($0) }
    return isHeader && head.contains("mime-version:") && head.contains("content-type:")
  }
}

/// Whether text has elements that only pages have.
enum HTMLTagNames {
  static func areSeen(in bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self).lowercased()
    return ["<p", "<div", "<article", "<h1", "<meta", "<title", "<table", "<span", "<br"].contains {
      head.contains($0)
    }
  }
}
