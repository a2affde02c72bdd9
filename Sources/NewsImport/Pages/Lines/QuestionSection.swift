/// Questions with their answers under a heading that says so.
///
/// Behind a text they belong to it, also where each of them is folded up in a box of its own or linked to.
struct QuestionSection {
  private let evidence: LineEvidence
  private let outline: PageOutline
  private let asks: [Bool]

  private static let fewestQuestions = 3
  private static let longestHeading = 80
  private static let longestQuestion = 250
  private static let shortestAnswer = 40
  /// How far below the heading the first question stands, and any line of the section below the one before it.
  private static let nearest = 4
  private static let farthest = 8
  /// The greatest share of the text that may come in.
  private static let most = 0.5

  init(_ evidence: LineEvidence) {
    self.evidence = evidence
    outline = evidence.outline
    asks = evidence.outline.blocks.indices.map { index in
      let block = evidence.outline.blocks[index]
      guard block.facts.endsSentence, block.length < Self.longestQuestion, evidence.reach.contains(index)
      else { return false }
      let line = evidence.folded(index).utf8
      return line.last == UInt8(ascii: "?") || line.suffix(3).elementsEqual("？".utf8)
    }
  }

  /// The lines of all such sections below the first line that is kept.
  func lines(behind kept: [Int]) -> [Int] {
    guard let first = kept.first, asks.count(where: { $0 }) >= Self.fewestQuestions else { return [] }
    let isKept = Set(kept)
    var added: [Int] = []
    var index = first + 1
    while index < evidence.reach.upperBound {
      let head = index
      index += 1
      guard isHeading(head), let last = last(under: head) else { continue }
      added += (head...last).filter { asks[$0] || outline.blocks[$0].linkShare < 0.5 }
      index = last + 1
    }
    added = added.filter { !isKept.contains($0) }
    return length(added) <= Self.most * length(kept) ? added : []
  }

  private func length(_ lines: [Int]) -> Double {
    lines.reduce(0) { $0 + Double(outline.blocks[$1].length) }
  }

  private func isHeading(_ index: Int) -> Bool {
    let below = asks[min(index + 1, asks.count)..<min(index + 1 + Self.nearest, asks.count)]
    guard below.contains(true), outline.blocks[index].length <= Self.longestHeading,
      outline.blocks[index].linkShare <= 0.5
    else { return false }
    return LinePatterns.headsQuestions(evidence.folded(index))
  }

  /// The last line of the last answer, if most questions have one.
  private func last(under head: Int) -> Int? {
    var (asked, answered, last, isOpen) = (0, 0, head, false)
    for index in (head + 1)..<evidence.reach.upperBound {
      guard index - last <= Self.farthest else { break }
      if asks[index] {
        (asked, last, isOpen) = (asked + 1, index, true)
        continue
      }
      let block = outline.blocks[index]
      guard asked > 0 else { continue }
      if block.shape == .heading { break }
      guard block.length >= Self.shortestAnswer, block.linkShare < 0.5 else { continue }
      if isOpen {
        (answered, last, isOpen) = (answered + 1, index, false)
      } else if index == last + 1, evidence.isBrotherOfPrevious(index) {
        last = index
      }
    }
    return asked >= Self.fewestQuestions && 10 * answered >= 7 * asked ? last : nil
  }
}
