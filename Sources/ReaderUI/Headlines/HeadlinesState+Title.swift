import NewsModel

extension HeadlinesState {
  /// What the list shows, for the rule above it: the section, the filter and what it hides, or the search.
  func title(section: SafeText?, counts: (articles: Int, unread: Int)?, _ look: Look) -> SafeText {
    if let words = query.search { return searchTitle(words, section: section, look) }
    let language = look.language
    var parts = [language("Headlines")]
    if let section { parts.append(section) }
    if order == .discussion { parts.append(language("by discussion")) }
    if let filter = filterWords(look) { parts.append(filter + hidden(of: counts, language)) }
    if arrivedCount > 0 { parts.append(language("\(arrivedCount) new, r shows them")) }
    return parts.dropFirst().reduce(parts[0]) { $0 + look.dot + $1 }
  }

  /// "Search: gate · Borders · unread (3 of 11)".
  private func searchTitle(_ words: SafeText, section: SafeText?, _ look: Look) -> SafeText {
    let parts = [look.language("Search: \(words)"), section, filterWords(look)].compactMap { $0 }
    return parts.dropFirst().reduce(parts[0]) { $0 + look.dot + $1 } + found(look.language)
  }

  private func found(_ language: Language) -> SafeText {
    guard let counts = searchCounts else { return window.knownTotal.map { " (\($0))" } ?? "" }
    let all = Self.words(counts.all)
    guard isConfinedSearch else { return " (\(language(all)))" }
    guard let shown = counts.shown else { return language(" (part of \(all))") }
    return language(" (\(Self.words(shown)) of \(all))")
  }

  private static func words(_ count: Int) -> Phrase {
    count > SearchCounts.limit ? "over \(SearchCounts.limit)" : "\(count)"
  }

  /// "unread, “gate”"; nil where nothing narrows the list.
  private func filterWords(_ look: Look) -> SafeText? {
    var words: [Phrase] = []
    if query.isUnread { words.append("unread") }
    if query.isStarred { words.append("starred") }
    if query.isCommented { words.append("commented") }
    if let author = query.author { words.append("by \(author)") }
    if let source = query.source { words.append("from \(source)") }
    if let since = query.since { words.append("since \(look.shortTime(since))") }
    if let text = query.titleFilter { words.append("“\(text)”") }
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(look.language(first)) { $0 + ", " + look.language($1) }
  }

  /// How much the filter hides, where that can be told without counting the archive.
  private func hidden(of counts: (articles: Int, unread: Int)?, _ language: Language) -> SafeText {
    guard let counts, let shown = window.knownTotal ?? (isUnreadAlone ? counts.unread : nil) else {
      return ""
    }
    return language(" (hides \(max(0, counts.articles - shown)))")
  }

  private var isUnreadAlone: Bool {
    query.isUnread && !query.isStarred && !query.isCommented && query.titleFilter == nil
      && query.author == nil && query.since == nil && query.source == nil
  }
}
