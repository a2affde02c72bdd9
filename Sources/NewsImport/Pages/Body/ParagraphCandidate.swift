import CGumbo

/// Parents scored by their paragraphs: length, commas and links; near relations of the best are joined.
enum ParagraphCandidate {
  static func find(in outline: PageOutline) -> BodyCandidate? {
    let pruned = outline.pruned(.structural)
    var scores = scores(outline, pruned)
    let (_, all) = outline.masses(pruned)
    let links = linkMasses(outline, pruned)
    for node in scores.indices where scores[node] != 0 {
      scores[node] *= 1 - (all[node] > 0 ? links[node] / all[node] : 0)
    }
    guard let top = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[top] > 0 else { return nil }
    let roots = joined(top, scores, outline, pruned)
    return BodyCandidate(method: "paragraphs", roots: roots, blocks: outline.remaining(in: roots, pruned))
  }

  private static func scores(_ outline: PageOutline, _ pruned: [Bool]) -> [Double] {
    var scores = [Double](repeating: 0, count: outline.tree.nodes.count)
    for block in outline.blocks where !pruned[block.first] && block.length >= 25 && block.shape != .heading {
      let worth = 1 + Double(block.facts.commas + 1) + min(Double(block.length) / 100, 3)
      var node = block.shape == .paragraph ? outline.tree.parent(block.element) : block.element
      var level = 0
      while let current = node, level < 5 {
        if scores[current] == 0 { scores[current] = weight(outline, current) }
        scores[current] += worth / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
        node = outline.tree.parent(current)
        level += 1
      }
    }
    return scores
  }

  private static func weight(_ outline: PageOutline, _ node: Int) -> Double {
    let hints = outline.hints[node]
    var weight = 0.01
    switch outline.tree.tag(node) {
    case GUMBO_TAG_DIV, GUMBO_TAG_ARTICLE: weight += 5
    case GUMBO_TAG_PRE, GUMBO_TAG_TD, GUMBO_TAG_BLOCKQUOTE: weight += 3
    case GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_DL, GUMBO_TAG_LI, GUMBO_TAG_FORM: weight -= 3
    default: break
    }
    if !hints.isDisjoint(with: [.articleWord, .bodyWord, .articleBody, .main]) { weight += 25 }
    if !hints.isDisjoint(with: [.comments, .furniture, .consent, .authorBox]) { weight -= 25 }
    return weight
  }

  private static func linkMasses(_ outline: PageOutline, _ pruned: [Bool]) -> [Double] {
    var links = [Double](repeating: 0, count: outline.tree.nodes.count)
    for block in outline.blocks where !pruned[block.first] {
      links[block.element] += Double(block.linkLength)
    }
    var node = outline.tree.nodes.count - 1
    while node > 0 {
      links[Int(outline.tree.nodes[node].parent)] += links[node]
      node -= 1
    }
    return links
  }

  private static func joined(_ top: Int, _ scores: [Double], _ outline: PageOutline, _ pruned: [Bool])
    -> [Int]
  {
    guard let parent = outline.tree.parent(top) else { return [top] }
    let threshold = max(10, scores[top] * 0.2)
    return outline.tree.children(parent).filter { node in
      if node == top { return true }
      guard !pruned[node], !outline.tree.nodes[node].isText else { return false }
      let bonus =
        outline.hints[node] == outline.hints[top] && !outline.hints[top].isEmpty ? scores[top] * 0.2 : 0
      if scores[node] + bonus >= threshold { return true }
      return outline.tree.tag(node) == GUMBO_TAG_P && isProse(node, outline)
    }
  }

  private static func isProse(_ node: Int, _ outline: PageOutline) -> Bool {
    outline.blocks(in: node).contains { index in
      let block = outline.blocks[index]
      return block.length > 80 ? block.linkShare < 0.25 : block.linkLength == 0 && block.facts.endsSentence
    }
  }
}
