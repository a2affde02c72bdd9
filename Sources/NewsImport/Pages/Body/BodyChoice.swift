/// Chooses among independent candidates the one that the others agree with.
struct BodyChoice {
  let outline: PageOutline
  let texts: BlockTexts
  /// What each method found, and the same without lines that are no text, in the order of the methods.
  let raw: [BodyCandidate?]
  let filtered: [BodyCandidate?]
  let best: BodyCandidate?
  /// How much of the best the others hold as well, from 0 to 1.
  let agreement: Double

  init(_ outline: PageOutline, _ texts: BlockTexts, titles: [String], headline: Int?) {
    self.outline = outline
    self.texts = texts
    raw = [
      MassCandidate.find(in: outline), PlaceCandidate.find(in: outline), ParagraphCandidate.find(in: outline),
      HeadlineCandidate.find(in: outline, headline: headline),
    ]
    let strict = outline.pruned(.moderate)
    let filtered = raw.map { candidate in
      candidate.map {
        LineFilter.filter(Self.tightened($0, strict, outline), outline, texts, titles: titles)
      }
    }
    self.filtered = filtered
    let candidates = filtered.compactMap { $0 }.filter { !$0.blocks.isEmpty }
    let scores = candidates.map { Self.agreement($0, candidates, outline) }
    let top = scores.indices.max { scores[$0] < scores[$1] }
    best = top.map { candidates[$0] }
    agreement = top.map { (scores[$0] - 1) / 3 } ?? 0
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
