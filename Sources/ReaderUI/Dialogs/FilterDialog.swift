package import Canvas
package import NewsModel

/// What narrows the list: three boxes to tick, and words to type.
package struct FilterDialog: Hashable, Sendable {
  package enum Field: Int, CaseIterable, Sendable {
    case unread
    case starred
    case commented
    /// That the headline must hold.
    case words
    case author
    case source
    case since

    package var isTyped: Bool { rawValue >= Field.words.rawValue }
  }

  package private(set) var query: HeadlineQuery
  package private(set) var field = Field.unread
  private var edits: [Field: LineEdit]
  /// As it stood in the field, and stays a moment where nobody touches it.
  private let since: String

  package init(_ query: HeadlineQuery) {
    self.query = query
    since = query.since.map { String($0.rfc3339.prefix(10)) } ?? ""
    edits = [
      .words: LineEdit(query.titleFilter?.string ?? ""), .author: LineEdit(query.author?.string ?? ""),
      .source: LineEdit(query.source?.string ?? ""), .since: LineEdit(since),
    ]
  }

  package func edit(_ field: Field) -> LineEdit { edits[field] ?? LineEdit() }

  package func isOn(_ field: Field) -> Bool {
    switch field {
    case .unread: query.isUnread
    case .starred: query.isStarred
    case .commented: query.isCommented
    case .words, .author, .source, .since: !edit(field).isEmpty
    }
  }

  mutating func take(_ key: KeyPress) -> DialogAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return .closed
    case .enter: return .filter(self)
    case .down, .tab, .control("n"): turn(1)
    case .up, .backTab, .control("p"): turn(-1)
    default: takeInField(key)
    }
    return .stays
  }

  /// What is asked for, but for a time that was typed anew.
  var finished: HeadlineQuery {
    var result = query
    result.titleFilter = words(.words)
    result.author = words(.author)
    result.source = words(.source)
    return result
  }

  /// The time in words; nil where it is as it was.
  var newSince: SafeText? {
    edit(.since).text == since ? nil : SafeText(line: edit(.since).text)
  }

  private func words(_ field: Field) -> SafeText? { SafeText(line: edit(field).text).nonEmpty }

  private mutating func turn(_ step: Int) {
    let count = Field.allCases.count
    field = Field(rawValue: (field.rawValue + step + count) % count) ?? .unread
  }

  private mutating func takeInField(_ key: KeyPress) {
    guard !field.isTyped else {
      _ = edits[field]?.handle(key, width: .max)
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
    case .words, .author, .source, .since: break
    }
  }
}
