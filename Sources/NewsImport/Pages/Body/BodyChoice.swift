/// Chooses among independent candidates the one that the others agree with.
enum BodyChoice {
  static func choose(_ outline: PageOutline, _ texts: BlockTexts, titles: [String]) -> BodyCandidate? {
    let raw = [
      MassCandidate.find(in: outline), PlaceCandidate.find(in: outline), ParagraphCandidate.find(in: outline),
    ]
    let candidates = raw.compactMap { $0 }.map { LineFilter.filter($0, outline, texts, titles: titles) }
      .filter { !$0.blocks.isEmpty }
    return candidates.max { agreement($0, candidates, outline) < agreement($1, candidates, outline) }
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
