package import NewsModel

/// Makes clean blocks from the tags and text of HTML, in one pass and without a tree.
///
/// Unclosed and misnested tags are tolerated; nesting of blocks is flattened below
/// `RichText.maximumDepth`, and no input makes it recurse.
package struct RichTextBuilder {
  /// Open elements that are remembered; tags beyond are ignored, their text is kept.
  private static let mostElements = 200

  struct Element {
    var key: NameKey
    var role: ElementRole
    /// `frames.count` before the element's own frame was pushed; nil if it has none.
    var frame: Int?
    var style = TextStyle(rawValue: 0)
    /// Its number in the line; 0 for none.
    var link = 0
    var isCredit = false
    var isCaption = false
  }

  let base: URLParts?
  /// Whether only the words of the blocks are wanted.
  let isWordsOnly: Bool
  var elements: [Element] = []
  var frames: [BlockFrame] = [BlockFrame(.root)]
  var line: InlineText
  /// Figures met inside a paragraph; they follow it.
  var waiting: [Block] = []
  var preformatted: [UInt8]?
  var skipped = 0
  var media: WaitingMedia?
  /// What the last `source` of a picture offers, for a picture that has no address of its own.
  var pictureSource: String?
  private var ignored = 0

  package init(base: String?, isWordsOnly: Bool = false) {
    self.base = base.flatMap { URLParts(base: $0) }
    self.isWordsOnly = isWordsOnly
    line = InlineText(isWordsOnly: isWordsOnly)
  }

  // MARK: - Events

  /// `name` is in lower case; `attributes` answers for a lower-case name, references decoded.
  package mutating func open(_ name: String, attributes: (String) -> String?) {
    guard let role = ElementRole.of(name) else { return }
    open(NameKey(name.utf8), role, attributes: attributes)
  }

  /// The same for an element whose role is known already.
  /// - Parameter isPlain: whether it has no attributes but those of clean HTML.
  mutating func open(
    _ key: NameKey, _ role: ElementRole, isPlain: Bool = false, attributes: (String) -> String?
  ) {
    if skipped > 0 { return openSkipped(key, role, attributes) }
    switch role {
    case .lineBreak: breakLine()
    case .rule: rule()
    case .image: image(isPlain: isPlain, attributes)
    case .mediaSource:
      pictureSource = (attributes("srcset") ?? attributes("data-srcset")).flatMap {
        PictureAddress.best(of: $0)
      }
    default:
      guard elements.count < Self.mostElements else { return }
      openElement(Element(key: key, role: role), attributes)
    }
  }

  package mutating func text(_ text: String) {
    guard skipped == 0 else { return }
    if preformatted != nil {
      preformatted?.append(contentsOf: text.utf8)
    } else {
      line.append(text)
    }
  }

  /// Text as UTF-8.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0 else { return }
    if preformatted != nil {
      preformatted?.append(contentsOf: bytes)
    } else {
      line.append(bytes)
    }
  }

  /// Text as UTF-8 of which nothing is to be folded.
  mutating func text(settled bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0 else { return }
    if preformatted != nil {
      preformatted?.append(contentsOf: bytes)
    } else {
      line.append(settled: bytes)
    }
  }

  package mutating func close(_ name: String) {
    guard let role = ElementRole.of(name) else { return }
    close(NameKey(name.utf8), role)
  }

  mutating func close(_ key: NameKey, _ role: ElementRole) {
    guard !role.isVoid else { return }
    guard let index = indexOfOpen(key, role) else { return }
    if role.isInline { closeInline(at: index) } else { pop(to: index) }
  }

  package mutating func finish() -> RichText {
    pop(to: 0)
    flush()
    while frames.count > 1 { closeFrame() }
    return RichText(frames[0].blocks)
  }

  // MARK: - Elements

  private mutating func openElement(_ element: Element, _ attributes: (String) -> String?) {
    var element = element
    closeImplied(by: element.role)
    switch element.role {
    case .link:
      if !isWordsOnly, let href = attributes("href"), let link = address(href) {
        element.link = line.number(of: link)
      }
      push(inline: element)
    case .style(let style):
      element.style = style
      push(inline: element)
    case .span:
      element.style = Self.style(of: attributes)
      mark(&element, attributes)
      push(inline: element)
    case .inlineQuote:
      line.append("“")
      push(inline: element)
    case .skipped:
      skipped += 1
      elements.append(element)
    case .frame: frameElement(element, attributes)
    case .media: openMedia(element, attributes)
    case .preformatted:
      flush()
      preformatted = preformatted ?? []
      elements.append(element)
    default: openBlock(element, attributes)
    }
  }

  private mutating func openBlock(_ element: Element, _ attributes: (String) -> String?) {
    var element = element
    flush()
    mark(&element, attributes)
    if let kind = frameKind(of: element, attributes), mayNest(kind) {
      element.frame = frames.count
      frames.append(BlockFrame(kind))
    }
    if case .row = element.role, frames[frames.count - 1].kind == .table {
      frames[frames.count - 1].rows.append([])
    }
    if case .term = element.role { element.style = .strong }
    elements.append(element)
    restyle()
  }

  /// Credits and captions by their class, as pages without `figcaption` mark them.
  private func mark(_ element: inout Element, _ attributes: (String) -> String?) {
    if case .caption = element.role { element.isCaption = true }
    guard frames.contains(where: { $0.kind == .figure }), let names = attributes("class")?.lowercased() else {
      return
    }
    let words = ["credit", "copyright", "photographer", "byline", "attribution"]
    element.isCredit = words.contains { names.holds($0) }
    if names.holds("caption") { element.isCaption = true }
  }

  private func frameKind(of element: Element, _ attributes: (String) -> String?) -> BlockFrame.Kind? {
    switch element.role {
    case .quote: .quote
    case .list(false): .list(start: nil)
    case .list(true): .list(start: attributes("start").flatMap { Int($0) } ?? 1)
    case .item: innermostList == nil ? nil : .item
    case .table: .table
    case .cell(let isHeader): frames[frames.count - 1].kind == .table ? .cell(isHeader: isHeader) : nil
    case .figure: .figure
    case .block: Self.isCaptioned(attributes("class")) ? .figure : nil
    default: nil
    }
  }

  private static func isCaptioned(_ names: String?) -> Bool {
    guard let names, names.holds("wp-caption") else { return false }
    return !names.holds("wp-caption-text") && !names.holds("wp-caption-dd")
  }

  private var innermostList: Int? {
    frames.lastIndex { if case .list = $0.kind { true } else { false } }
  }

  private func mayNest(_ kind: BlockFrame.Kind) -> Bool {
    guard BlockFrame(kind).isNesting else { return frames.count < 4 * RichText.maximumDepth }
    return frames.count { $0.isNesting } < RichText.maximumDepth
  }

  private mutating func push(inline element: Element) {
    if element.isCredit || element.isCaption { flush() }
    elements.append(element)
    line.enter(style: currentStyle, link: currentLink)
  }

  // MARK: - Closing

  /// What HTML closes by itself when an element begins.
  private mutating func closeImplied(by role: ElementRole) {
    switch role {
    case .item:
      closeInnermost(
        upTo: { if case .list = $0 { true } else { false } }, { if case .item = $0 { true } else { false } })
    case .row, .cell: closeCells(before: role)
    default: break
    }
    guard !role.isInline, let index = innermostBlock, case .paragraph = elements[index].role else { return }
    flush()
    elements.remove(at: index)
  }

  private var innermostBlock: Int? {
    var index = elements.count - 1
    while index >= 0, elements[index].role.isInline { index -= 1 }
    return index >= 0 ? index : nil
  }

  private mutating func closeCells(before role: ElementRole) {
    let isRow = role == .row
    closeInnermost(upTo: { $0 == .table }) { open in
      if case .cell = open { return true }
      return isRow && open == .row
    }
    if isRow { closeInnermost(upTo: { $0 == .table }, { $0 == .row }) }
  }

  private mutating func closeInnermost(
    upTo isBarrier: (ElementRole) -> Bool, _ isWanted: (ElementRole) -> Bool
  ) {
    var index = elements.count - 1
    while index >= 0, !isBarrier(elements[index].role) {
      if isWanted(elements[index].role) { return pop(to: index) }
      index -= 1
    }
  }

  /// A stray end tag must not close what lies outside its table cell.
  private func indexOfOpen(_ key: NameKey, _ role: ElementRole) -> Int? {
    var index = elements.count - 1
    while index >= 0 {
      if elements[index].key == key { return index }
      if case .cell = elements[index].role, !Self.reachesOutOfCells(role, key) { return nil }
      index -= 1
    }
    return nil
  }

  private static let bodies = ["tbody", "body"].map { NameKey($0.utf8) }

  private static func reachesOutOfCells(_ role: ElementRole, _ key: NameKey) -> Bool {
    role == .table || role == .row || bodies.contains(key)
  }

  private mutating func closeInline(at index: Int) {
    if case .inlineQuote = elements[index].role { line.append("”") }
    if elements[index].isCredit || elements[index].isCaption { flush() }
    elements.remove(at: index)
    restyle()
  }

  private mutating func pop(to count: Int) {
    while elements.count > count { closeLast() }
    restyle()
  }

  private mutating func closeLast() {
    guard let element = elements.last else { return }
    switch element.role {
    case .skipped: skipped = max(0, skipped - 1)
    case .frame: skipped = max(0, skipped - 1)
    case .media: closeMedia()
    case .preformatted: closePreformatted()
    case .link, .style, .span, .inlineQuote: if element.isCredit || element.isCaption { flush() }
    default: flush()
    }
    elements.removeLast()
    if let frame = element.frame {
      while frames.count > frame { closeFrame() }
    }
  }

  private mutating func closePreformatted() {
    let isOuter = elements.count { $0.role == .preformatted } == 1
    guard isOuter, let bytes = preformatted else { return }
    preformatted = nil
    let text = String(decoding: bytes.first == 0x0A ? bytes.dropFirst() : bytes[...], as: UTF8.self)
    let trimmed = text.utf8.lastIndex { $0 > 0x20 }.map { text[...$0] } ?? ""
    if !trimmed.isEmpty { emit(.preformatted(SafeText(text: String(trimmed)))) }
  }
}
