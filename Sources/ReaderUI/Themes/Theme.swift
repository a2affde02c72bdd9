package import Canvas

/// Which style each part of the screen is drawn in.
package struct Theme: Hashable, Sendable {
  package var name: String
  private var styles: [Role: Style]

  package init(name: String, styles: [Role: Style] = [:]) {
    self.name = name
    self.styles = styles
  }

  /// A role that the theme does not name is drawn as the one it stands under, in the end as `.text`.
  package subscript(_ role: Role) -> Style {
    get {
      var current = role
      while true {
        if let style = styles[current] { return style }
        guard let next = current.base else { return Style() }
        current = next
      }
    }
    set { styles[role] = newValue }
  }
}
