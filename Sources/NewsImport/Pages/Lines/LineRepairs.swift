import CGumbo

/// What can only be told of several lines together: that a table is one, and that a text stands on the page twice.
struct LineRepairs {
  private let evidence: LineEvidence
  private let outline: PageOutline

  init(_ evidence: LineEvidence) {
    self.evidence = evidence
    outline = evidence.outline
  }

  // MARK: - Tables

  /// Fewest cells of a table that comes in as a whole, and longest cell that is none of a layout.
  private static let fewestCells = 8
  private static let longestCell = 600

  /// A table right behind a line that is kept belongs to the text with all of its cells, however odd each is as a line;
  /// so does one behind that, and the heading between them.
  func tables(behind kept: Set<Int>) -> Set<Int> {
    var added: Set<Int> = []
    var index = outline.blocks.startIndex
    while index < outline.blocks.endIndex {
      guard evidence.isInTable(index) else {
        index += 1
        continue
      }
      let start = index
      while index < outline.blocks.endIndex, evidence.isInTable(index) { index += 1 }
      let before = max(0, start - 3)..<start
      let isNear = before.contains { kept.contains($0) || added.contains($0) }
      guard isNear, isData(start..<index) else { continue }
      added.formUnion(before.filter { outline.blocks[$0].shape == .heading })
      added.formUnion(start..<index)
    }
    return added
  }

  private func isData(_ cells: Range<Int>) -> Bool {
    guard cells.count >= Self.fewestCells else { return false }
    var (length, links, found) = (0, 0, 0)
    for index in cells {
      let block = outline.blocks[index]
      guard block.length <= Self.longestCell else { return false }
      length += block.length
      links += block.linkLength
      if evidence.isFound(index) { found += 1 }
    }
    return 2 * links < length && 10 * found > 9 * cells.count
  }

  // MARK: - Pull quotes

  /// Quotes that are set apart and say what a line of the text says already.
  func pullQuotes(among kept: [Int]) -> [Int] {
    let quotes = kept.filter {
      outline.blocks[$0].length >= 20 && outline.blocks[$0].length <= 400 && isSetApart($0)
    }
    guard !quotes.isEmpty else { return [] }
    let lines = kept.filter { !quotes.contains($0) }.map { Self.bare(evidence.folded($0)) }
    return quotes.filter { quote in
      let words = Self.bare(evidence.folded(quote))
      return lines.contains { $0.utf8.count > words.utf8.count && $0.holds(words) }
    }
  }

  private func isSetApart(_ index: Int) -> Bool {
    var node: Int? = outline.blocks[index].element
    for _ in 0..<4 {
      guard let element = node else { return false }
      let tag = outline.tree.tag(element)
      if tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_Q { return true }
      if outline.hints[element].contains(.pull) { return true }
      node = outline.tree.parent(element)
    }
    return false
  }

  /// Words alone: quotation marks and the comma before "said" differ.
  private static func bare(_ text: String) -> String {
    text.words(withDigits: true).joined(separator: " ")
  }

  // MARK: - Copies

  /// Shortest text, and fewest runs of words, of a line that is looked at for a copy.
  private static let shortestCopy = 300
  private static let fewestRuns = 5
  /// Of how many runs of five words one is looked at.
  private static let sampled: UInt64 = 4

  /// Lines that say once more what at least three others say: some pages have their whole text a second time, for machines.
  func copies(among kept: [Int]) -> [Int] {
    let long = kept.filter { outline.blocks[$0].length >= Self.shortestCopy }
    guard !long.isEmpty, kept.count > 3 else { return [] }
    let runs = Dictionary(uniqueKeysWithValues: kept.map { ($0, sampledRuns(evidence.folded($0))) })
    let sorted = runs.values.joined().sorted()
    // Fewer than these are no copy of five runs.
    guard zip(sorted, sorted.dropFirst()).count(where: { $0 == $1 }) >= 4 else { return [] }
    var places: [UInt64: Set<Int>] = [:]
    for (index, runs) in runs { for run in runs { places[run, default: []].insert(index) } }
    var copies: [Int] = []
    for index in long.sorted(by: { (outline.blocks[$0].length, $0) > (outline.blocks[$1].length, $1) }) {
      let own = runs[index] ?? []
      guard isCopy(index, own, places) else { continue }
      copies.append(index)
      for run in own { places[run]?.remove(index) }
    }
    return copies
  }

  private func isCopy(_ index: Int, _ runs: [UInt64], _ places: [UInt64: Set<Int>]) -> Bool {
    guard runs.count >= Self.fewestRuns else { return false }
    var (known, others): (Int, [Int: Int]) = (0, [:])
    for run in runs {
      guard let other = places[run]?.lazy.filter({ $0 != index }).min() else { continue }
      known += 1
      others[other, default: 0] += 1
    }
    let most = others.values.max() ?? 0
    return 10 * known >= 8 * runs.count && others.count > 2 && 10 * most < 7 * runs.count
  }

  /// Some of the runs of five words, each by its hash.
  private func sampledRuns(_ line: String) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(line.utf8.count / 5)
    var hash = NameWords.seed
    for byte in line.utf8 {
      if byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        hash = NameWords.next(hash, byte)
      } else if hash != NameWords.seed {
        words.append(hash)
        hash = NameWords.seed
      }
    }
    if hash != NameWords.seed { words.append(hash) }
    guard words.count > 4 else { return [] }
    var runs: [UInt64] = []
    for last in 4..<words.count {
      let run = words[(last - 4)...last].reduce(NameWords.seed) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
      if (run >> 32) % Self.sampled == 0 { runs.append(run) }
    }
    return runs
  }
}
