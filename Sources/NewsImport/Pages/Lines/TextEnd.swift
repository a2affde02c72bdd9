/// Where a text ends: what stands there is judged more strictly than what stands within.
///
/// Among lines of the text a doubtful one is most likely text as well; at its end it is a sign-up or a notice.
struct TextEnd {
  /// How likely a line has to be text to be the last.
  private static let doubtful = 0.45
  /// The greatest share of the text that goes.
  private static let most = 0.15

  let outline: PageOutline
  let likely: [Double]

  /// The doubtful lines that end a text.
  func doubts(in blocks: [Int]) -> ReversedCollection<[Int]>.SubSequence {
    var left = Self.most * blocks.reduce(0) { $0 + length($1) }
    return blocks.reversed().prefix { index in
      guard likely[index] < Self.doubtful, length(index) <= left else { return false }
      left -= length(index)
      return true
    }
  }

  private func length(_ index: Int) -> Double { Double(outline.blocks[index].length) }
}
