import Canvas
package import NewsModel

/// Something that lies over the panes and has the keys until it is closed.
package enum Dialog: Hashable, Sendable {
  case picker(SectionPicker)
  case filter(FilterDialog)
  case help(HelpDialog)
  case text(TextDialog)
  case links(LinksDialog)
  case join(JoinDialog)
  case notices(NoticesDialog)

  package var title: Phrase {
    switch self {
    case .picker: "Sections"
    case .filter: "Filter"
    case .help: "Keys"
    case .text(let dialog): "\(dialog.title)"
    case .links(let dialog): dialog.isAddress ? "Address" : "Links"
    case .join: "Take part"
    case .notices: "Notices"
    }
  }

  /// Whether letters are typed into it.
  var takesLetters: Bool {
    switch self {
    case .picker, .filter, .join: true
    case .help(let dialog): dialog.edit != nil
    case .text, .links, .notices: false
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
    case .join(var dialog):
      let answer = dialog.take(key)
      self = .join(dialog)
      return answer
    case .notices(var dialog):
      let answer = dialog.take(key, size: size)
      self = .notices(dialog)
      return answer
    }
  }
}

/// What came of a key in a dialog.
enum DialogAnswer: Hashable, Sendable {
  case stays
  case closed
  case section(SectionID?)
  case filter(FilterDialog)
  case follow(WebURL)
  case copy(WebURL)
  /// These three stay: the first two until they are answered.
  case join(ReaderName, invitation: SpokenCode?)
  case link(SpokenCode)
  case refusedName(NameFault)
  case notice(Notice)
  case appeal(CommentID)
}
