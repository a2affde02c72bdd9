/// A filter of the list in words, as it is typed and as it is kept under a name.
///
/// `unread`, `starred`, `commented`, `in:SECTION`, `by:AUTHOR`, `from:SITE`, `since:today` (or `week`, `month`, `visit`, a date); what is
/// none of these has to stand in the headline. Quotes keep several words together.
package struct FilterWords {
  package var sections: [Section]
  package var now: Timestamp
  package var clock: LocalClock
  package var lastVisit: Timestamp?

  package enum Mistake: Error, Hashable, Sendable {
    case noSection(SafeText)
    case noTime(SafeText)
  }

  package init(sections: [Section], now: Timestamp, clock: LocalClock, lastVisit: Timestamp?) {
    self.sections = sections
    self.now = now
    self.clock = clock
    self.lastVisit = lastVisit
  }

  package func query(_ words: SafeText) throws(Mistake) -> HeadlineQuery {
    var query = HeadlineQuery()
    var title: [String] = []
    for word in Self.parts(of: words.string) {
      let cut = word.split(separator: ":", maxSplits: 1).map(String.init)
      let value = SafeText(line: cut.count > 1 ? cut[1] : "")
      switch cut.first {
      case "unread" where cut.count == 1: query.isUnread = true
      case "starred" where cut.count == 1: query.isStarred = true
      case "commented" where cut.count == 1: query.isCommented = true
      case "in" where !value.isEmpty: query.section = try section(named: value).id
      case "by" where !value.isEmpty: query.author = value
      case "from" where !value.isEmpty: query.source = value
      case "since" where !value.isEmpty: query.since = try moment(value)
      default: title.append(word)
      }
    }
    let text = SafeText(line: title.joined(separator: " "))
    query.titleFilter = text.nonEmpty
    return query
  }

  /// By name as a reader types it: the whole, else the beginning of just one.
  package func section(named name: SafeText) throws(Mistake) -> Section {
    let wanted = SearchableText(name.string).units
    let exact = sections.first { SearchableText($0.name.string).units == wanted }
    let close = sections.filter { SearchableText($0.name.string).units.starts(with: wanted) }
    guard let found = exact ?? (close.count == 1 ? close.first : nil) else { throw .noSection(name) }
    return found
  }

  package func moment(_ word: SafeText) throws(Mistake) -> Timestamp {
    switch word.string {
    case "today":
      let time = clock.civil(now)
      return now.adding(seconds: -Int64(time.hour * 3600 + time.minute * 60))
    case "week": return now.adding(seconds: -7 * 86_400)
    case "month": return now.adding(seconds: -30 * 86_400)
    case "visit": return lastVisit ?? now.adding(seconds: -86_400)
    default:
      guard let day = Timestamp(rfc3339: "\(word.string)T00:00:00Z") else { throw .noTime(word) }
      return day
    }
  }

  /// A query in these words.
  package func words(for query: HeadlineQuery) -> SafeText {
    var words: [String] = []
    if query.isUnread { words.append("unread") }
    if query.isStarred { words.append("starred") }
    if query.isCommented { words.append("commented") }
    if let section = sections.first(where: { $0.id == query.section }) {
      words.append("in:" + Self.quoted(section.name.string))
    }
    if let author = query.author { words.append("by:" + Self.quoted(author.string)) }
    if let source = query.source { words.append("from:" + Self.quoted(source.string)) }
    if let since = query.since { words.append("since:" + since.rfc3339.prefix(10)) }
    if let title = query.titleFilter { words.append(title.string) }
    return SafeText(line: words.joined(separator: " "))
  }

  private static func quoted(_ word: String) -> String {
    word.contains(" ") ? "\"\(word)\"" : word
  }

  /// Cut at spaces that are not between quotes; the quotes go.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
