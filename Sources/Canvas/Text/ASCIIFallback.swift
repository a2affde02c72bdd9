/// What is drawn where only ASCII can be shown.
package enum ASCIIFallback {
  /// One ASCII character, of one column, for any: letters lose their marks, typography becomes a typewriter's, and
  /// what has no likeness a question mark.
  package static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x80: scalar
    case 0xA0..<0x250: Unicode.Scalar(latin[Int(scalar.value) - 0xA0])
    case 0x1E00..<0x1F00: Unicode.Scalar(latinAdditional[Int(scalar.value) - 0x1E00])
    case 0x2000...0x2BFF: symbol(scalar)
    case 0x3000...0x3002: scalar == "\u{3000}" ? " " : (scalar == "、" ? "," : ".")
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
    default: "?"
    }
  }

  private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}": " "
    case "‐"..."―", "−", "⁃": "-"
    case "‘", "’", "‚", "‛", "′", "‵": "'"
    case "“", "”", "„", "‟", "″": "\""
    case "‹", "←", "◀", "◂", "⟨": "<"
    case "›", "→", "▶", "▸", "⟩", "❯": ">"
    case "↑", "▲", "▴": "^"
    case "↓", "▼", "▾": "v"
    case "•", "●", "◦", "∙", "★", "☆", "◆", "■", "▪", "♥", "❤", "✱": "*"
    case "○", "□", "◇": "o"
    case "…", "․", "⋅", "⋯": "."
    case "†", "‡": "+"
    case "€": "E"
    case "✓", "✔", "✗", "✘", "✕": "x"
    case "⁄", "∕": "/"
    case "─"..."╿": line(scalar)
    case "▀"..."▟": block(scalar)
    default: "?"
    }
  }

  private static func line(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "╴", "╶", "╸", "╺", "╼", "╾": "-"
    case "═": "="
    case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "╵", "╷", "╹", "╻", "╽", "╿": "|"
    case "╱": "/"
    case "╲": "\\"
    default: "+"
    }
  }

  /// Bars at an edge, then what fills a cell.
  private static func block(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "▌", "▍", "▎", "▏", "▐", "▕": "|"
    case "▁", "▂", "▔": "_"
    default: "#"
    }
  }
}
