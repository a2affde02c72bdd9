import NewsModel

extension ReaderState {
  var sections: [Section] { summary?.sections ?? [] }

  /// For the rule above the list.
  func listTitle(_ look: Look) -> SafeText {
    let section = section(headlines.query.section)
    let whole = headlines.query.section == nil ? summary.map { ($0.articleCount, $0.unreadCount) } : nil
    let counts = section.map { ($0.articleCount, $0.unreadCount) } ?? whole
    return headlines.title(section: section?.name, counts: counts, look)
  }

  func section(_ id: SectionID?) -> Section? {
    sections.first { $0.id == id }
  }

  /// 0 is all sections.
  mutating func showSection(number: Int) -> [Effect] {
    guard number > 0 else { return showSection(nil) }
    guard number <= sections.count else {
      return say("There is no section \(number); the paper has \(sections.count).")
    }
    return showSection(sections[number - 1].id)
  }

  /// Keeps the filter and the search of the archive, which is confined to the section, and goes to the list.
  mutating func showSection(_ id: SectionID?) -> [Effect] {
    var query = headlines.query
    query.section = id
    if !headlines.isSearch { headlines.places = [] }
    headlines.findWords = nil
    focus = .headlines
    companion = .article
    return headlines.show(query)
  }

  /// The tabs in a ring, "all" among them.
  mutating func turnSection(by step: Int) -> [Effect] {
    let ring: [SectionID?] = [nil] + sections.map(\.id)
    let place = ring.firstIndex(of: headlines.query.section) ?? 0
    return showSection(ring[(place + step + ring.count) % ring.count])
  }

  mutating func openPicker() {
    dialogs.append(
      .picker(
        SectionPicker(sections, all: summary?.unreadCount ?? 0, current: headlines.query.section, language)))
  }

  func section(named name: SafeText) -> Section? {
    try? filterWords.section(named: name)
  }

  // MARK: - Marks

  /// From the article, the story being read; from the list, the selected one.
  mutating func toggleOnCurrent(_ command: Command, _ choose: (Headline) -> ArticleMark) -> [Effect] {
    guard focus != .headlines, let current else { return tell(.headlines, command) }
    let mark = choose(current)
    return headlines.setMark(mark, on: current.id)
      + [.frame(.canUndo(mark.undoing, [.mark([current.id], mark.opposite)]))]
      + say(mark.done, .done)
  }

  mutating func askToMarkAll() -> [Effect] {
    let query = headlines.query
    guard !headlines.window.rows.isEmpty else { return say("There is nothing to mark here.") }
    let place: Phrase = section(query.section).map { "in \($0.name)" } ?? "in the paper"
    if query.isFiltered {
      return [.frame(.ask("Mark all stories of this list as read? y/n", onYes: [.markAllRead(query)]))]
    }
    let count = query.section == nil ? summary?.unreadCount : section(query.section)?.unreadCount
    guard count != 0 else { return say("Everything \(place) is read already.") }
    let what: Phrase =
      count.map { .counted($0, "the one unread story", "all \($0) unread stories") } ?? "all stories"
    return [.frame(.ask("Mark \(what) \(place) as read? y/n", onYes: [.markAllRead(query)]))]
  }
}

extension ArticleMark {
  /// What is said when the story itself is on the screen and not its row.
  var done: Phrase {
    switch self {
    case .read(true): "Marked read."
    case .read(false): "Marked unread."
    case .starred(true): "Starred."
    case .starred(false): "The star is off."
    }
  }
}
