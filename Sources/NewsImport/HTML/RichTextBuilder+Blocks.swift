import NewsModel

extension RichTextBuilder {
  // MARK: - Paragraphs

  /// Ends the paragraph: its runs become a block of the innermost frame.
  mutating func flush() {
    guard !line.isEmpty else { return }
    let runs = line.take()
    defer { release() }
    guard !runs.isEmpty else { return }
    guard !takeCaption(runs) else { return }
    if elements.contains(where: { $0.role == .tableCaption }),
      let table = frames.lastIndex(where: { $0.kind == .table })
    {
      frames[table].tableCaption += runs
      return
    }
    emit(heading.map { .heading(level: $0, runs) } ?? .paragraph(runs))
  }

  /// Text of a caption or credit goes to its figure.
  private mutating func takeCaption(_ runs: [Run]) -> Bool {
    guard let element = elements.last(where: { $0.isCredit || $0.isCaption }),
      let figure = frames.lastIndex(where: { $0.kind == .figure })
    else { return false }
    if element.isCredit {
      frames[figure].credits.append(runs.plainText)
    } else {
      frames[figure].captions.append(runs.plainText)
    }
    return true
  }

  private var heading: Int? {
    for element in elements.reversed() {
      if case .heading(let level) = element.role { return level }
      if element.frame != nil { return nil }
    }
    return nil
  }

  private mutating func release() {
    guard !waiting.isEmpty else { return }
    for block in waiting { frames[frames.count - 1].add(block) }
    waiting = []
  }

  mutating func emit(_ block: Block) {
    frames[frames.count - 1].add(block)
  }

  /// One break is a line feed in the paragraph; two end it.
  mutating func breakLine() {
    if preformatted != nil {
      preformatted?.append(0x0A)
    } else if line.endsInLineFeed, heading == nil {
      flush()
    } else {
      line.breakLine()
    }
  }

  mutating func rule() {
    guard preformatted == nil else { return }
    flush()
    emit(.rule)
  }

  // MARK: - Frames

  mutating func closeFrame() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let outer = frames.count - 1
    switch (frame.kind, frames[outer].kind) {
    case (.item, .list):
      if !frame.blocks.isEmpty { frames[outer].items.append(frame.blocks) }
    case (.cell(let isHeader), .table):
      if frames[outer].rows.isEmpty { frames[outer].rows.append([]) }
      let row = frames[outer].rows.count - 1
      frames[outer].rows[row].append(BlockFrame.Cell(blocks: frame.blocks, isHeader: isHeader))
    default:
      for block in frame.finished() { frames[outer].add(block) }
    }
  }

  // MARK: - Style

  mutating func restyle() {
    line.set(style: currentStyle, link: currentLink)
  }

  var currentStyle: TextStyle {
    var bits: UInt16 = 0
    for index in elements.indices { bits |= elements[index].style.rawValue }
    return TextStyle(rawValue: bits)
  }

  var currentLink: Int {
    for index in elements.indices.reversed() where elements[index].link > 0 { return elements[index].link }
    return 0
  }

  /// Styles that a `span` has by its class or its style sheet.
  static func style(of attributes: (String) -> String?) -> TextStyle {
    var style = TextStyle(rawValue: 0)
    if let names = attributes("class")?.lowercased(), names.holds("caps"),
      names.holds("small-caps") || names.holds("smallcaps") || names.holds("small_caps")
    {
      style.insert(.smallCapitals)
    }
    guard let sheet = attributes("style")?.lowercased().filter({ $0 != " " }) else { return style }
    if sheet.holds("font-variant:small-caps") { style.insert(.smallCapitals) }
    if sheet.holds("font-style:italic") { style.insert(.emphasis) }
    if sheet.holds("font-weight:bold") || sheet.holds("font-weight:700") { style.insert(.strong) }
    return style
  }
}
