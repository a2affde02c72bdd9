extension Frame {
  /// The frame as text for snapshots: a plane of what is written, a plane of letters that stand for styles,
  /// and what each letter means. Plain cells are dots in the second plane.
  package func dump() -> String {
    var legend = StyleLegend()
    let styles = (0..<size.rows).map { line in
      String(row(line).map { legend.letter(for: $0.packedStyle) })
    }
    let text = (0..<size.rows).map { line in "|" + row(line).map(\.text).joined() + "|" }
    let place = cursor.map { "\($0.column),\($0.row)" } ?? "hidden"
    let head = "\(size.columns)x\(size.rows) cursor \(place)"
    return ([head] + text + styles + legend.lines).joined(separator: "\n") + "\n"
  }

  /// The text plane alone, without spaces at the ends of lines.
  package func text() -> String {
    (0..<size.rows).map { line in
      var text = row(line).map(\.text).joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }
}

/// Letters for styles, given out in the order in which the styles turn up.
private struct StyleLegend {
  private var letters: [UInt64: Character] = [0: "."]
  private(set) var lines: [String] = []
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  mutating func letter(for packed: UInt64) -> Character {
    if let known = letters[packed] { return known }
    let number = letters.count - 1
    let letter = number < Self.alphabet.count ? Self.alphabet[number] : "*"
    letters[packed] = letter
    lines.append("\(letter) \(Style(packed: packed).summary)")
    return letter
  }
}

extension Style {
  /// As in `fg=4 bg=#102030 bold underline`.
  package var summary: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"), (.strikethrough, "strikethrough"),
    ]
    var words: [String] = []
    if foreground != .terminal { words.append("fg=\(foreground.summary)") }
    if background != .terminal { words.append("bg=\(background.summary)") }
    words += names.filter { attributes.contains($0.0) }.map(\.1)
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Color {
  fileprivate var summary: String {
    switch self {
    case .terminal: return "terminal"
    case .palette(let index): return String(index)
    case .rgb(let red, let green, let blue):
      let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}
