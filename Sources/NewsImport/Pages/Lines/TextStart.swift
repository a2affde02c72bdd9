/// Where a text starts: the heading right above its first line is its first.
struct TextStart {
  /// How likely the heading has to be text.
  private static let likely = 0.25

  let outline: PageOutline
  let likely: [Double]

  func heading(above blocks: [Int]) -> Int? {
    guard let first = blocks.first, first > 0, outline.blocks[first].shape != .heading else { return nil }
    let block = outline.blocks[first - 1]
    let isStandfirst = !outline.hints[block.element].isDisjoint(with: [.standfirst, .subtitle])
    guard block.shape == .heading, !isStandfirst, likely[first - 1] > Self.likely else { return nil }
    return first - 1
  }
}
