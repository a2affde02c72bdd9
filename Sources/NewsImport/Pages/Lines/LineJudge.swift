/// Chooses the text of an article: the candidate that promises most by what the model says of its lines,
/// then line by line.
struct LineJudge {
  private let evidence: LineEvidence
  private let outline: PageOutline
  private let likely: [Double]

  static func body(_ evidence: LineEvidence) -> BodyCandidate? {
    let judge = LineJudge(evidence)
    guard let best = judge.best() else { return nil }
    return judge.mended(best)
  }

  private init(_ evidence: LineEvidence) {
    self.evidence = evidence
    outline = evidence.outline
    likely = evidence.outline.blocks.indices.map {
      evidence.reach.contains($0) ? LineModel.shared.probability(evidence.row($0)) : 0
    }
  }

  // MARK: - The candidate

  private func best() -> BodyCandidate? {
    let sound = evidence.choice.filtered.compactMap { $0 }
    let candidates = sound + combined(sound)
    let all = mass(outline.blocks.indices)
    let scored = candidates.filter { !$0.blocks.isEmpty }.map { ($0, promise($0.blocks, all)) }
    return scored.max { $0.1 < $1.1 }?.0
  }

  /// What two candidates hold together, and what both hold.
  private func combined(_ sound: [BodyCandidate]) -> [BodyCandidate] {
    var result: [BodyCandidate] = []
    for (position, left) in sound.enumerated() {
      for right in sound[(position + 1)...] where left.blocks != right.blocks {
        let (one, other) = (Set(left.blocks), Set(right.blocks))
        result.append(BodyCandidate(method: "either", roots: [], blocks: one.union(other).sorted()))
        result.append(BodyCandidate(method: "both", roots: [], blocks: one.intersection(other).sorted()))
      }
    }
    return result
  }

  private func mass(_ blocks: some Sequence<Int>) -> Double {
    blocks.reduce(0) { $0 + likely[$1] * Double(outline.blocks[$1].length) }
  }

  /// The F1 that is to be expected.
  private func promise(_ blocks: [Int], _ all: Double) -> Double {
    let length = blocks.reduce(0.0) { $0 + Double(outline.blocks[$1].length) }
    return 2 * mass(blocks) / max(1, length + all)
  }

  // MARK: - Its lines

  private static let unlikely = 0.15
  private static let certain = 0.7
  /// The greatest share of the text that goes for unlikely lines.
  private static let mostDropped = 0.15
  private static let longestDropped = 1800

  private func mended(_ body: BodyCandidate) -> BodyCandidate {
    let dropped = body.blocks.filter {
      likely[$0] < Self.unlikely && outline.blocks[$0].length <= Self.longestDropped
    }
    let kept = Set(body.blocks)
    let isModest = length(dropped) <= Self.mostDropped * length(body.blocks)
    // Only within the text: what stands above it or below is more often furniture that reads like text.
    let span = (body.blocks.first ?? 0)..<(body.blocks.last ?? 0)
    let sure = span.filter { likely[$0] > Self.certain && !kept.contains($0) }
    var result = body
    result.blocks = (isModest ? kept.subtracting(dropped) : kept).union(sure).sorted().filter {
      !evidence.isHeadline($0)
    }
    result.roots = root(of: result.blocks).map { [$0] } ?? []
    return result
  }

  private func length(_ blocks: [Int]) -> Double {
    blocks.reduce(0) { $0 + Double(outline.blocks[$1].length) }
  }

  /// The innermost element around all of them.
  private func root(of blocks: [Int]) -> Int? {
    guard let first = blocks.first, let last = blocks.last else { return nil }
    var node = outline.blocks[first].element
    while !outline.tree.contains(node, outline.blocks[last].last) {
      guard let parent = outline.tree.parent(node) else { break }
      node = parent
    }
    return node
  }
}
