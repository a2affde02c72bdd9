/// Takes the lines out of a candidate that are no text of the article.
struct LineFilter {
  private let outline: PageOutline
  private let texts: BlockTexts
  private let title: String
  private var kept: [Int]
  private var isBelowByline = false

  static func filter(
    _ candidate: BodyCandidate, _ outline: PageOutline, _ texts: BlockTexts, titles: [String]
  ) -> BodyCandidate {
    var filter = LineFilter(outline: outline, texts: texts, title: titles.first ?? "", kept: candidate.blocks)
    filter.run(titles)
    var result = candidate
    result.blocks = filter.kept
    return result
  }

  private init(outline: PageOutline, texts: BlockTexts, title: String, kept: [Int]) {
    self.outline = outline
    self.texts = texts
    self.title = title
    self.kept = kept
  }

  private mutating func run(_ titles: [String]) {
    startAtHeadline(titles)
    startBelowByline()
    dropStandfirst()
    dropLines(titles)
    trimStart()
    cutAbout()
    trimEnd()
  }

  // MARK: - The start

  /// What stands before the headline is no text, unless a good part of the prose does.
  private mutating func startAtHeadline(_ titles: [String]) {
    let page = kept.reduce(0.0) { $0 + outline.blocks[$1].goodMass }
    var before = 0.0
    for (position, index) in kept.enumerated() {
      if outline.blocks[index].shape == .heading, titles.contains(texts[index].folded) {
        if before < 0.25 * page { kept.removeFirst(position + 1) }
        return
      }
      before += outline.blocks[index].goodMass
    }
  }

  /// What stands above a line that is all byline or date is the standfirst.
  private mutating func startBelowByline() {
    let near = kept.prefix(7).enumerated().filter { isByline($0.element) }
    guard let last = near.last?.offset else { return }
    let above = kept[..<last].reduce(0) { $0 + outline.blocks[$1].length }
    guard above < 500 else { return }
    kept.removeFirst(last + 1)
    isBelowByline = true
  }

  /// A standfirst that stands in the text and is named for one.
  private mutating func dropStandfirst() {
    guard kept.count > 3, let first = kept.first, outline.blocks[first].length < 400 else { return }
    if outline.hints[outline.blocks[first].element].contains(.subtitle) { kept.removeFirst() }
  }

  private func isByline(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard block.length <= 80, block.length >= 6, block.shape != .heading else { return false }
    let text = texts[index].text
    let isNamed = text.hasPrefix("By ") || text.hasPrefix("BY ") || text.hasPrefix("by ")
    if isNamed, !block.facts.endsSentence { return true }
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    return PrintedDate.parts(text).contains { DateFinder.read(PrintedDate.stripped($0).text) != nil }
  }

  private mutating func trimStart() {
    guard let first = kept.firstIndex(where: { isParagraph($0) }) else { return }
    let parent = home(kept[first])
    let before = kept[..<first].filter { index in
      let block = outline.blocks[index]
      guard home(index) == parent else { return false }
      return (block.facts.endsSentence && block.length >= 25) || (isBelowByline && block.shape == .paragraph)
    }
    kept.replaceSubrange(..<first, with: before)
  }

  private mutating func trimEnd() {
    while let last = kept.last,
      texts.kinds(last).contains(.closing) || outline.blocks[last].shape == .heading
    {
      kept.removeLast()
    }
    guard let last = kept.lastIndex(where: { isParagraph($0) }) else { return }
    let parent = home(kept[last])
    let after = kept[(last + 1)...].filter { index in
      let block = outline.blocks[index]
      return block.shape != .heading && home(index) == parent && block.linkShare < 0.5
    }
    kept.replaceSubrange((last + 1)..., with: after)
    dropClosing()
  }

  /// What a firm or an author says of itself under a head "About …" at the end.
  private mutating func cutAbout() {
    let tail = kept.suffix(8)
    guard kept.count > 10, let head = tail.firstIndex(where: { isAbout($0) }) else { return }
    kept.removeSubrange(head...)
  }

  private func isAbout(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard block.length <= 50, !block.facts.endsSentence || texts[index].folded.hasSuffix(":") else {
      return false
    }
    return texts[index].folded.hasPrefix("about ") && block.facts.commas == 0
  }

  /// Sign-up lines, headings and heads of lists without a list.
  private mutating func dropClosing() {
    while let last = kept.last {
      let text = texts[last].folded
      let isHead = text.hasSuffix(":") && text.utf8.count < 60
      guard isHead || outline.blocks[last].shape == .heading || texts.kinds(last).contains(.closing)
      else { return }
      kept.removeLast()
    }
  }

  private func isParagraph(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard block.shape != .heading, block.linkShare < 0.5 else { return false }
    return block.length >= 80 || (block.length >= 40 && block.facts.endsSentence)
  }

  /// The element that a block's paragraph stands in.
  private func home(_ index: Int) -> Int {
    let block = outline.blocks[index]
    guard block.shape == .paragraph || block.shape == .item else { return block.element }
    return outline.tree.parent(block.element) ?? 0
  }

  // MARK: - Lines within

  private mutating func dropLines(_ titles: [String]) {
    var result: [Int] = []
    var isUnderRelated = false
    for index in kept {
      let text = texts[index].folded
      if texts.kinds(index).contains(.relatedHead) {
        isUnderRelated = true
        continue
      }
      if isUnderRelated, isTeaser(index) || isList(index) { continue }
      isUnderRelated = false
      if !isForeign(index, text, titles) { result.append(index) }
    }
    kept = result
  }

  private func isTeaser(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    return block.linkShare > 0.5 || (block.length < 80 && !block.facts.endsSentence)
  }

  /// Many short things in a row, as tags are printed.
  private func isList(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    return block.facts.commas >= 3 && !block.facts.endsSentence && block.length < 40 * block.facts.commas
  }

  private func isForeign(_ index: Int, _ text: String, _ titles: [String]) -> Bool {
    let block = outline.blocks[index]
    if titles.contains(text) { return true }
    if block.linkShare > 0.9, block.length < 200 { return true }
    if block.linkShare > 0.3, texts.kinds(index).contains(.pointer) { return true }
    return texts.kinds(index).contains(.noise)
  }
}
