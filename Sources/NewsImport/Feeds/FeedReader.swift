import NewsModel

/// Reads RSS of every version, RDF, Atom and CDF, in one pass, however damaged.
struct FeedReader {
  /// Open elements; tags of deeper ones are passed over.
  static let deepest = 1000
  /// Items of one feed that are taken.
  static let mostItems = 50_000

  var scanner: XMLScanner
  var scope = NamespaceScope()
  var stack: [OpenElement] = []
  /// How many elements are open whose names have the same place in a table of that size.
  private var openNames = [UInt16](repeating: 0, count: 256)
  private var passedOver = 0
  var bases: [URLParts] = []
  /// The feed's own address as far as it names one: the base where neither document nor fetch gives any.
  var ownBase: URLParts?
  var constructs: [TextConstruct] = []
  var feed = FeedDraft()
  /// The item that is open, where there is one.
  var item = ItemDraft()
  var isInItem = false
  var person = ParsedAuthor()
  var hasPerson = false
  var items: [ParsedItem] = []
  let facts: DocumentFacts
  var trace = FeedTrace()
  private var isCut = false
  /// Changes whenever the same bytes would give other items.
  private static let version: UInt64 = 1

  private init(_ text: DecodedText, facts: DocumentFacts) {
    scanner = XMLScanner(text.bytes)
    scanner.isRepaired = text.isDamaged
    self.facts = facts
    if let base = facts.baseURL.flatMap({ URLParts(base: $0) }) { bases.append(base) }
  }

  static func read(_ text: DecodedText, facts: DocumentFacts) -> ParsedFeed {
    var reader = FeedReader(text, facts: facts)
    reader.run()
    var feed = reader.feed.finished(facts: facts, isRepaired: reader.scanner.isRepaired)
    feed.items = reader.items
    feed.isCut = reader.isCut
    if facts.knownItems != nil { feed.trace = reader.trace }
    return feed
  }

  private mutating func run() {
    while true {
      switch scanner.next(open: stack.last?.name) {
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      case .text(let range): text(range)
      case .literal(let range): literal(range)
      case .finished:
        isCut = !stack.isEmpty
        if isCut { scanner.isRepaired = true }
        close(downTo: 0)
        return
      }
    }
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) {
    guard let last = constructs.indices.last, isGathering else { return }
    let range = capped(range, constructs[last])
    if constructs[last].kind == .inline {
      constructs[last].bytes += scanner.bytes[range]
    } else {
      XMLText.append(scanner.bytes, range, scanner.entities, to: &constructs[last].bytes)
    }
  }

  private mutating func literal(_ range: Range<Int>) {
    guard let last = constructs.indices.last, isGathering else { return }
    let range = capped(range, constructs[last])
    guard constructs[last].kind == .inline else {
      return XMLText.appendLiteral(scanner.bytes, range, to: &constructs[last].bytes)
    }
    HTMLText.appendEscapedText(Array(scanner.bytes[range]), to: &constructs[last].bytes)
  }

  /// What of the text there is room for.
  private mutating func capped(_ range: Range<Int>, _ construct: TextConstruct) -> Range<Int> {
    let room = max(0, TextConstruct.longest - construct.bytes.count)
    guard range.count > room else { return range }
    scanner.isRepaired = true
    // Not within a character.
    var end = range.lowerBound + room
    while end > range.lowerBound, scanner.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  private var isGathering: Bool {
    switch stack.last?.kind {
    case .text, .markup: true
    default: false
    }
  }

  // MARK: Stack

  mutating func push(_ element: OpenElement) {
    stack.append(element)
    openNames[element.key.place(in: openNames.count)] += 1
  }

  /// Whether one more element may be open.
  mutating func hasRoom(for tag: XMLTag) -> Bool {
    guard stack.count >= Self.deepest else { return true }
    scanner.isRepaired = true
    if !tag.isEmpty { passedOver += 1 }
    return false
  }

  private mutating func end(_ name: Range<Int>) {
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    let key = NameKey(scanner.bytes, name)
    guard openNames[key.place(in: openNames.count)] > 0,
      let index = stack.lastIndex(where: { $0.key == key })
    else {
      scanner.isRepaired = true
      return
    }
    if index < stack.count - 1, !isRawMarkup(above: index) { scanner.isRepaired = true }
    close(downTo: index)
  }

  /// Whether what an end tag closes unasked is HTML within a text, which need not be well formed.
  private func isRawMarkup(above index: Int) -> Bool {
    guard case .markup = stack[stack.count - 1].kind else { return false }
    return constructs.last?.kind == .html
  }

  /// The first element begins: what came before it, and its tag, decide how the rest is read.
  mutating func beginTrace() {
    guard facts.knownItems != nil, trace.prologue == 0 else { return }
    trace.prologue = BodyHash.of(scanner.bytes[..<scanner.position]) &+ Self.version
  }

  mutating func close(downTo count: Int) {
    while stack.count > count, let element = stack.popLast() {
      openNames[element.key.place(in: openNames.count)] -= 1
      leave(element)
      scope.leave(depth: stack.count)
    }
  }

}
