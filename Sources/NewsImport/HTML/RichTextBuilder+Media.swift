import NewsModel

extension RichTextBuilder {
  /// A video or sound whose address may still come in a `source`.
  struct WaitingMedia {
    var title: String
    var url: WebURL?
  }

  // MARK: - Pictures

  mutating func image(isPlain: Bool, _ attributes: (String) -> String?) {
    if !isPlain, Self.isSymbol(attributes) {
      if let words = attributes("alt") { line.append(SafeText(line: words).string) }
      return
    }
    let source = pictureSource
    pictureSource = nil
    // Where there is nothing else, or in a table or a figure, whether there is a picture decides what the words are.
    guard !isWordsOnly || frames.count > 1 || frames[0].blocks.isEmpty else { return }
    guard preformatted == nil, !Self.isBeacon(isPlain: isPlain, attributes) else { return }
    var addresses = PictureAddress.candidates(isPlain: isPlain, attributes)
    if let source { addresses.append(source) }
    guard let url = firstAddress(among: addresses), !isShown(url) else { return }
    let alt = attributes("alt").map { SafeText(line: $0) } ?? ""
    if let figure = frames.lastIndex(where: { $0.kind == .figure }), frames[figure].figure.url == nil {
      frames[figure].figure.url = url
      frames[figure].figure.alt = alt.nonEmpty
      return
    }
    let block = Block.figure(Figure(url: url, alt: alt.nonEmpty))
    if line.isEmpty { emit(block) } else { waiting.append(block) }
  }

  private func firstAddress(among references: [String]) -> WebURL? {
    for reference in references {
      if let url = address(reference) { return url }
    }
    return nil
  }

  /// Whether the picture right before is the same, there for those without scripts.
  private func isShown(_ url: WebURL) -> Bool {
    if let figure = frames.last(where: { $0.kind == .figure }), figure.figure.url == url { return true }
    guard case .figure(let last)? = waiting.last ?? (line.isEmpty ? frames.last?.blocks.last : nil) else {
      return false
    }
    return last.url == url
  }

  private static func isSymbol(_ attributes: (String) -> String?) -> Bool {
    guard let names = attributes("class") else { return false }
    return names.holds("emoji") || names.holds("wp-smiley")
  }

  /// A picture that is there to be counted, not to be seen.
  private static func isBeacon(isPlain: Bool, _ attributes: (String) -> String?) -> Bool {
    func isTiny(_ name: String) -> Bool { attributes(name).flatMap { Int($0) }.map { $0 <= 2 } ?? false }
    if isTiny("width") || isTiny("height") { return true }
    guard !isPlain, let style = attributes("style") else { return false }
    let bare = style.lowercased().filter { $0 != " " }
    return bare.holds("display:none") || bare.holds("visibility:hidden")
  }

  // MARK: - Frames and media

  mutating func frameElement(_ element: Element, _ attributes: (String) -> String?) {
    flush()
    let source = Self.frameAddress(attributes)
    let title = attributes("title") ?? attributes("aria-label") ?? ""
    if let url = source.flatMap({ address($0) }) { emit(.embed(title: SafeText(line: title), url: url)) }
    guard element.key != Self.embed else { return }
    skipped += 1
    elements.append(element)
  }

  private static let embed = NameKey("embed".utf8)

  private static func frameAddress(_ attributes: (String) -> String?) -> String? {
    for name in ["src", "data-src", "data-lazy-src"] {
      if let value = attributes(name), !value.isEmpty, value != "about:blank" { return value }
    }
    return nil
  }

  mutating func openMedia(_ element: Element, _ attributes: (String) -> String?) {
    flush()
    let title = attributes("title") ?? attributes("aria-label") ?? ""
    media = WaitingMedia(
      title: title, url: (attributes("src") ?? attributes("data-src")).flatMap { address($0) })
    skipped += 1
    elements.append(element)
  }

  mutating func openSkipped(_ key: NameKey, _ role: ElementRole, _ attributes: (String) -> String?) {
    if role == .mediaSource, media != nil, media?.url == nil {
      let url = attributes("src").flatMap { address($0) }
      media?.url = url
    }
    guard let open = elements.last, open.key == key else { return }
    skipped += 1
    elements.append(Element(key: key, role: .skipped))
  }

  mutating func closeMedia() {
    skipped = max(0, skipped - 1)
    if let url = media?.url { emit(.embed(title: SafeText(line: media?.title ?? ""), url: url)) }
    media = nil
  }

  // MARK: - Addresses

  private static let refused = ["javascript:", "vbscript:", "data:", "about:", "blob:", "file:"]

  private static func isFollowed(_ reference: String) -> Bool {
    if reference.utf8.starts(with: "http".utf8) || reference.utf8.first == UInt8(ascii: "/") { return true }
    let start = reference.utf8.drop { $0 <= 0x20 }.prefix(12)
    let lower = String(decoding: start, as: UTF8.self).lowercased()
    return !lower.isEmpty && !refused.contains { lower.hasPrefix($0) }
  }

  /// Absolute where the base is known, without parameters that follow the reader; nil for scripts.
  func address(_ reference: String) -> WebURL? {
    guard Self.isFollowed(reference) else { return nil }
    let reference = URLReference.trimmed(reference)
    let absolute = base.map { URLReference.resolve(reference, against: $0) } ?? reference
    return WebURL(TrackingParameters.removed(from: ArchiveAddress.undone(absolute)))
  }
}
