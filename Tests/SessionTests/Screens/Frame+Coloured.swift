import Canvas

extension Frame {
  /// The frame as a terminal would be told it, row by row.
  var coloured: String {
    (0..<size.rows).map { line in
      var text = ""
      var style: UInt64 = 0
      for cell in row(line) where !cell.isContinuation {
        if cell.packedStyle != style {
          style = cell.packedStyle
          text += cell.style.sequence
        }
        text += cell.text
      }
      return text + "\u{1B}[0m"
    }.joined(separator: "\n")
  }
}

extension Style {
  /// SGR: everything that was set before is taken back.
  fileprivate var sequence: String {
    let names: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]
    let words = names.filter { attributes.contains($0.0) }.map(\.1)
    let all = ["0"] + words + foreground.words(after: "38") + background.words(after: "48")
    return "\u{1B}[\(all.joined(separator: ";"))m"
  }
}

extension Color {
  fileprivate func words(after layer: String) -> [String] {
    switch self {
    case .terminal: []
    case .palette(let index): [layer, "5", String(index)]
    case .rgb(let red, let green, let blue): [layer, "2", String(red), String(green), String(blue)]
    }
  }
}
