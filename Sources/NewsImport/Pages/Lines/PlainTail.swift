import CGumbo

/// The end of a text on a page whose elements have no names: short lines and lists that stand with the text.
///
/// Pages with names set the text apart from what follows, and the model has learnt from those.
struct PlainTail {
  private let evidence: LineEvidence
  private let outline: PageOutline

  /// The greatest share of the text that may come in.
  private static let most = 0.5

  init(_ evidence: LineEvidence) {
    self.evidence = evidence
    outline = evidence.outline
  }

  func lines(behind kept: [Int]) -> [Int] {
    guard let last = kept.last, !kept.contains(where: { evidence.isNamed($0) }) else { return [] }
    let home = home(of: last)
    guard kept.contains(where: { $0 != last && outline.tree.contains(home, outline.blocks[$0].first) }) else {
      return []
    }
    var added = Array(((last + 1)..<outline.blocks.count).prefix { isText($0, in: home) })
    while let end = added.last, outline.blocks[end].shape == .heading { added.removeLast() }
    return length(added) <= Self.most * length(kept) ? added : []
  }

  /// The element that the line stands in with others.
  private func home(of index: Int) -> Int {
    let element = outline.blocks[index].element
    guard outline.blocks(in: element).count == 1 else { return element }
    return outline.tree.parent(element) ?? element
  }

  private func isText(_ index: Int, in home: Int) -> Bool {
    let block = outline.blocks[index]
    guard outline.tree.contains(home, block.first), block.linkShare < 0.3, !evidence.isMarked(index) else {
      return false
    }
    // What stands at the foot of the whole page is in a box of its own.
    if outline.tree.tag(home) == GUMBO_TAG_BODY, block.shape == .block { return false }
    return evidence.kinds(index).isEmpty && !evidence.isHeadline(index)
  }

  private func length(_ blocks: [Int]) -> Double {
    blocks.reduce(0) { $0 + Double(outline.blocks[$1].length) }
  }
}
