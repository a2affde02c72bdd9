import NewsModel

/// Where each start tag belongs.
extension FeedReader {
  private static let (date, anchor, rdf) = (NameKey("date"), NameKey("a"), NameKey("rdf"))
  private static let (feedElement, entry, channel) = (NameKey("feed"), NameKey("entry"), NameKey("channel"))

  mutating func start(_ tag: XMLTag) {
    guard hasRoom(for: tag) else { return }
    beginTrace()
    let name = scanner.split(tag.name)
    mendOpenText(before: name)
    open(tag, name, resolve(tag, name))
    if tag.isEmpty { close(downTo: stack.count - 1) }
  }

  /// Ends a text that lost its end tag, when an element begins that cannot be within it.
  private mutating func mendOpenText(before name: XMLName) {
    let namespace = scope.namespace(of: name.prefix)
    guard let element = FeedElement.of(namespace, name.local), namespace != .xhtml, namespace != .foreign
    else {
      return
    }
    guard let index = stack.lastIndex(where: { if case .text = $0.kind { true } else { false } }),
      let outer = stack[index].element, !Self.isPart(element, of: outer)
    else { return mendOpenItem(before: element) }
    guard Self.ends(element, name.local, outer, in: constructs.last) else { return }
    scanner.isRepaired = true
    close(downTo: index)
    mendOpenItem(before: element)
  }

  private static func isPart(_ element: FeedElement, of outer: FeedElement) -> Bool {
    switch outer {
    case .author, .contributor, .owner: [.name, .email, .uri, .url].contains(element)
    case .image: [.url, .title, .link, .description].contains(element)
    case .source: [.url, .title, .link].contains(element)
    case .category: element == .category
    default: false
    }
  }

  private static func ends(
    _ element: FeedElement, _ name: NameKey, _ outer: FeedElement, in construct: TextConstruct?
  ) -> Bool {
    switch element {
    case .item, .guid, .encoded, .enclosure, .creator, .published, .updated, .created: return true
    case .date: return name == Self.date
    default:
      guard construct?.kind != .inline, !outer.holdsMarkup, !outer.hasParts else { return false }
      return HTMLElement.named(name) == nil
    }
  }

  /// An item within an item is one that follows it.
  private mutating func mendOpenItem(before element: FeedElement) {
    guard element == .item, isInItem, let index = stack.lastIndex(where: { $0.element == .item }) else {
      return
    }
    scanner.isRepaired = true
    close(downTo: index)
  }

  private mutating func open(_ tag: XMLTag, _ name: XMLName, _ resolved: ResolvedTag) {
    var element = OpenElement(
      name: tag.name, key: NameKey(scanner.bytes, tag.name), kind: .ignored,
      context: stack.last?.context ?? .document,
      element: resolved.element, base: base(resolved.attributes),
      language: language(resolved.attributes))
    switch stack.last?.kind {
    case .ignored where resolved.element == .item && resolved.namespace == .core:
      begin(&element, resolved)
    case .ignored: break
    case .text, .markup: openWithinText(&element, tag, name, resolved)
    case .container, nil: begin(&element, resolved)
    }
    push(element)
  }

  /// The language within an element; an empty one takes back what was said around it.
  private func language(_ attributes: [String: String]) -> String? {
    guard let tag = attributes["xml:lang"] ?? attributes["lang"] else { return stack.last?.language }
    let trimmed = URLReference.trimmed(tag)
    return trimmed.isEmpty ? nil : trimmed
  }

  private mutating func openWithinText(
    _ element: inout OpenElement, _ tag: XMLTag, _ name: XMLName, _ resolved: ResolvedTag
  ) {
    if let inner = resolved.element, let outer = stack.last?.element, case .text? = stack.last?.kind,
      Self.isPart(inner, of: outer)
    {
      element.context = Self.partContext(of: outer, in: element.context)
      return begin(&element, resolved)
    }
    element.element = nil
    openMarkup(&element, tag, name, resolved)
  }

  private static func partContext(
    of outer: FeedElement, in context: OpenElement.Context
  ) -> OpenElement.Context {
    switch outer {
    case .image: .image
    case .source: .source
    // A category within one is another of the same feed or item.
    case .category: context
    default: .person
    }
  }

  // MARK: Elements of the feed

  private mutating func begin(_ open: inout OpenElement, _ tag: ResolvedTag) {
    guard let element = tag.element else { return beginUnknown(&open, tag) }
    switch element {
    case .root, .channel: beginFeed(&open, tag, element)
    case .item: beginItem(&open, tag)
    case .wrapper, .mediaGroup:
      open.kind = .container
    case .mediaContent:
      open.kind = .container
      takeMedia(tag, open)
    case .textInput:
      open.kind = .container
      open.context = .foreign
    default:
      guard open.context != .foreign, open.context != .document else { return }
      beginField(&open, tag, element)
    }
  }

  /// A foreign element's children are its own; one around the items is passed through.
  private mutating func beginUnknown(_ open: inout OpenElement, _ tag: ResolvedTag) {
    open.kind = open.context == .document ? .container : .ignored
    if feed.format == .cdf, tag.name == Self.anchor { takeAnchor(tag, open) }
    if open.context == .item || open.context == .feed { open.context = .foreign }
  }

  /// The other way of CDF to say where something leads.
  private mutating func takeAnchor(_ tag: ResolvedTag, _ open: OpenElement) {
    let link = Self.address(tag.attributes["href"], base: baseParts(open.base))
    if isInItem { item.link = item.link ?? link } else { feed.link = feed.link ?? link }
  }

  private mutating func beginFeed(_ open: inout OpenElement, _ tag: ResolvedTag, _ element: FeedElement) {
    open.kind = .container
    if open.context == .document { noteFormat(tag) }
    guard !isInItem else { return }
    open.context = .feed
    noteFeedLanguage(open)
    if let reference = tag.attributes["href"], let link = Self.address(reference, base: baseParts(open.base))
    {
      feed.link = link
    }
    if feed.format == .cdf, let date = tag.attributes["lastmod"].flatMap(DateReader.read) {
      feed.updated = date
    }
  }

  private mutating func noteFeedLanguage(_ open: OpenElement) {
    if feed.language == nil { feed.language = open.language?.split(separator: "_").joined(separator: "-") }
  }

  private mutating func beginItem(_ open: inout OpenElement, _ tag: ResolvedTag) {
    if open.context == .document { noteFormat(tag) }
    open.kind = .container
    open.context = .item
    var draft = ItemDraft()
    draft.about = feed.format == .rdf ? tag.attributes["about"] : nil
    draft.language = open.language ?? facts.contentLanguage
    if feed.format == .cdf || (feed.format == .rss && tag.attributes["href"] != nil) {
      draft.link = Self.address(tag.attributes["href"], base: baseParts(open.base))
      draft.updated = tag.attributes["lastmod"].flatMap(DateReader.read)
    }
    item = draft
    isInItem = true
  }

  private mutating func noteFormat(_ tag: ResolvedTag) {
    let version = tag.attributes["version"]
    switch tag.name {
    case Self.rdf: (feed.format, feed.version) = (.rdf, RDFVersion.of(scope))
    case Self.feedElement, Self.entry: (feed.format, feed.version) = (.atom, version ?? AtomVersion.of(scope))
    case Self.channel where version == nil && tag.attributes["href"] != nil: feed.format = .cdf
    case Self.channel where stack.isEmpty: (feed.format, feed.version) = (.cdf, version)
    default: (feed.format, feed.version) = (.rss, version.map(URLReference.trimmed))
    }
  }
}
