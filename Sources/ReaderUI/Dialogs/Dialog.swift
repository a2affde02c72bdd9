import Canvas
package import NewsModel

/// Something that lies over the panes and has the keys until it is closed.
package enum Dialog: Hashable, Sendable {
  case picker(SectionPicker)
  case filter(FilterDialog)
  case help(HelpDialog)
  case text(TextDialog)
  case links(LinksDialog)

  package var title: SafeText {
    switch self {
    case .picker: "Sections"
    case .filter: "Filter"
    case .help: "Keys"
    case .text(let dialog): dialog.title
    case .links(let dialog): dialog.isAddress ? "Address" : "Links"
    }
  }

  /// What a key brings about: the dialog as it is then, nil once it is closed, and what was chosen.
  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    switch self {
    case .picker(var dialog):
      let answer = dialog.take(key, size: size)
      self = .picker(dialog)
      return answer
    case .filter(var dialog):
      let answer = dialog.take(key)
      self = .filter(dialog)
      return answer
    case .help(var dialog):
      let answer = dialog.take(key, size: size)
      self = .help(dialog)
      return answer
    case .text(var dialog):
      let answer = dialog.take(key, size: size)
      self = .text(dialog)
      return answer
    case .links(var dialog):
      let answer = dialog.take(key, size: size)
      self = .links(dialog)
      return answer
    }
  }
}

/// What came of a key in a dialog.
enum DialogAnswer: Hashable, Sendable {
  case stays
  case closed
  case section(SectionID?)
  case filter(HeadlineQuery)
  case follow(WebURL)
  case copy(WebURL)
}
