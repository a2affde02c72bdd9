import Canvas

extension Mark {
  func scalar(_ look: Look) -> Unicode.Scalar {
    switch self {
    case .bar: look.lines.vertical
    case .corner: look.lines.topLeft
    case .rightCorner: look.lines.topRight
    case .line: look.lines.horizontal
    case .cross: look.lines.cross
    case .branch: look.lines.teeRight
    case .lastBranch: look.lines.bottomLeft
    case .heart: look.isASCII ? "+" : "♥"
    case .bullet(let depth): (look.isASCII ? Self.asciiBullets : Self.bullets)[depth % 3]
    }
  }

  private static let bullets: [Unicode.Scalar] = ["•", "◦", "‣"]
  private static let asciiBullets: [Unicode.Scalar] = ["*", "-", "+"]
}
