package import Canvas

/// Which style each part of the screen is drawn in.
package struct Theme: Hashable, Sendable {
  package let name: String
  /// By the role's number.
  private let styles: [Style]
  /// Whether anything is drawn in a colour.
  package let hasColours: Bool

  /// Colours that a style leaves out, and roles that are left out, come from the role's `base`, in the
  /// end from `.text`; letters are bold, italic and so on only where the role itself says so.
  package init(name: String, styles named: [Role: Style] = [:]) {
    self.name = name
    let styles = Role.allCases.map { Self.resolved($0, in: named) }
    self.styles = styles
    hasColours = styles.contains { $0.foreground != .terminal || $0.background != .terminal }
  }

  package subscript(_ role: Role) -> Style { styles[role.number] }

  private static func resolved(_ role: Role, in named: [Role: Style]) -> Style {
    guard let base = role.base else { return named[role] ?? Style() }
    let below = resolved(base, in: named)
    guard let own = named[role] else { return below }
    return Style(
      foreground: own.foreground == .terminal ? below.foreground : own.foreground,
      background: own.background == .terminal ? below.background : own.background,
      attributes: own.attributes)
  }
}

extension Theme.Role {
  private static let all = allCases

  /// Its place among all roles: looked for, since that is sooner done than a hash.
  fileprivate var number: Int { Self.all.firstIndex(of: self) ?? 0 }
}
