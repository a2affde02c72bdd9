import NewsModel

/// Elements that hold one thing of the feed or of an item.
extension FeedReader {
  mutating func beginField(_ open: inout OpenElement, _ tag: ResolvedTag, _ element: FeedElement) {
    switch element {
    case .enclosure: takeEnclosure(tag, open)
    case .mediaThumbnail: takeThumbnail(tag, open)
    case .mediaPlayer: takePlayer(tag, open)
    case .itunesImage:
      setImage(
        Self.address(tag.attributes["href"] ?? tag.attributes["url"], base: baseParts(open.base)), open)
    case .inReplyTo: takeReplyTo(tag, open)
    case .logo where feed.format == .cdf: takeLogo(tag, open)
    case .author, .contributor, .owner, .mediaCredit: beginPerson()
    // Those of podcasts hold others, which end first.
    case .category: addCategory(tag.attributes["text"], open)
    default: break
    }
    if element == .source, feed.format == .atom, isInItem {
      (open.kind, open.context) = (.container, .source)
      return
    }
    if element == .image, open.context == .feed || open.context == .document {
      (open.kind, open.context) = (.container, .image)
      return
    }
    beginText(&open, tag, element)
  }

  private mutating func beginText(_ open: inout OpenElement, _ tag: ResolvedTag, _ element: FeedElement) {
    open.kind = .text
    var construct = TextConstruct(element: element, kind: kind(of: tag, element))
    construct.attributes = tag.attributes
    construct.isBase64 = TextTypes.isBase64(tag.attributes, in: feed.format, element)
    construct.base = baseParts(open.base)
    construct.language = open.language
    constructs.append(construct)
  }

  private func kind(of tag: ResolvedTag, _ element: FeedElement) -> TextConstruct.Kind {
    if tag.namespace == .xhtml { return .inline }
    return TextTypes.kind(tag.attributes, in: feed.format, element)
  }

  private mutating func addCategory(_ name: String?, _ open: OpenElement) {
    if isInItem { item.addCategory(name) } else if open.context == .feed { feed.addCategory(name) }
  }

  private mutating func beginPerson() {
    person = ParsedAuthor()
    hasPerson = false
  }

  // MARK: Markup within a text

  private static let division = NameKey("div")

  mutating func openMarkup(
    _ element: inout OpenElement, _ tag: XMLTag, _ name: XMLName, _ resolved: ResolvedTag
  ) {
    guard let last = constructs.indices.last else { return }
    constructs[last].becomeInline()
    let isWrapper = name.local == Self.division && isFirstOfInline(constructs[last])
    element.kind = .markup(isWritten: !isWrapper)
    guard !isWrapper, !constructs[last].isFull else { return }
    writeTag(tag, name, resolved, element)
  }

  private func isFirstOfInline(_ construct: TextConstruct) -> Bool {
    construct.kind == .inline && construct.attributes["type"]?.contains("xhtml") == true
      && construct.bytes.allSatisfy { $0 <= 0x20 }
  }

  /// The tag as HTML; addresses are made absolute where the base is not that of the whole text.
  private mutating func writeTag(
    _ tag: XMLTag, _ name: XMLName, _ resolved: ResolvedTag, _ element: OpenElement
  ) {
    let last = constructs.count - 1
    let base = baseParts(element.base)
    let isMoved = base != constructs[last].base
    constructs[last].bytes.append(0x3C)
    constructs[last].bytes += Array(scanner.lower(name.place).utf8)
    for (name, value) in resolved.attributes.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("xml:") {
      var value = value
      if isMoved, case .address? = AttributeRule.of(name), let base {
        value = URLReference.resolve(URLReference.trimmed(value), against: base)
      }
      constructs[last].bytes.append(0x20)
      constructs[last].bytes += Array(name.utf8)
      constructs[last].bytes += [0x3D, 0x22]
      HTMLText.appendEscaped(value, to: &constructs[last].bytes)
      constructs[last].bytes.append(0x22)
    }
    if tag.isEmpty { constructs[last].bytes.append(0x2F) }
    constructs[last].bytes.append(0x3E)
  }

  mutating func closeMarkup(_ element: OpenElement, isWritten: Bool) {
    guard isWritten, let last = constructs.indices.last else { return }
    let name = scanner.split(element.name)
    guard HTMLElement.named(name.local)?.fate != .void else { return }
    constructs[last].bytes += [0x3C, 0x2F]
    constructs[last].bytes += Array(scanner.lower(name.place).utf8)
    constructs[last].bytes.append(0x3E)
  }

  // MARK: Things that are in the attributes

  private mutating func takeEnclosure(_ tag: ResolvedTag, _ open: OpenElement) {
    guard let enclosure = enclosure(tag, open, length: "length") else { return }
    if isInItem, item.enclosures.count < ItemDraft.mostEnclosures,
      !item.enclosures.contains(where: { $0.url == enclosure.url })
    {
      item.enclosures.append(enclosure)
    }
  }

  private func enclosure(_ tag: ResolvedTag, _ open: OpenElement, length: String) -> ParsedEnclosure? {
    let reference = tag.attributes["url"] ?? tag.attributes["resource"] ?? tag.attributes["href"]
    guard let url = Self.address(reference, base: baseParts(open.base)).flatMap({ WebURL($0) }) else {
      return nil
    }
    let size = tag.attributes[length].flatMap { Int(URLReference.trimmed($0)) }.flatMap { $0 > 0 ? $0 : nil }
    return ParsedEnclosure(
      url: url, type: tag.attributes["type"].flatMap { SafeText(line: $0).nonEmpty }, length: size)
  }

  mutating func takeMedia(_ tag: ResolvedTag, _ open: OpenElement) {
    guard isInItem, var media = enclosure(tag, open, length: "filesize") else { return }
    if media.type == nil, let medium = tag.attributes["medium"] { media.type = SafeText(line: medium + "/*") }
    if media.type == nil, PictureName.isPicture(media.url.string) { media.type = "image/*" }
    item.media.append(media)
  }

  private mutating func takeThumbnail(_ tag: ResolvedTag, _ open: OpenElement) {
    let reference = tag.attributes["url"] ?? tag.attributes["href"]
    guard isInItem, item.thumbnail == nil else { return }
    item.thumbnail = Self.address(reference, base: baseParts(open.base))
  }

  private mutating func takePlayer(_ tag: ResolvedTag, _ open: OpenElement) {
    guard isInItem, let url = Self.address(tag.attributes["url"], base: baseParts(open.base)) else { return }
    guard let player = WebURL(url), item.media.isEmpty else { return }
    item.media.append(ParsedEnclosure(url: player))
  }

  private mutating func takeReplyTo(_ tag: ResolvedTag, _ open: OpenElement) {
    guard item.inReplyTo == nil else { return }
    item.inReplyTo = tag.attributes["ref"] ?? tag.attributes["href"]
    item.inReplyToAddress = Self.address(tag.attributes["href"], base: baseParts(open.base))
  }

  private mutating func takeLogo(_ tag: ResolvedTag, _ open: OpenElement) {
    let address = Self.address(tag.attributes["href"], base: baseParts(open.base))
    guard tag.attributes["style"]?.lowercased() == "icon", !isInItem else { return setImage(address, open) }
    feed.icon = feed.icon ?? address
  }

  mutating func setImage(_ address: String?, _ open: OpenElement) {
    guard let address else { return }
    if isInItem { item.image = item.image ?? address } else { feed.logo = feed.logo ?? address }
  }
}
