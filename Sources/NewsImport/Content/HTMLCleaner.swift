import NewsModel

/// Makes clean HTML of foreign HTML: allow-listed elements and attributes, absolute addresses, tags balanced;
/// in the same pass the blocks of an article's body.
struct HTMLCleaner {
  /// Open elements; deeper ones lose their tags and keep their text.
  private static let deepest = 256

  private var scanner: HTMLScanner
  private let base: SharedBase?
  private let writesHTML: Bool
  var output: [UInt8] = []
  private var builder: RichTextBuilder?
  private var open: [HTMLElement] = []
  private var text: [UInt8] = []
  /// Names of removed elements that are open, and how many.
  private var removed: String?
  private var removedDepth = 0

  private init(
    _ bytes: [UInt8], base: URLParts?, buildsBody: Bool, writesHTML: Bool = true, isWordsOnly: Bool = false
  ) {
    self.writesHTML = writesHTML
    scanner = HTMLScanner(bytes)
    self.base = base.map { SharedBase($0) }
    builder = buildsBody ? RichTextBuilder(base: nil, isWordsOnly: isWordsOnly) : nil
    if writesHTML { output.reserveCapacity(bytes.count + bytes.count / 8) }
  }

  /// Clean HTML without white space around it, of well-formed UTF-8; nil when nothing is left.
  static func html(_ bytes: [UInt8], base: URLParts?) -> String? {
    var cleaner = HTMLCleaner(bytes, base: base, buildsBody: false)
    cleaner.run()
    return cleaner.result
  }

  /// The same with the body, or the body alone.
  /// - Parameter isWordsOnly: whether the body is wanted for its words.
  static func article(
    _ bytes: [UInt8], base: URLParts?, writesHTML: Bool = true, isWordsOnly: Bool = false
  ) -> (html: String?, body: RichText) {
    var cleaner = HTMLCleaner(
      bytes, base: base, buildsBody: true, writesHTML: writesHTML, isWordsOnly: isWordsOnly)
    cleaner.run()
    return (cleaner.result, cleaner.builder?.finish() ?? RichText())
  }

  /// The same for an item of a feed, as far as it is wanted.
  static func article(_ bytes: [UInt8], base: URLParts?, _ facts: DocumentFacts) -> (
    html: String?, body: RichText
  ) {
    article(bytes, base: base, writesHTML: facts.wantsHTML, isWordsOnly: facts.wantsWordsOnly)
  }

  private var result: String? {
    let start = output.firstIndex { $0 > 0x20 }
    guard let start, let end = output.lastIndex(where: { $0 > 0x20 }) else { return nil }
    return output.withUnsafeBufferPointer {
      String(wellFormed: UnsafeBufferPointer(rebasing: $0[start...end]))
    }
  }

  private mutating func run() {
    while true {
      switch scanner.next() {
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      case .text(let range): if removed == nil { emit(range) }
      case .literal(let range): if removed == nil { emitAsItIs(range) }
      case .finished:
        closeElements(downTo: 0)
        return
      }
    }
  }

  private func lowerName(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (index, byte) in scanner.bytes[range].enumerated() {
        buffer[index] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
      }
      return range.count
    }
  }

  private mutating func emit(_ range: Range<Int>) {
    guard !emitSettled(range) else { return }
    // Looked for in the range alone: with many short texts a look to the end each time would be quadratic.
    guard scanner.holds(0x26, in: range) else { return emitAsItIs(range) }
    text.removeAll(keepingCapacity: true)
    HTMLText.append(scanner.bytes, range, to: &text)
    if writesHTML { HTMLText.appendEscapedText(text, to: &output) }
    text.withUnsafeBufferPointer { builder?.text($0) }
  }

  /// Text that is taken as it is: most of it.
  private mutating func emitSettled(_ range: Range<Int>) -> Bool {
    let bytes = scanner.bytes
    return bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      guard ByteScan.isSettled(text) else { return false }
      if writesHTML { output.append(contentsOf: text) }
      builder?.text(settled: text)
      return true
    }
  }

  /// Text in which nothing is a reference.
  private mutating func emitAsItIs(_ range: Range<Int>) {
    let bytes = scanner.bytes
    bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      if writesHTML { HTMLText.appendEscapedText(text, to: &output) }
      builder?.text(text)
    }
  }

  // MARK: Tags

  private mutating func start(_ tag: HTMLTag) {
    let element = HTMLElement.named(scanner.bytes, tag.name)
    guard removed == nil else { return deepen(element?.name, tag) }
    guard let element else { return startUnknown(tag) }
    switch element.fate {
    case .unwrapped: break
    case .removed: remove(element, tag)
    case .void: keep(element, tag)
    case .kept:
      closeImplied(by: element)
      guard open.count < Self.deepest else { return }
      keep(element, tag)
      open.append(element)
    }
  }

  /// Its tags go; a player that is embedded is still named in the body.
  private mutating func startUnknown(_ tag: HTMLTag) {
    guard tag.name.count == 5, lowerName(tag.name) == "embed" else { return }
    builder?.open("embed", attributes: AttributeReader(scanner.bytes, tag, base: base).value)
  }

  private mutating func keep(_ element: HTMLElement, _ tag: HTMLTag) {
    if element.isBlock, element.fate == .void { closeImplied(by: element) }
    if writesHTML { output.append(contentsOf: element.opening) }
    guard !tag.attributes.isEmpty else {
      write(0x3E)
      if let role = element.role { builder?.open(element.key, role) { _ in nil } }
      return
    }
    let reader = AttributeReader(scanner.bytes, tag, base: base)
    let kept = reader.kept()
    if writesHTML { for attribute in kept { write(attribute.name, attribute.value) } }
    write(0x3E)
    guard let role = element.role else { return }
    builder?.open(element.key, role, isPlain: reader.isAll(kept)) { reader.value($0, in: kept) }
  }

  private mutating func write(_ byte: UInt8) {
    if writesHTML { output.append(byte) }
  }

  private mutating func write(_ name: String, _ value: String) {
    output.append(0x20)
    output.append(contentsOf: name.utf8)
    output.append(0x3D)
    output.append(0x22)
    HTMLText.appendEscaped(value, to: &output)
    output.append(0x22)
  }

  private mutating func remove(_ element: HTMLElement, _ tag: HTMLTag) {
    if element.name == "iframe" {
      let attributes = AttributeReader(scanner.bytes, tag, base: base)
      builder?.open(element.name, attributes: attributes.value)
      builder?.close(element.name)
    }
    if element.isRawText { return tag.isEmpty ? () : scanner.skipContent(of: element.name) }
    guard !tag.isEmpty else { return }
    removed = element.name
    removedDepth = 1
  }

  private mutating func deepen(_ name: String?, _ tag: HTMLTag) {
    if name == removed, !tag.isEmpty { removedDepth += 1 }
  }

  private mutating func end(_ range: Range<Int>) {
    guard let element = HTMLElement.named(scanner.bytes, range) else { return }
    if let removed {
      guard removed == element.name else { return }
      removedDepth -= 1
      if removedDepth == 0 { self.removed = nil }
      return
    }
    if element.name == "br" { return keep(element, HTMLTag(name: 0..<0)) }
    guard let index = open.lastIndex(where: { $0 === element }) else { return }
    closeElements(downTo: index)
  }

  private mutating func closeElements(downTo count: Int) {
    while open.count > count, let element = open.popLast() {
      if writesHTML { output.append(contentsOf: element.closing) }
      if let role = element.role { builder?.close(element.key, role) }
    }
  }

  /// Ends what the element cannot stand in: a paragraph before a block, an item before an item.
  private mutating func closeImplied(by element: HTMLElement) {
    guard element.isBlock else { return }
    if let index = ImpliedEnd.index(before: element, open) { closeElements(downTo: index) }
  }
}
