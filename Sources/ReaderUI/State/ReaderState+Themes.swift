import Canvas
import NewsModel

/// What themes were asked for before they were read.
enum ThemeWish: Hashable, Sendable {
  /// A change; empty for a list of their names.
  case named(SafeText)
  /// The end of the line that is being typed.
  case completion(KeyPress)
}

/// Themes are read when somebody asks for them: a session that keeps its own has no use for the others.
extension ReaderState {
  /// The one in use and those beside it, by name.
  var knownThemes: [Theme] {
    let others = (options.isThemeLocked ? [] : options.themes ?? []).filter { $0.name != options.theme.name }
    return ([options.theme] + others).sorted { $0.name < $1.name }
  }

  mutating func changeTheme(to name: SafeText) -> [Effect] {
    guard !options.isThemeLocked else { return say("The paper keeps everybody to its theme.", .failure) }
    guard let themes = options.themes else { return askForThemes(.named(name)) }
    guard let theme = knownThemes.first(where: { $0.name == name.string }) else {
      return sayThemes(not: name)
    }
    if !themes.contains(options.theme) { options.themes = themes + [options.theme] }
    options.theme = theme
    return []
  }

  private func sayThemes(not name: SafeText) -> [Effect] {
    let names = SafeText(line: knownThemes.map(\.name).joined(separator: ", "))
    guard options.theme.hasColours || !(options.themes ?? []).isEmpty else {
      return say("Nothing is drawn in colours here.", name.isEmpty ? .information : .failure)
    }
    if name.isEmpty { return say("Themes: \(names).") }
    if let fault = options.themeFaults[name.string] { return say("The theme \(name): \(fault)", .failure) }
    return say("There is no theme “\(name)”. Themes: \(names).", .failure)
  }

  mutating func askForThemes(_ wish: ThemeWish) -> [Effect] {
    themeWish = wish
    return [.loadThemes]
  }

  mutating func take(_ themes: [Theme], _ faults: [String: SafeText]) -> [Effect] {
    defer { themeWish = nil }
    (options.themes, options.themeFaults) = (themes, faults)
    switch themeWish {
    case .named(let name): return changeTheme(to: name)
    case .completion(let key): return takeInPrompt(key)
    case nil: return []
    }
  }
}
