import CGumbo

/// The smallest element around the headline that holds a good part of the page's prose.
enum HeadlineCandidate {
  static func find(in outline: PageOutline, headline: Int?) -> BodyCandidate? {
    guard let headline else { return nil }
    let pruned = outline.pruned(.moderate)
    let (good, _) = outline.masses(pruned)
    let enough = min(max(0.15 * good[0], 300), 1500)
    var node = headline
    while good[node] < enough {
      guard let parent = outline.tree.parent(node) else { return nil }
      node = parent
    }
    return BodyCandidate(method: "headline", roots: [node], blocks: outline.remaining(in: [node], pruned))
  }
}
