import CGumbo

/// What is known of every block of a page, as rows of numbers.
struct LineEvidence {
  let choice: BodyChoice
  let outline: PageOutline
  private let texts: BlockTexts
  private let titles: [[UInt64]]
  private let facts: [NodeFacts]
  /// For each method what it found, then the same without the lines that are no text.
  private let found: [[Bool]]
  private let chosen: [Bool]
  private let span: Range<Int>
  private let places: LinePlaces
  private let page: [Float]
  private let headline: Int
  private let hasHeadline: Bool
  private let separation: StorySeparation
  /// How often a line stands on the page, by its key.
  private var repeats: [NameKey: Int] = [:]
  /// Of the lines in reach, the shorter ones alone.
  private var keys: [NameKey?] = []
  private let opening: String

  init(_ choice: BodyChoice, titles: [String], description: String?, headline: Int?) {
    self.choice = choice
    outline = choice.outline
    texts = choice.texts
    reach = Self.reach(of: choice)
    self.titles = Array(Set(titles.prefix(4).map { LineWords.hashes($0) }))
    facts = NodeFacts.of(choice.outline)
    let count = choice.outline.blocks.count
    found = (choice.raw + choice.filtered).map { Self.flags($0?.blocks ?? [], count) }
    let best = choice.best?.blocks ?? []
    chosen = Self.flags(best, count)
    span = (best.first ?? 0)..<((best.last ?? 0) + 1)
    places = LinePlaces(choice.outline, best)
    self.headline = headline.map { choice.outline.blocks(in: $0).lowerBound } ?? 0
    hasHeadline = headline != nil
    separation = StorySeparation(choice.outline, headline: headline)
    opening = String((description ?? "").lowered().prefix(40))
    let good = choice.outline.pageGood
    let kept = best.reduce(0.0) { $0 + choice.outline.blocks[$1].goodMass }
    page = [
      Float(good), Float(count), Float(choice.agreement), Float(kept / max(1, good)), Float(best.count),
      Float(kept),
    ]
    keys = reach.map { index in
      choice.outline.blocks[index].length < 400 ? NameKey(choice.texts[index].folded.utf8) : nil
    }
    for case let key? in keys { repeats[key, default: 0] += 1 }
  }

  private static func flags(_ blocks: [Int], _ count: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for block in blocks { flags[block] = true }
    return flags
  }

  /// The blocks that each method found: without the lines that are no text, and all from the first to the
  /// last of those.
  var candidates: [(method: String, flags: [Bool])] {
    zip(choice.raw, choice.filtered).flatMap { raw, filtered -> [(method: String, flags: [Bool])] in
      guard let raw, let filtered, let first = filtered.blocks.first, let last = filtered.blocks.last else {
        return []
      }
      let count = outline.blocks.count
      let whole = raw.blocks.filter { (first...last).contains($0) }
      return [
        (filtered.method, Self.flags(filtered.blocks, count)),
        ("all of " + raw.method, Self.flags(whole, count)),
      ]
    }
  }

  /// The blocks that may be text: those of any candidate and what is near them.
  let reach: Range<Int>

  private static func reach(of choice: BodyChoice) -> Range<Int> {
    let all = choice.raw.compactMap { $0 }
    let first = all.compactMap(\.blocks.first).min() ?? 0
    let last = all.compactMap(\.blocks.last).max() ?? 0
    return max(0, first - 6)..<min(choice.outline.blocks.count, last + 7)
  }

  /// The numbers of one block, in the order that `LineModel` was made for.
  func row(_ index: Int) -> [Float] {
    let block = outline.blocks[index]
    var row: [Float] = []
    row.reserveCapacity(140)
    row += own(block)
    for flags in found { row.append(flags[index] ? 1 : 0) }
    row.append(chosen[index] ? 1 : 0)
    position(index, &row)
    row += places.row(index)
    near(index, &row)
    words(index, &row)
    let facts = facts[block.first]
    for column in NodeFacts.columns { row.append(facts.contains(column) ? 1 : 0) }
    return row + page
  }

  private func own(_ block: TextBlock) -> [Float] {
    [
      Float(min(block.length, 1500)), Float(block.linkShare),
      Float(block.facts.commas) * 100 / Float(max(1, block.length)), block.facts.endsSentence ? 1 : 0,
      Float(block.shape.rawValue), block.startsInLink ? 1 : 0, Float(block.goodMass),
      Float(outline.tree.tag(block.element).rawValue),
    ]
  }

  private func position(_ index: Int, _ row: inout [Float]) {
    let size = Float(max(1, span.count))
    let relative = Float(index - span.lowerBound) / size
    func near(_ distance: Int) -> Float { Float(max(-30, min(30, distance))) }
    row += [
      max(-1, min(2, relative)), near(index - span.lowerBound), near(span.upperBound - 1 - index),
      near(index - headline), Float(index) / Float(outline.blocks.count),
    ]
    row += separation.row(index)
  }

  /// What stands before and after it.
  private func near(_ index: Int, _ row: inout [Float]) {
    for offset in [-2, -1, 1, 2] {
      guard outline.blocks.indices.contains(index + offset) else {
        row += [0, 0, 0, -1, 0, 0]
        continue
      }
      let block = outline.blocks[index + offset]
      let isBrother = places.home(index + offset) == places.home(index)
      row += [
        Float(min(block.length, 500)), Float(block.linkShare), block.facts.endsSentence ? 1 : 0,
        Float(block.shape.rawValue), chosen[index + offset] ? 1 : 0, isBrother ? 1 : 0,
      ]
    }
    row += [window(index, 3), window(index, 10), kept(index - 8, index), kept(index + 1, index + 9)]
  }

  private func kept(_ start: Int, _ end: Int) -> Float {
    let near = max(0, start)..<max(max(0, start), min(chosen.count, end))
    var count = 0
    for index in near where chosen[index] { count += 1 }
    return Float(count) / Float(max(1, near.count))
  }

  /// The share of prose around it.
  private func window(_ index: Int, _ reach: Int) -> Float {
    var (good, all) = (0.0, 1.0)
    for near in max(0, index - reach)...min(outline.blocks.count - 1, index + reach) {
      good += outline.blocks[near].goodMass
      all += Double(outline.blocks[near].length)
    }
    return Float(good / all)
  }

  private func words(_ index: Int, _ row: inout [Float]) {
    let (text, block) = (texts[index], outline.blocks[index])
    LineWords.add(text, texts.kinds(index), block, to: &row)
    let isOpening = !opening.isEmpty && text.folded.hasPrefix(opening)
    row += [
      likeness(text.folded, block), isOpening ? 1 : 0,
      Float(min(5, times(index))),
      emphasis(block),
    ]
  }

  /// How often the line stands on the page, as far as that is counted.
  private func times(_ index: Int) -> Int {
    guard reach.contains(index), let key = keys[index - reach.lowerBound] else { return 1 }
    return repeats[key] ?? 1
  }

  /// Whether it stands in a table, of data or for layout.
  func isInTable(_ index: Int) -> Bool { facts[outline.blocks[index].first].contains(.table) }

  /// Whether any method took it before lines were filtered.
  func isFound(_ index: Int) -> Bool { found.prefix(choice.raw.count).contains { $0[index] } }

  /// Whether an element around it is marked as something beside the article.
  func isMarked(_ index: Int) -> Bool {
    !facts[outline.blocks[index].first].isDisjoint(with: NodeFacts.marked)
  }

  /// Whether an element around it says that an article is in it.
  func isNamed(_ index: Int) -> Bool {
    !facts[outline.blocks[index].first].isDisjoint(with: [
      .article, .articleBody, .articleName, .bodyName, .main,
    ])
  }

  /// Whether it stands in the same element as the line before it.
  func isBrotherOfPrevious(_ index: Int) -> Bool { index > 0 && places.home(index) == places.home(index - 1) }

  func folded(_ index: Int) -> String { texts[index].folded }

  func kinds(_ index: Int) -> LineKinds { texts.kinds(index) }

  /// Whether the line only says the headline, which is shown above the text.
  func isHeadline(_ index: Int) -> Bool {
    likeness(texts[index].folded, outline.blocks[index]) > 0.999
      || (outline.blocks[index].shape == .heading && index == headline && hasHeadline)
  }

  private func likeness(_ line: String, _ block: TextBlock) -> Float {
    guard block.length < 300 else { return 0 }
    let words = LineWords.hashes(line)
    var best: Float = 0
    for title in titles {
      let shared = words.count { title.contains($0) }
      best = max(best, Float(shared) / Float(max(1, words.count + title.count - shared)))
    }
    return best
  }

  /// The share of text nodes that stand in emphasis.
  private func emphasis(_ block: TextBlock) -> Float {
    var (inside, all) = (0, 0)
    for node in block.first...block.last where outline.tree.nodes[node].isText {
      let size = outline.tree.textBytes(node).count
      all += size
      if isEmphasised(node, in: block.element) { inside += size }
    }
    return Float(inside) / Float(max(1, all))
  }

  private func isEmphasised(_ node: Int, in element: Int) -> Bool {
    var current = outline.tree.parent(node)
    while let inner = current, inner > element {
      switch outline.tree.tag(inner) {
      case GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_STRONG, GUMBO_TAG_B: return true
      default: current = outline.tree.parent(inner)
      }
    }
    return false
  }
}
