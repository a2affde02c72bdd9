package import Canvas
package import NewsModel

/// What narrows the list: three boxes to tick and words that the headline must hold.
package struct FilterDialog: Hashable, Sendable {
  package enum Field: Int, CaseIterable, Sendable {
    case unread
    case starred
    case commented
    case words
  }

  package private(set) var query: HeadlineQuery
  package private(set) var field = Field.unread
  package private(set) var edit: LineEdit

  package init(_ query: HeadlineQuery) {
    self.query = query
    edit = LineEdit(query.titleFilter?.string ?? "")
  }

  package func isOn(_ field: Field) -> Bool {
    switch field {
    case .unread: query.isUnread
    case .starred: query.isStarred
    case .commented: query.isCommented
    case .words: !edit.isEmpty
    }
  }

  mutating func take(_ key: KeyPress) -> DialogAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return .closed
    case .enter: return .filter(finished)
    case .down, .tab, .control("n"): turn(1)
    case .up, .backTab, .control("p"): turn(-1)
    default: takeInField(key)
    }
    return .stays
  }

  private var finished: HeadlineQuery {
    var result = query
    let words = SafeText(line: edit.text)
    result.titleFilter = words.isEmpty ? nil : words
    return result
  }

  private mutating func turn(_ step: Int) {
    let count = Field.allCases.count
    field = Field(rawValue: (field.rawValue + step + count) % count) ?? .unread
  }

  private mutating func takeInField(_ key: KeyPress) {
    if field == .words {
      _ = edit.handle(key, width: .max)
      return
    }
    switch key {
    case .character("j"): turn(1)
    case .character("k"): turn(-1)
    case .character("/"): field = .words
    case .character("u"): toggle(.unread)
    case .character("s"): toggle(.starred)
    case .character("c"): toggle(.commented)
    case .character(" "), .character("x"): toggle(field)
    default: break
    }
  }

  private mutating func toggle(_ field: Field) {
    self.field = field
    switch field {
    case .unread: query.isUnread.toggle()
    case .starred: query.isStarred.toggle()
    case .commented: query.isCommented.toggle()
    case .words: break
    }
  }
}
