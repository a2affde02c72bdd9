import Canvas
import NewsModel

@testable import ReaderUI

/// A session on a paper that is an array: what the state asks for is answered at once, as a store would.
struct PaperRobot {
  var state: ReaderState
  /// Newest first.
  var headlines: [Headline]
  var sections: [Section]
  var articles: [ArticleID: Article] = [:]
  var threads: [ArticleID: CommentThread] = [:]
  /// Since when fetches reach nobody.
  var unreachedSince: Timestamp?
  private var batchedBefore: [ArticleID] = []
  /// What was asked for and is not an ordinary load.
  var acts: [Effect] = []
  /// Everything that was asked for.
  var asked: [Effect] = []

  init(
    _ headlines: [Headline] = PaperRobot.edition(), columns: Int = 80, rows: Int = 24,
    change: (inout ReaderOptions) -> Void = { _ in }
  ) {
    var options = ReaderOptions(now: Samples.now)
    options.paperName = "The Border Post"
    options.reader = Samples.alice
    options.policy = "Be civil.\n\nStay on topic."
    change(&options)
    self.headlines = headlines
    sections = Self.sections(of: headlines)
    state = ReaderState(size: Size(columns: columns, rows: rows), options: options)
    run(state.start())
  }

  /// Keys in notation, separated by spaces; `"words"` are typed letter by letter with `_` for a space.
  mutating func type(_ keys: String) {
    for word in keys.split(separator: " ") {
      if word.count > 2, word.first == "'", word.last == "'" {
        for letter in word.dropFirst().dropLast() { send(.key(.character(letter == "_" ? " " : letter))) }
      } else if let key = KeyPress(notation: String(word)) {
        send(.key(key))
      }
    }
  }

  mutating func send(_ message: Message) {
    run(state.update(message))
  }

  mutating func run(_ effects: [Effect]) {
    asked += effects
    for effect in effects {
      guard let answer = answer(effect) else {
        acts.append(effect)
        continue
      }
      for message in [answer] + afterwards(effect) { send(message) }
    }
  }

  private mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .loadHeadlines(let query, let start, let limit):
      return .headlinesLoaded(query, from: start, page(query, from: start, limit: limit))
    case .loadArticle(let id): return .articleLoaded(id, article(id))
    case .loadThread(let id, _): return .threadLoaded(threads[id] ?? CommentThread(article: id))
    case .loadSummary: return .summaryLoaded(summary)
    case .loadDrafts: return .draftsLoaded([])
    case .mark(let ids, let mark):
      for id in ids { apply(mark, to: id) }
      return .marked(ids, mark)
    case .markAllRead(let query):
      batchedBefore = headlines.filter { matches($0, query) && !$0.isRead }.map(\.id)
      for id in batchedBefore { apply(.read(true), to: id) }
      return .allMarkedRead(query, MarkBatch(id: 1, count: batchedBefore.count))
    case .undoMarks(let batch):
      for id in batchedBefore { apply(.read(false), to: id) }
      return .marksUndone(batch)
    default: return nil
    }
  }

  /// Marks change the numbers of the sections.
  private func afterwards(_ effect: Effect) -> [Message] {
    switch effect {
    case .mark, .markAllRead, .undoMarks: [.summaryLoaded(summary)]
    default: []
    }
  }

  private mutating func apply(_ mark: ArticleMark, to id: ArticleID) {
    guard let index = headlines.firstIndex(where: { $0.id == id }) else { return }
    switch mark {
    case .read(let value): headlines[index].isRead = value
    case .starred(let value): headlines[index].isStarred = value
    }
  }

  private func article(_ id: ArticleID) -> Article? {
    if let article = articles[id] { return article }
    guard let headline = headlines.first(where: { $0.id == id }) else { return nil }
    var article = Samples.article(id.rawValue, blocks: Samples.everything)
    article.headline = headline
    return article
  }
}

extension PaperRobot {
  private func matches(_ headline: Headline, _ query: HeadlineQuery) -> Bool {
    let section = query.section.flatMap { id in sections.first { $0.id == id }?.name }
    let words = [query.titleFilter, query.search].compactMap { $0?.string.lowercased() }
    return (query.section == nil || headline.sections.first == section)
      && (!query.isUnread || !headline.isRead) && (!query.isStarred || headline.isStarred)
      && (query.source == nil || headline.site == query.source)
      && query.since.map { headline.published >= $0 } != false
      && (!query.isCommented || headline.commentCount > 0)
      && words.allSatisfy { headline.title.string.lowercased().contains($0) }
  }

  private func page(_ query: HeadlineQuery, from start: PageStart, limit: Int) -> HeadlinePage {
    let all = ordered(headlines.filter { matches($0, query) }, query.shownOrder)
    let range: [Headline]
    switch start {
    case .newest: range = all
    case .oldest: range = all
    case .after(let key): range = all.filter { $0.key < key }
    case .before(let key): range = all.filter { $0.key > key }
    }
    let isFromEnd = start == .oldest || { if case .before = start { true } else { false } }()
    let rows = isFromEnd ? Array(range.suffix(limit)) : Array(range.prefix(limit))
    var page = HeadlinePage(
      headlines: rows, hasMore: range.count > limit, total: query.isFiltered ? nil : all.count)
    if query.search != nil {
      let whole = headlines.filter { matches($0, query.onlySearch) }
      page.counts = SearchCounts(all: whole.count, shown: all.count)
    }
    return page
  }

  private func ordered(_ rows: [Headline], _ order: HeadlineQuery.Order) -> [Headline] {
    guard order == .discussion else { return rows }
    return rows.map { row in
      var row = row
      row.key = HeadlineKey(row.key.rawValue, rank: Int64(row.commentCount))
      return row
    }.sorted { $0.key > $1.key }
  }

  private var summary: PaperSummary {
    var summary = PaperSummary(
      sections: sections.map { section in
        let mine = headlines.filter { $0.sections.first == section.name }
        return Section(
          id: section.id, name: section.name, articleCount: mine.count,
          unreadCount: mine.count { !$0.isRead })
      }, articleCount: headlines.count, unreadCount: headlines.count { !$0.isRead },
      starredCount: headlines.count { $0.isStarred }, replyCount: 2)
    summary.unreachedSince = unreachedSince
    return summary
  }

  private static func sections(of headlines: [Headline]) -> [Section] {
    var names: [SafeText] = []
    for headline in headlines {
      if let name = headline.sections.first, !names.contains(name) { names.append(name) }
    }
    return names.enumerated().map {
      Section(id: SectionID(Int64($0 + 1)), name: $1, articleCount: 0, unreadCount: 0)
    }
  }
}

extension PaperRobot {
  private static let titles: [SafeText] = [
    "Minister says new crossing will open before winter",
    "Hauliers queue for a third day at the eastern gate",
    "Council backs harbour plan",
    "Orchard owners count the cost of a late frost that nobody saw coming, and of the insurance they did not buy",
    "Ferry timetable changes on Sunday",
    "Two arrested after a quiet week in the old market quarter",
    "Goalkeeper, 41, signs for one more season",
    "Museum reopens its winter garden",
    "Bread prices fall for the first time in three years",
    "Night trains return to the valley line",
  ]
  private static let names: [SafeText] = ["borders", "politics", "business", "sport", "culture"]

  /// So many stories, 37 minutes apart; every fourth is read, every seventh starred.
  static func edition(_ count: Int = 40) -> [Headline] {
    (0..<count).map { number in
      let published = Samples.ago(minutes: Int64(number * 37 + 123))
      let id = ArticleID(Int64(count - number))
      var headline = Headline(
        id: id, key: HeadlineKey(published: published, id: id), title: titles[number % titles.count],
        published: published)
      headline.sections = [names[number % names.count]]
      headline.url = WebURL("https://example.org/\(id.rawValue)")
      headline.words = 800
      headline.isRead = number % 4 == 2
      headline.isStarred = number % 7 == 3
      headline.commentCount = number % 3 == 0 ? 11 : 0
      headline.newCommentCount = number % 6 == 0 ? 3 : 0
      return headline
    }
  }
}

extension PaperRobot {
  /// Three comments on the newest story of `edition()`.
  static var discussion: CommentThread {
    var first = Comment(
      id: CommentID(1), article: ArticleID(40),
      author: CommentAuthor(reader: ReaderID(7), name: "Mary K", shortID: "7f3a"),
      text: "The queue was four hours when we crossed on Monday.", created: Samples.ago(minutes: 120))
    first.likes = 12
    first.replies = 1
    var reply = Comment(
      id: CommentID(2), article: ArticleID(40),
      author: CommentAuthor(reader: ReaderID(8), name: "Tom B", shortID: "19c2"), text: "Which side of it?",
      created: Samples.ago(minutes: 60))
    reply.parent = first.id
    reply.depth = 1
    reply.isNew = true
    let own = Comment(
      id: CommentID(3), article: ArticleID(40),
      author: CommentAuthor(reader: ReaderID(1), name: "alice", shortID: "0a1c", isViewer: true),
      text: "Both sides, both days.", created: Samples.ago(minutes: 5))
    return CommentThread(article: ArticleID(40), publicCount: 3, comments: [first, reply, own])
  }
}
