/// Two texts line by line: `-` as recorded, `+` as it is now, unchanged lines near a change only.
struct LineDifference: CustomStringConvertible {
  private let lines: [(mark: Character, text: Substring)]

  init(_ old: String, _ new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = after.difference(from: before) { $0.utf8.elementsEqual($1.utf8) }
    lines = Self.merge(before, after, changes)
  }

  var description: String {
    let near = lines.indices.map { index in
      lines[max(0, index - 2)...min(lines.count - 1, index + 2)].contains { $0.mark != " " }
    }
    var shown: [String] = []
    for (line, isNear) in zip(lines, near) {
      if isNear { shown.append("\(line.mark)|\(line.text)") } else if shown.last != "…" { shown.append("…") }
    }
    return shown.joined(separator: "\n")
  }

  private static func merge(
    _ before: [Substring], _ after: [Substring], _ changes: CollectionDifference<Substring>
  ) -> [(mark: Character, text: Substring)] {
    let removed = Set(changes.removals.map(offset)), inserted = Set(changes.insertions.map(offset))
    var lines: [(mark: Character, text: Substring)] = []
    var old = 0, new = 0
    while old < before.count || new < after.count {
      if removed.contains(old) {
        lines.append(("-", before[old]))
        old += 1
      } else if inserted.contains(new) {
        lines.append(("+", after[new]))
        new += 1
      } else {
        lines.append((" ", after[new]))
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }
}
