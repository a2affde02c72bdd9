/// The list of works that a paper cites: an apparatus at its end, which can be longer than the text.
struct ReferenceList {
  private let evidence: LineEvidence
  private let outline: PageOutline

  private static let longestHeading = 40
  /// Fewest works with a year, and their least share of the lines under the heading.
  private static let fewestWorks = 8
  private static let leastShare = 0.6
  private static let farthest = 6
  /// The greatest share of the text that stands behind the list.
  private static let mostBehind = 0.1

  init(_ evidence: LineEvidence) {
    self.evidence = evidence
    outline = evidence.outline
  }

  /// The heading and all works of the list, whether they are kept or not.
  func lines(among kept: [Int]) -> [Int] {
    guard let first = kept.first, let end = kept.last else { return [] }
    for head in first...end where isHeading(head) {
      guard let last = last(under: head) else { continue }
      let behind = kept.reduce(0) { $0 + ($1 > last ? outline.blocks[$1].length : 0) }
      let all = kept.reduce(0) { $0 + outline.blocks[$1].length }
      if Double(behind) <= Self.mostBehind * Double(all) { return Array(head...last) }
    }
    return []
  }

  private func isHeading(_ index: Int) -> Bool {
    guard outline.blocks[index].length <= Self.longestHeading else { return false }
    return LinePatterns.headsReferences(evidence.folded(index))
  }

  private func last(under head: Int) -> Int? {
    var (works, last) = (0, head)
    for index in outline.blocks.indices[(head + 1)...] {
      guard outline.blocks[index].shape != .heading, index - last <= Self.farthest else { break }
      guard Self.holdsYear(evidence.folded(index).utf8) else { continue }
      works += 1
      last = index
    }
    return works >= Self.fewestWorks && Double(works) >= Self.leastShare * Double(last - head) ? last : nil
  }

  /// Four digits of this century or the last, alone.
  private static func holdsYear(_ line: String.UTF8View) -> Bool {
    var (digits, number) = (0, 0)
    for byte in line {
      if byte &- 0x30 < 10 {
        digits += 1
        number = digits > 4 ? 0 : number * 10 + Int(byte &- 0x30)
        continue
      }
      if digits == 4, (1900..<2100).contains(number) { return true }
      (digits, number) = (0, 0)
    }
    return digits == 4 && (1900..<2100).contains(number)
  }
}
