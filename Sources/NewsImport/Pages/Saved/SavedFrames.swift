import NewsModel

/// The pages that stand in frames of a page: inside an attribute, or beside the page under the frame's address.
enum SavedFrames {
  /// Frames that are looked into, and bytes of each.
  private static let most = 8
  private static let mostBytes = 8 << 20

  static func find(_ bytes: [UInt8], related: (String) -> [UInt8]?) -> [[UInt8]] {
    let frames = bytes.withUnsafeBufferPointer { references(in: $0) }
    return frames.compactMap { frame in
      switch frame {
      case .within(let range): unescaped(bytes[range])
      case .beside(let address): related(address)
      }
    }.filter { $0.count <= mostBytes }
  }

  private enum Reference {
    case within(Range<Int>)
    case beside(String)
  }

  private static func references(in bytes: UnsafeBufferPointer<UInt8>) -> [Reference] {
    var found: [Reference] = []
    var index = 0
    while found.count < most {
      let open = MarkupScan.index(of: UInt8(ascii: "<"), in: bytes, from: index)
      guard open + 1 < bytes.count else { break }
      index = open + 1
      if MarkupScan.matches(bytes, open, "<!--") {
        index = MarkupScan.endOfComment(bytes, open)
        continue
      }
      guard MarkupScan.matches(bytes, index, "iframe") || MarkupScan.matches(bytes, index, "frame") else {
        continue
      }
      let name = MarkupScan.name(bytes, index)
      let end = MarkupScan.endOfTag(bytes, name.upperBound)
      let attributes = name.upperBound..<end
      if let document = AttributeCut.value(of: "srcdoc", in: bytes, attributes), !document.isEmpty {
        found.append(.within(document))
      } else if let source = AttributeCut.value(of: "src", in: bytes, attributes), source.count < 2048 {
        found.append(.beside(String(decoding: unescaped(bytes[source]), as: UTF8.self)))
      }
      index = end
    }
    return found
  }

  /// The references that a document needs in an attribute; what else looks like one stays for the document itself.
  private static func unescaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let source = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "&"), let (character, length) = reference(source[(index + 1)...].prefix(5)) {
        result.append(character)
        index += length + 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static let references: [(name: [UInt8], character: UInt8)] = [
    ("amp;", "&"), ("quot;", "\""), ("lt;", "<"), ("gt;", ">"), ("#39;", "'"), ("#34;", "\""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  private static func reference(_ text: ArraySlice<UInt8>) -> (UInt8, Int)? {
    references.first { text.starts(with: $0.name) }.map { ($0.character, $0.name.count) }
  }
}

extension ParsedPage {
  /// Words below which a page is taken for the frame of another.
  private static let thin = 40

  /// Whether what it lacks may stand in a frame.
  var mayBeFramed: Bool { isThin || comments.isEmpty }

  var isThin: Bool {
    var (words, wasSpace) = (0, true)
    for byte in body.plainText.utf8 {
      if wasSpace, byte != 0x20 { words += 1 }
      if words == Self.thin { return false }
      wasSpace = byte == 0x20
    }
    return true
  }

  /// The page with the text of a frame, where its own is nothing beside that, and with the comments of one.
  func filled(from frames: [ParsedPage]) -> ParsedPage {
    var page = self
    let longest = frames.max { $0.body.plainText.utf8.count < $1.body.plainText.utf8.count }
    if isThin, let longest, !longest.isThin {
      page = longest
      page.url = url ?? longest.url
      page.site = site ?? longest.site
      page.title = longest.title ?? title
      page.published = longest.published ?? published
      page.byline = longest.byline ?? byline
      page.image = longest.image ?? image
      page.language = longest.language ?? language
      page.origins[.body] = "a frame of the page"
    }
    let discussed = frames.max { $0.comments.count < $1.comments.count }
    if page.comments.isEmpty, let discussed, !discussed.comments.isEmpty {
      page.comments = discussed.comments
      page.commentCount = max(page.commentCount ?? 0, discussed.comments.count)
      page.origins[.comments] = "a frame of the page"
    }
    return page
  }
}
