/// One answer to where the article's text is.
struct BodyCandidate {
  /// Why it was made, for explanations.
  var method: String
  /// Elements that hold the text, in document order.
  var roots: [Int]
  /// Indices of the blocks that are text of the article, ascending.
  var blocks: [Int]

  func length(_ outline: PageOutline) -> Int {
    blocks.reduce(0) { $0 + outline.blocks[$1].length }
  }
}

/// What a candidate takes for furniture.
enum Pruning {
  /// Everything that is marked.
  case strict
  /// Names that an article may have are let through.
  case moderate
  /// Only what elements are, hidden text, consent boxes and comments.
  case structural
  /// Only comments, consent boxes and hidden text.
  case weak
  /// What belongs to readers, to other stories or to the site, for metadata.
  case foreign

  func removes(_ mark: PageMark) -> Bool {
    switch self {
    case .strict: mark != .none
    case .moderate: mark != .none && mark != .ambiguous
    case .structural: mark != .none && mark != .ambiguous && mark != .furniture && mark != .authorBox
    case .foreign:
      mark == .appeal || mark == .consent || mark == .comments || mark == .furniture || mark == .structure
    case .weak: mark == .hidden || mark == .consent || mark == .comments
    }
  }
}

extension PageOutline {
  /// For every node whether it or an element around it is removed.
  func pruned(_ pruning: Pruning) -> [Bool] {
    var pruned = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes.indices.dropFirst() {
      pruned[node] = pruned[Int(tree.nodes[node].parent)] || pruning.removes(marks[node])
    }
    return pruned
  }

  /// Masses with what is removed left out.
  func masses(_ pruned: [Bool]) -> (good: [Double], all: [Double]) {
    Self.masses(tree, blocks.lazy.filter { !pruned[$0.first] })
  }

  /// The blocks below the roots that are not removed.
  func remaining(in roots: [Int], _ pruned: [Bool]) -> [Int] {
    roots.flatMap { root in blocks(in: root).filter { !pruned[blocks[$0].first] } }
  }
}
