import CGumbo

/// The element with the best balance of prose inside against everything inside and prose outside.
enum MassCandidate {
  static func find(in outline: PageOutline, _ pruning: Pruning = .strict) -> BodyCandidate? {
    let pruned = outline.pruned(pruning)
    let (good, all) = outline.masses(pruned)
    let page = good[0]
    guard page > 0 else { return nil }
    var best = (node: 0, score: 0.0)
    for node in outline.tree.nodes.indices where good[node] > 0 && !pruned[node] {
      let score = 2 * good[node] / (all[node] + page) * bonus(outline, node)
      if score > best.score { best = (node, score) }
    }
    let root = tightest(outline, best.node, good)
    return BodyCandidate(method: "mass", roots: [root], blocks: outline.remaining(in: [root], pruned))
  }

  private static func bonus(_ outline: PageOutline, _ node: Int) -> Double {
    let hints = outline.hints[node]
    if hints.contains(.articleBody) { return hints.contains(.lead) ? 1.3 : 1.2 }
    if outline.tree.tag(node) == GUMBO_TAG_BODY || outline.tree.tag(node) == GUMBO_TAG_HTML { return 0.85 }
    let isArticle = outline.tree.tag(node) == GUMBO_TAG_ARTICLE
    return isArticle || hints.contains(.articleWord) ? 1.12 : 1
  }

  /// Goes down while one child holds nearly all of it.
  private static func tightest(_ outline: PageOutline, _ node: Int, _ good: [Double]) -> Int {
    var node = node
    while good[node] > 2500 {
      guard let child = outline.tree.children(node).first(where: { good[$0] >= 0.8 * good[node] }) else {
        break
      }
      node = child
    }
    return node
  }
}
