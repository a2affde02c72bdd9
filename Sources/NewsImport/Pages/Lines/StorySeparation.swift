import CGumbo

/// Whether a block belongs to the story of the headline or to one that was put behind it.
struct StorySeparation {
  private let tops: [Int32]
  private let outside: [Bool]
  private let here: Int
  private let articles: Int

  init(_ outline: PageOutline, headline: Int?) {
    let tree = outline.tree
    var count: Int32 = 0
    var tops: [Int32] = []
    var node = 0
    for block in outline.blocks {
      while node <= block.first {
        if tree.tag(node) == GUMBO_TAG_H1 { count += 1 }
        node += 1
      }
      tops.append(count)
    }
    self.tops = tops
    var outside = [Bool](repeating: false, count: tree.nodes.count)
    var articles = 0
    for node in tree.nodes.indices.dropFirst() {
      let isArticle = tree.tag(node) == GUMBO_TAG_ARTICLE
      if isArticle, outline.good[node] > 300 { articles += 1 }
      let isOther = isArticle && headline.map { !tree.contains(node, $0) } ?? false
      outside[node] = outside[Int(tree.nodes[node].parent)] || isOther
    }
    self.outside = outline.blocks.map { outside[$0.first] }
    self.articles = articles
    here = headline.map { outline.blocks(in: $0).lowerBound } ?? 0
  }

  func row(_ index: Int) -> [Float] {
    let start = tops.indices.contains(here) ? tops[here] : 0
    return [Float(max(-3, min(5, tops[index] - start))), outside[index] ? 1 : 0, Float(min(articles, 6))]
  }
}
