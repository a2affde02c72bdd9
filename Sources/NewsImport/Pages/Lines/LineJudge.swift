/// Chooses the text of an article: the candidate that promises most by what the model says of its lines,
/// then line by line.
struct LineJudge {
  private let evidence: LineEvidence
  private let outline: PageOutline
  private var likely: [Double]

  static func body(_ evidence: LineEvidence) -> BodyCandidate? {
    var judge = LineJudge(evidence)
    var best = judge.best()
    for _ in 0..<mostRaises {
      guard let found = best, found.promise < leastPromise else { break }
      judge.raise()
      best = judge.best()
    }
    return best.map { judge.mended($0.body) }
  }

  private init(_ evidence: LineEvidence) {
    self.evidence = evidence
    outline = evidence.outline
    likely = [Double](repeating: 0, count: outline.blocks.count)
    let reach = evidence.reach
    for first in stride(from: reach.lowerBound, to: reach.upperBound, by: LineModel.most) {
      let lines = first..<min(first + LineModel.most, reach.upperBound)
      likely.replaceSubrange(lines, with: LineModel.shared.probabilities(lines.map { evidence.row($0) }))
    }
  }

  // MARK: - A page that the model does not know

  /// What the best candidate has to promise.
  private static let leastPromise = 0.3
  private static let mostRaises = 12

  /// Where no line is likely to be text, the likelier ones are: twice the odds for each.
  private mutating func raise() {
    for index in likely.indices { likely[index] = 2 * likely[index] / (1 + likely[index]) }
  }

  // MARK: - The candidate

  /// What each method found, before and after its lines were filtered, and what two of them hold together
  /// or in common: whichever promises most.
  private func best() -> (body: BodyCandidate, promise: Double)? {
    let candidates = evidence.candidates
    let all = outline.blocks.indices.reduce(0) { $0 + mass($1) }
    var best: (flags: [Bool], method: String, promise: Double)?
    func consider(_ method: @autoclosure () -> String, _ holds: (Int) -> Bool) {
      let flags = outline.blocks.indices.map(holds)
      let promise = promise(flags, all)
      if promise > best?.promise ?? 0 { best = (flags, method(), promise) }
    }
    for (method, flags) in candidates { consider(method) { flags[$0] } }
    for (position, left) in candidates.enumerated() {
      for right in candidates[(position + 1)...] where left.flags != right.flags {
        consider("\(left.method) or \(right.method)") { left.flags[$0] || right.flags[$0] }
        consider("\(left.method) and \(right.method)") { left.flags[$0] && right.flags[$0] }
      }
    }
    return best.map { best in
      let blocks = outline.blocks.indices.filter { best.flags[$0] }
      return (BodyCandidate(method: best.method, roots: [], blocks: blocks), best.promise)
    }
  }

  private func mass(_ block: Int) -> Double { likely[block] * Double(outline.blocks[block].length) }

  /// The F1 that is to be expected.
  private func promise(_ flags: [Bool], _ all: Double) -> Double {
    var (found, length) = (0.0, 0.0)
    for (block, isHeld) in flags.enumerated() where isHeld {
      found += mass(block)
      length += Double(outline.blocks[block].length)
    }
    return 2 * found / max(1, length + all)
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
    let repairs = LineRepairs(evidence)
    var blocks = (isModest ? kept.subtracting(dropped) : kept).union(sure)
    blocks.subtract(TextEnd(outline: outline, likely: likely).doubts(in: blocks.sorted()))
    blocks.formUnion(repairs.tables(behind: blocks))
    blocks.subtract(repairs.copies(among: blocks.sorted()))
    blocks.subtract(repairs.pullQuotes(among: blocks.sorted()))
    blocks.subtract(closing(blocks.sorted()))
    blocks.formUnion(PlainTail(evidence).lines(behind: blocks.sorted()))
    var result = body
    result.blocks = sectioned(blocks.sorted().filter { !evidence.isHeadline($0) })
    result.roots = root(of: result.blocks).map { [$0] } ?? []
    return result
  }

  /// With the sections that belong to the text whatever their lines are, and without those that do not.
  private func sectioned(_ lines: [Int]) -> [Int] {
    var blocks = Set(lines)
    blocks.formUnion(QuestionSection(evidence).lines(behind: lines).filter { !evidence.isHeadline($0) })
    let heading = TextStart(outline: outline, likely: likely).heading(above: blocks.sorted())
    if let heading, !evidence.isHeadline(heading) { blocks.insert(heading) }
    blocks.subtract(ReferenceList(evidence).lines(among: blocks.sorted()))
    return blocks.sorted()
  }

  private static let beyondDoubt = 0.95

  /// Lines at the end that ask for something or say where they are from. Pages of languages that the model has not seen
  /// end with them as well.
  private func closing(_ blocks: [Int]) -> ReversedCollection<[Int]>.SubSequence {
    blocks.reversed().prefix { index in
      let line = evidence.folded(index)
      guard !line.isEmpty, likely[index] < Self.beyondDoubt else { return line.isEmpty }
      return evidence.kinds(index).contains(.closing) || LinePatterns.namesNetworks(line)
    }
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
