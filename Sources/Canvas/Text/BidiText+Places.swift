extension BidiText {
  /// Where on a line a part of it stands: columns of the line, and what is drawn there.
  package func places(of part: Range<Int>, in line: Range<Int>) -> [(column: Int, run: Run)] {
    var places: [(column: Int, run: Run)] = []
    var column = 0
    for run in runs(of: line) {
      let seen = part.clamped(to: run.range)
      if !seen.isEmpty {
        let before =
          run.isRightToLeft
          ? seen.upperBound..<run.range.upperBound : run.range.lowerBound..<seen.lowerBound
        places.append(
          (column + columns(before), Run(range: seen, isRightToLeft: run.isRightToLeft)))
      }
      column += columns(run.range)
    }
    return places
  }

  /// The column of a line at which the character of an offset stands.
  ///
  /// Behind the line's last one it is the next column; of a line from right to left the one before the first, -1.
  package func column(of offset: Int, in line: Range<Int>) -> Int {
    guard offset < line.upperBound else {
      return isRightToLeft(at: line.lowerBound) ? -1 : columns(line)
    }
    var next = index(of: offset) + 1
    while next < joins.count, joins[next] { next += 1 }
    let character = offset..<Int(starts[min(next, starts.count - 1)])
    return places(of: character, in: line).first?.column ?? 0
  }

  /// Turning does not change how many columns there are.
  private func columns(_ part: Range<Int>) -> Int {
    guard !part.isEmpty else { return 0 }
    return CharacterWidth.columns(of: shown(Run(range: part, isRightToLeft: false)))
  }
}
