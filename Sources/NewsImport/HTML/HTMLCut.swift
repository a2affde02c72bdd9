/// What a parser need not see, cut out of a page by one scan of its bytes: bodies of scripts, styles and
/// drawings, comments, attributes without meaning here, and runs of white space.
///
/// Scripts of linked data are kept aside. The cut respects quoting in tags and leaves `textarea` and `title`
/// alone. It also keeps what a parser builds within bounds: nesting, open formatting elements (HTML opens
/// them again in every paragraph) and attributes.
///
/// Source: HTML Living Standard, 13.2.5 (tokenization).
struct HTMLCut {
  enum Failure: Error { case tooLarge, tooDeep }

  /// Bytes left after the cut that a parser is given.
  static let mostBytes = 16 << 20
  /// Elements that a parser would make.
  static let mostElements = 450_000
  /// Nesting beyond which a page is refused.
  static let deepest = 20_000
  /// Nesting that a parser is given; deeper start tags are dropped and their contents kept.
  static let deepestKept = 400
  static let mostOpenFormatting = 24

  private(set) var html: [UInt8] = []
  /// Texts and values that stand in `html` as one character each.
  private(set) var shelf = TextShelf()
  /// Contents of `script` elements whose type is linked data.
  private(set) var linkedData: [ArraySlice<UInt8>] = []
  /// Contents of `script` elements that look like the state of an application.
  private(set) var states: [ArraySlice<UInt8>] = []

  /// Whether what is there for want of scripts is taken as part of the page: `noscript` and `template`.
  private let reveals: Bool
  /// Whether there is any of that.
  private(set) var isVeiled = false
  private var stateRanges: [Range<Int>] = []
  private var elements = 0
  private var depth = 0
  private var formatting = 0
  private var inPreformatted = 0
  /// Whether the last thing written is the tag of a block, and white space that has been seen since then.
  private var isBehindBlock = false
  private var space: UInt8?
  /// Open elements by the low byte of their name's hash: an end tag without a start tag closes nothing.
  private var open = [Int32](repeating: 0, count: 256)
  /// Set when an unclosed `svg` was met: looking for its end again would take quadratic time.
  private var hasUnclosedDrawing = false

  init(_ source: [UInt8], reveals: Bool = false) throws(Failure) {
    self.reveals = reveals
    html.reserveCapacity(source.count / 4 + 64)
    let ranges = try source.withUnsafeBufferPointer { (bytes) throws(Failure) in
      shelf = TextShelf(for: bytes)
      return try cut(bytes)
    }
    linkedData = ranges.map { source[$0] }
    states = stateRanges.map { source[$0] }
  }

  // MARK: - The scan

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> [Range<Int>] {
    var data: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let open = MarkupScan.index(of: UInt8(ascii: "<"), in: bytes, from: index)
      copyText(bytes, index..<open)
      guard open < bytes.count else { break }
      index = try takeMarkup(bytes, at: open, &data)
      guard html.count + shelf.bytes.count <= Self.mostBytes, elements <= Self.mostElements else {
        throw .tooLarge
      }
      guard depth <= Self.deepest else { throw .tooDeep }
    }
    writeSpace()
    guard html.count + shelf.bytes.count <= Self.mostBytes else { throw .tooLarge }
    return data
  }

  /// Takes what begins with `<` and answers where it ends.
  private mutating func takeMarkup(
    _ bytes: UnsafeBufferPointer<UInt8>, at open: Int, _ data: inout [Range<Int>]
  ) throws(Failure) -> Int {
    let next = open + 1
    guard next < bytes.count else {
      writeSpace()
      html.append(bytes[open])
      return next
    }
    switch bytes[next] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return takeDeclaration(bytes, at: open)
    case UInt8(ascii: "/"): return takeEndTag(bytes, at: open)
    case let byte where MarkupScan.isLetter(byte): return takeStartTag(bytes, at: open, &data)
    default:
      writeSpace()
      html.append(bytes[open])
      return next
    }
  }

  /// White space between the tags of two blocks is left out, any other is written before what follows it.
  private mutating func writeSpace(before kind: TagKind = []) {
    if let space, !kind.contains(.block) { html.append(space) }
    space = nil
    isBehindBlock = kind.contains(.block)
  }

  /// Comments go, the document type stays.
  private mutating func takeDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    if MarkupScan.matches(bytes, open, "<!--") { return MarkupScan.endOfComment(bytes, open) }
    let end = min(bytes.count, MarkupScan.index(of: UInt8(ascii: ">"), in: bytes, from: open) + 1)
    if MarkupScan.matches(bytes, open, "<!doctype") {
      writeSpace()
      html.append(contentsOf: bytes[open..<end])
    }
    return end
  }

  private mutating func takeEndTag(_ bytes: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    let end = MarkupScan.endOfTag(bytes, open + 2)
    let name = MarkupScan.name(bytes, open + 2)
    let (kind, hash) = TagKind.of(bytes, name)
    guard !kind.contains(.dropped), !name.isEmpty, !isUnveiled(bytes, name), mayClose(kind, Int(hash & 255))
    else {
      return end
    }
    if kind.contains(.preformatted) { inPreformatted = max(0, inPreformatted - 1) }
    writeSpace(before: kind)
    html.append(UInt8(ascii: "<"))
    html.append(UInt8(ascii: "/"))
    html.append(contentsOf: bytes[name])
    html.append(UInt8(ascii: ">"))
    return end
  }

  private mutating func mayClose(_ kind: TagKind, _ slot: Int) -> Bool {
    guard kind.contains(.nesting) || kind.contains(.formatting) else { return true }
    guard open[slot] > 0 else { return kind.contains(.nesting) }
    open[slot] -= 1
    if kind.contains(.formatting) {
      formatting -= 1
      return formatting < Self.mostOpenFormatting
    }
    depth -= 1
    return depth < Self.deepestKept
  }

  private mutating func takeStartTag(
    _ bytes: UnsafeBufferPointer<UInt8>, at open: Int, _ data: inout [Range<Int>]
  ) -> Int {
    let name = MarkupScan.name(bytes, open + 1)
    let end = MarkupScan.endOfTag(bytes, name.upperBound)
    let (kind, hash) = TagKind.of(bytes, name)
    if kind.contains(.cutWithContent) { return cutElement(bytes, name, end, kind, &data) }
    elements += 1 + (kind.contains(.formatting) ? 0 : formatting)
    if isUnveiled(bytes, name) { return end }
    let isDropped = kind.contains(.dropped) && !isMeaningful(bytes, name.lowerBound..<end)
    guard !isDropped, mayOpen(kind, Int(hash & 255)) else { return end }
    if kind.contains(.preformatted) { inPreformatted += 1 }
    writeSpace(before: kind)
    let place = html.count
    html.append(UInt8(ascii: "<"))
    html.append(contentsOf: bytes[name])
    // Formatting elements are told apart by the values of their attributes.
    let isLink = name.count == 1 && bytes[name.lowerBound] | 0x20 == UInt8(ascii: "a")
    let isComplete = kind.contains(.merged) || kind.contains(.formatting) && !isLink
    AttributeCut.copy(bytes, name.upperBound..<end, into: &html, at: place, &shelf, isComplete: isComplete)
    html.append(UInt8(ascii: ">"))
    guard kind.contains(.raw) else { return end }
    let close = MarkupScan.endOfRaw(bytes, name, from: end)
    html.append(contentsOf: bytes[end..<close])
    return close
  }

  /// Whether the tag is one of those that hide text from browsers, and left out so that the text is part of the page.
  private mutating func isUnveiled(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count == 8,
      MarkupScan.matches(bytes, name.lowerBound, "noscript")
        || MarkupScan.matches(bytes, name.lowerBound, "template")
    else { return false }
    isVeiled = true
    return reveals
  }

  /// A `link` that says what page this is.
  private func isMeaningful(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> Bool {
    guard MarkupScan.matches(bytes, tag.lowerBound, "link") else { return false }
    return MarkupScan.contains(bytes, tag, "canonical") || MarkupScan.contains(bytes, tag, "itemprop")
      || MarkupScan.contains(bytes, tag, "shortlink")
  }

  private mutating func mayOpen(_ kind: TagKind, _ slot: Int) -> Bool {
    if kind.contains(.nesting) || kind.contains(.formatting) { open[slot] += 1 }
    if kind.contains(.nesting) {
      depth += 1
      return depth <= Self.deepestKept
    }
    if kind.contains(.formatting) {
      formatting += 1
      return formatting <= Self.mostOpenFormatting
    }
    return true
  }

  /// Leaves a `script`, `style` or `svg` out, contents and all; an unclosed `svg` goes alone.
  private mutating func cutElement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ end: Int, _ kind: TagKind,
    _ data: inout [Range<Int>]
  ) -> Int {
    if bytes[end - 1] == UInt8(ascii: ">"), bytes[end - 2] == UInt8(ascii: "/"), kind.contains(.foreign) {
      return end
    }
    let isForeign = kind.contains(.foreign)
    if isForeign, hasUnclosedDrawing { return end }
    guard let close = MarkupScan.startOfEndTag(bytes, name, from: end) else {
      if isForeign { hasUnclosedDrawing = true }
      return isForeign ? end : bytes.count
    }
    if kind.contains(.script) { keepScript(bytes, tag: name.upperBound..<end, body: end..<close, &data) }
    return MarkupScan.endOfTag(bytes, close + 2)
  }

  private mutating func keepScript(
    _ bytes: UnsafeBufferPointer<UInt8>, tag: Range<Int>, body: Range<Int>, _ data: inout [Range<Int>]
  ) {
    if MarkupScan.contains(bytes, tag, "ld+json") {
      data.append(body)
    } else if StateScript.isLikely(bytes, tag: tag, body: body) {
      stateRanges.append(body)
    }
  }

  // MARK: - Text

  /// What stands between two tags. White space at its ends stays: where only that stands, a parser does otherwise.
  private mutating func copyText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard inPreformatted == 0 else {
      writeSpace()
      html.append(contentsOf: bytes[range])
      return
    }
    if isBehindBlock, range.allSatisfy({ bytes[$0] <= 0x20 }) {
      space = bytes[range.lowerBound]
      return
    }
    writeSpace()
    let text = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    var index = range.lowerBound
    while index < text.count {
      let reference = MarkupScan.index(of: UInt8(ascii: "&"), in: text, from: index)
      copyPlain(text, index..<reference)
      index = Self.endOfReference(text, reference)
      html.append(contentsOf: text[reference..<index])
    }
  }

  /// A text without references.
  private mutating func copyPlain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while start < end, text[end - 1] <= 0x20 { end -= 1 }
    if start > range.lowerBound { html.append(text[range.lowerBound]) }
    if !shelf.put(text, start..<end, into: &html) { WhiteSpaceFold.copy(text, start..<end, into: &html) }
    if end > start, end < range.upperBound { html.append(text[end]) }
  }

  /// Behind all that may be a part of a reference.
  private static func endOfReference(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start < text.count else { return text.count }
    var end = start + 1
    if end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
    while end < text.count, MarkupScan.isLetter(text[end]) || text[end] &- 0x30 < 10 { end += 1 }
    return end < text.count && text[end] == UInt8(ascii: ";") ? end + 1 : end
  }
}
