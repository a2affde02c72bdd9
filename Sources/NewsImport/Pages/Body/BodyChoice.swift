/// Chooses among independent candidates the one that the others agree with.
enum BodyChoice {
  static func choose(_ outline: PageOutline, _ texts: BlockTexts, titles: [String]) -> BodyCandidate? {
    let raw = [
      MassCandidate.find(in: outline), PlaceCandidate.find(in: outline), ParagraphCandidate.find(in: outline),
    ]
    let strict = outline.pruned(.moderate)
    let candidates = raw.compactMap { $0 }.map { tightened($0, strict, outline) }.map {
      LineFilter.filter($0, outline, texts, titles: titles)
    }
    .filter { !$0.blocks.isEmpty }
    return candidates.max { agreement($0, candidates, outline) < agreement($1, candidates, outline) }
  }

  /// The greatest share of a candidate that is taken out as furniture.
  private static let mostFurniture = 0.12

  /// Without what is marked as furniture, unless that is a good part of the text.
  private static func tightened(
    _ candidate: BodyCandidate, _ pruned: [Bool], _ outline: PageOutline
  ) -> BodyCandidate {
    var tight = candidate
    tight.blocks = candidate.blocks.filter { !pruned[outline.blocks[$0].first] }
    let kept = tight.blocks.reduce(0.0) { $0 + outline.blocks[$1].goodMass }
    let all = candidate.blocks.reduce(0.0) { $0 + outline.blocks[$1].goodMass }
    return kept >= (1 - mostFurniture) * all ? tight : candidate
  }

  private static func agreement(_ one: BodyCandidate, _ all: [BodyCandidate], _ outline: PageOutline)
    -> Double
  {
    all.reduce(0) { $0 + overlap(one, $1, outline) }
  }

  /// Twice the text that both hold, as a share of what they hold together.
  static func overlap(_ one: BodyCandidate, _ other: BodyCandidate, _ outline: PageOutline) -> Double {
    let (left, right) = (one.length(outline), other.length(outline))
    guard left + right > 0 else { return 0 }
    let shared = Set(one.blocks).intersection(other.blocks).reduce(0) { $0 + outline.blocks[$1].length }
    return 2 * Double(shared) / Double(left + right)
  }
}
