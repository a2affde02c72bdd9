import NewsModel

extension HeadlinesState {
  /// What the list shows, for the rule above it: the section, the filter and what it hides, or the search.
  func title(section: SafeText?, counts: (articles: Int, unread: Int)?, _ look: Look) -> SafeText {
    if let words = query.search {
      let count: SafeText = window.knownTotal.map { " (\($0))" } ?? ""
      return "Search: \(words)\(count)"
    }
    var parts: [SafeText] = ["Headlines"]
    if let section { parts.append(section) }
    if let filter = filterWords { parts.append(filter + hidden(of: counts)) }
    if arrivedCount > 0 { parts.append("\(arrivedCount) new, r shows them") }
    return parts.dropFirst().reduce(parts[0]) { $0 + look.dot + $1 }
  }

  /// "unread, “gate”"; nil where nothing narrows the list.
  private var filterWords: SafeText? {
    var words: [SafeText] = []
    if query.isUnread { words.append("unread") }
    if query.isStarred { words.append("starred") }
    if query.isCommented { words.append("commented") }
    if let text = query.titleFilter { words.append("“\(text)”") }
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first) { $0 + ", " + $1 }
  }

  /// How much the filter hides, where that can be told without counting the archive.
  private func hidden(of counts: (articles: Int, unread: Int)?) -> SafeText {
    guard let counts, let shown = window.knownTotal ?? (isUnreadAlone ? counts.unread : nil) else {
      return ""
    }
    return " (hides \(max(0, counts.articles - shown)))"
  }

  private var isUnreadAlone: Bool {
    query.isUnread && !query.isStarred && !query.isCommented && query.titleFilter == nil
  }
}
