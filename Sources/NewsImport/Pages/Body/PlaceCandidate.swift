import CGumbo

/// The first of the places where article text is by convention.
enum PlaceCandidate {
  static func find(in outline: PageOutline) -> BodyCandidate? {
    let pruned = outline.pruned(.moderate)
    let (good, _) = outline.masses(pruned)
    guard good[0] > 0 else { return nil }
    for place in Place.allCases {
      let found = outline.tree.nodes.indices.filter {
        good[$0] > 0 && !pruned[$0] && place.matches(outline, $0)
      }
      guard let largest = found.max(by: { good[$0] < good[$1] }), good[largest] >= place.share * good[0]
      else { continue }
      let innermost = found.last { outline.tree.contains(largest, $0) && good[$0] >= 0.8 * good[largest] }
      let roots = brothers(of: innermost ?? largest, among: found, outline, good)
      return BodyCandidate(method: "place", roots: roots, blocks: outline.remaining(in: roots, pruned))
    }
    return BodyCandidate(method: "place", roots: [0], blocks: outline.remaining(in: [0], pruned))
  }

  /// A body may be cut in parts that stand side by side.
  private static func brothers(of node: Int, among found: [Int], _ outline: PageOutline, _ good: [Double])
    -> [Int]
  {
    guard outline.hints[node].contains(.articleBody) else { return [node] }
    let parent = outline.tree.parent(node)
    return found.filter {
      $0 == node || (outline.tree.parent($0) == parent && outline.hints[$0] == outline.hints[node])
    }
  }

  private enum Place: CaseIterable {
    case articleBodyProperty, articleBodyName, article, articleName, main, body

    var share: Double {
      switch self {
      case .articleBodyProperty: 0.15
      case .articleBodyName, .article: 0.25
      case .articleName, .main: 0.4
      case .body: 0
      }
    }

    func matches(_ outline: PageOutline, _ node: Int) -> Bool {
      let (hints, tag) = (outline.hints[node], outline.tree.tag(node))
      switch self {
      case .articleBodyProperty: return hints.isSuperset(of: [.articleBody, .lead])
      case .articleBodyName: return hints.contains(.articleBody)
      case .article: return tag == GUMBO_TAG_ARTICLE
      case .articleName: return hints.contains(.articleWord)
      case .main: return tag == GUMBO_TAG_MAIN || hints.contains(.main)
      case .body: return tag == GUMBO_TAG_BODY
      }
    }
  }
}
