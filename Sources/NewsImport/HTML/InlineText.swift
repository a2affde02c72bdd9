import NewsModel

/// Gathers the runs of one paragraph, white space folded as HTML folds it.
struct InlineText {
  private var runs: [Run] = []
  private var bytes: [UInt8] = []
  private var runStyle: TextStyle = []
  private var runLink = 0
  private var hasPendingSpace = false
  private var style: TextStyle = []
  private var link = 0
  /// By their numbers, less one.
  private var links: [WebURL] = []
  /// Whether a paragraph is one run, whatever its styles.
  private let isWordsOnly: Bool

  init(isWordsOnly: Bool = false) {
    self.isWordsOnly = isWordsOnly
  }

  var isEmpty: Bool { runs.isEmpty && bytes.isEmpty }

  var endsInLineFeed: Bool { lastByte == 0x0A }

  private var lastByte: UInt8? { bytes.last ?? runs.last?.text.string.utf8.last }

  /// A space before a styled run belongs to the run in front of it.
  mutating func enter(style: TextStyle, link: Int) {
    if hasPendingSpace, !bytes.isEmpty {
      if let last = bytes.last, last > 0x20 { bytes.append(0x20) }
      hasPendingSpace = false
    }
    set(style: style, link: link)
  }

  /// What follows is in the style, and in the link of that number; 0 is none.
  mutating func set(style: TextStyle, link: Int) {
    guard !isWordsOnly else { return }
    self.style = style
    self.link = link
  }

  /// A number for a link, good as long as some link is set.
  mutating func number(of link: WebURL) -> Int {
    if links.last != link { links.append(link) }
    return links.count
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      // A space at the beginning is no single one.
      if index > start { index = ByteScan.unfolded(in: text, from: index) }
      guard index < text.count else { break }
      let length = Self.lengthOfSpecial(text, index)
      if length == 0 || (index > start && Self.isSingleSpace(text, index)) {
        index += 1
        continue
      }
      if start < index { write(UnsafeBufferPointer(rebasing: text[start..<index])) }
      takeSpecial(text, index)
      index += length
      start = index
    }
    if start < index { write(UnsafeBufferPointer(rebasing: text[start..<index])) }
  }

  /// Text of which nothing is to be folded, but spaces at its ends (`ByteScan.isSettled`).
  mutating func append(settled text: UnsafeBufferPointer<UInt8>) {
    var (start, end) = (0, text.count)
    if start < end, text[start] == 0x20 {
      hasPendingSpace = true
      start += 1
    }
    let endsInSpace = start < end && text[end - 1] == 0x20
    if endsInSpace { end -= 1 }
    if start < end { write(UnsafeBufferPointer(rebasing: text[start..<end])) }
    if endsInSpace { hasPendingSpace = true }
  }

  /// Whether the space between two words is as it should be already.
  @inline(__always)
  private static func isSingleSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard text[index] == 0x20, index + 1 < text.count else { return false }
    return text[index + 1] > 0x20 && text[index + 1] < 0xC2
  }

  /// Bytes at `index` that are white space, a soft hyphen or a ligature; 0 for plain text.
  @inline(__always)
  private static func lengthOfSpecial(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2 else { return 0 }
    if byte == 0xC2 {
      return index + 1 < text.count && (text[index + 1] == 0xA0 || text[index + 1] == 0xAD) ? 2 : 0
    }
    guard byte >= 0xE2, index + 2 < text.count else { return 0 }
    let isZeroWidthSpace = byte == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x8B
    let isLigature = byte == 0xEF && text[index + 1] == 0xAC && text[index + 2] <= 0x86
    return isZeroWidthSpace || isLigature ? 3 : 0
  }

  private mutating func takeSpecial(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    switch text[index] {
    case 0...0x20: hasPendingSpace = true
    case 0xC2: if text[index + 1] == 0xA0 { hasPendingSpace = true }
    case 0xEF: writeLigature(text[index + 2])
    default: break
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private mutating func writeLigature(_ last: UInt8) {
    let index = Int(last) - 0x80
    guard Self.ligatures.indices.contains(index) else { return }
    var letters = Self.ligatures[index]
    letters.withUTF8 { write($0) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    if runStyle != style || runLink != link {
      cut()
      runStyle = style
      runLink = link
    }
    if hasPendingSpace, let last = lastByte, last > 0x20 { bytes.append(0x20) }
    hasPendingSpace = false
    bytes.append(contentsOf: text)
  }

  private mutating func cut() {
    guard !bytes.isEmpty else { return }
    let text = bytes.withUnsafeBufferPointer { SafeText(textOf: $0) }
    bytes.removeAll(keepingCapacity: true)
    guard !text.string.isEmpty else { return }
    runs.append(Run(text, style: runStyle, link: runLink == 0 ? nil : links[runLink - 1]))
  }

  mutating func breakLine() {
    hasPendingSpace = false
    guard !isEmpty else { return }
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  /// The runs so far, without white space at the end; the style stays.
  mutating func take() -> [Run] {
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    cut()
    hasPendingSpace = false
    if link == 0 {
      links.removeAll(keepingCapacity: true)
      runLink = 0
    }
    // Copied, so that they take the room that they need and no more, and the room here serves the next ones.
    var taken = runs.map { $0 }
    runs.removeAll(keepingCapacity: true)
    taken.trimEnd()
    return taken
  }
}

extension [Run] {
  /// Takes white space away from the end.
  mutating func trimEnd() {
    while let last, let byte = last.text.string.utf8.last, byte <= 0x20 {
      let kept = last.text.string.utf8.lastIndex { $0 > 0x20 }
      removeLast()
      guard let kept else { continue }
      append(Run(SafeText(text: String(last.text.string[...kept])), style: last.style, link: last.link))
      return
    }
  }
}
