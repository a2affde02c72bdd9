import Canvas
package import NewsModel

/// What a piece of typeset text is, from which its style follows.
package struct Ink: Hashable, Sendable {
  package var role: Theme.Role
  package var style: TextStyle
  package var isLink: Bool
  /// Which link of the story it leads to, also where it does not look like one; 0 is the story itself.
  package var link: Int?

  package init(_ role: Theme.Role, style: TextStyle = [], isLink: Bool = false, link: Int? = nil) {
    self.role = role
    self.style = style
    self.isLink = isLink
    self.link = link
  }
}

extension Look {
  /// Emphasis is always an attribute, whatever the theme says, so that it is seen without colour too.
  func style(of ink: Ink) -> Style {
    var result = self[ink.role]
    for (style, role, attribute) in Self.emphases where ink.style.contains(style) {
      result = overlaid(role, on: result).adding(attribute)
    }
    return ink.isLink ? overlaid(.link, on: result).adding(.underline) : result
  }

  /// Where the role is like plain text it leaves what is below it; strong and emphasised words in a colour
  /// of their own, such as a kicker's, keep that.
  private func overlaid(_ role: Theme.Role, on style: Style) -> Style {
    let (top, page) = (self[role], self[.text])
    let isMild = role == .strong || role == .emphasis
    let keepsColour = top.foreground == page.foreground || (isMild && style.foreground != page.foreground)
    return Style(
      foreground: keepsColour ? style.foreground : top.foreground,
      background: top.background == page.background ? style.background : top.background,
      attributes: style.attributes.union(top.attributes))
  }

  private static let emphases: [(TextStyle, Theme.Role, Attributes)] = [
    (.emphasis, .emphasis, .italic), (.strong, .strong, .bold), (.code, .code, []),
    (.deleted, .deleted, .strikethrough), (.inserted, .inserted, .underline),
    (.marked, .marked, .reverse),
  ]
}
