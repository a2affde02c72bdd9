import NewsModel

/// The statement for a query: which index is walked, and what each row of it has to pass.
///
/// Every walk is in the order of the list and stops at the page's end, so its cost is the page's, and the
/// rows that the conditions throw out on the way:
/// - nothing asked, a section, a date: none; starred, commented: only rows of another section;
/// - unread: the articles read that lie in between (the caller ends it with the last unread one);
/// - search: none of its own (the lists of the words are merged newest first, sections among them);
/// - folded: only rows that stand for others.
struct HeadlineSQL {
  /// What is walked: its name in the statement, its key, and where the article's number is found.
  private enum Walk {
    case section
    case starred
    case commented
    case search(String)
    case searchTitles(String)

    var source: String {
      switch self {
      case .section: "article_section x cross join article a on a.order_key = x.order_key"
      case .starred: "star x cross join article a on a.order_key = x.order_key"
      case .commented: "article a indexed by article_commented"
      case .search: "search x cross join article a on a.order_key = x.rowid"
      case .searchTitles: "search_title x cross join article a on a.order_key = x.rowid"
      }
    }

    var key: String {
      switch self {
      case .section, .starred: "x.order_key"
      case .commented: "a.order_key"
      case .search, .searchTitles: "x.rowid"
      }
    }
  }

  private let walk: Walk
  private var conditions: [String] = []
  private(set) var values: [any Bindable] = []

  /// Parameter 1 is the reader, wherever it stands. With `endsOpen` the last word that is searched for may be the
  /// beginning of one.
  init(_ query: HeadlineQuery, reader: ReaderID?, endsOpen: Bool = false) {
    values = [reader]
    walk = Self.walk(for: query, endsOpen: endsOpen)
    addSource(query)
    addConditions(query)
  }

  /// Rows of `columns` beyond `start`, nearest first, at most `limit`.
  mutating func page(_ columns: String, from start: PageStart, limit: Int) -> String {
    addStart(start)
    let place = parameter(limit)
    return """
      select \(columns)
      from \(source)
      where \(conditions.joined(separator: " and "))
      order by \(walk.key) \(start.isTowardsNewer ? "asc" : "desc") limit \(place)
      """
  }

  /// How many rows there are, counted up to a limit.
  mutating func count(upTo limit: Int) -> String {
    let place = parameter(limit)
    return """
      select count(*) from (
        select 1 from \(source)
        where \(conditions.joined(separator: " and "))
        order by \(walk.key) desc limit \(place))
      """
  }

  /// The marks are read before the article's row where the walk knows its number.
  private var source: String {
    let number =
      switch walk {
      case .section, .starred: "x.article_id"
      case .commented, .search, .searchTitles: "a.id"
      }
    let marks = "left join mark m on m.reader_id = ?1 and m.article_id = \(number)"
    return "\(walk.source)\n  \(marks)"
  }

  private static func walk(for query: HeadlineQuery, endsOpen: Bool) -> Walk {
    let expression = SearchExpression(query, endsOpen: endsOpen)
    if let match = expression.match { return expression.isOfTitles ? .searchTitles(match) : .search(match) }
    if query.isStarred { return .starred }
    return query.isCommented ? .commented : .section
  }

  private mutating func addSource(_ query: HeadlineQuery) {
    switch walk {
    case .section: add("x.section_id = ", query.section ?? SectionTable.all)
    case .starred:
      conditions.append("x.reader_id = ?1")
      addSection(query)
    case .commented: addSection(query)
    case .search(let match): add("search match ", match)
    case .searchTitles(let match): add("search_title match ", match)
    }
  }

  private mutating func addSection(_ query: HeadlineQuery) {
    guard let section = query.section else { return }
    let place = parameter(section)
    conditions.append(
      "exists (select 1 from article_section p where p.section_id = \(place) and p.order_key = \(walk.key))")
  }

  private mutating func addConditions(_ query: HeadlineQuery) {
    if query.isUnread { conditions.append("m.is_read is not 1") }
    if query.isStarred { conditions.append("m.is_starred is 1") }
    if query.isCommented { conditions.append("a.comment_count > 0") }
    if let author = query.author?.nonEmpty {
      // The index finds those with the words in the standfirst too.
      let place = parameter(SearchableText(author.string).string)
      conditions.append(
        """
        exists (select 1 from article_body y where y.article_id = a.id and y.byline is not null
          and (instr(lower(y.byline), \(place)) > 0 or instr(y.byline, \(parameter(author))) > 0))
        """)
    }
    if let since = query.since { add("\(walk.key) >= ", Self.key(since)) }
    if query.isFolded { addFold(query) }
  }

  /// Of a story with twins the newest that the list would show is in it; nothing is looked up for one without.
  private mutating func addFold(_ query: HeadlineQuery) {
    guard case .section = walk, query.author == nil, query.titleFilter == nil else { return }
    let place = parameter(query.section ?? SectionTable.all)
    let isUnread =
      "not exists (select 1 from mark k where k.reader_id = ?1 and k.article_id = o.article_id and k.is_read = 1)"
    conditions.append(
      """
      not exists (select 1 from twin t cross join twin o on o.group_id = t.group_id
        cross join article_section p on p.article_id = o.article_id and p.section_id = \(place)
        where t.article_id = x.article_id and p.order_key > x.order_key\(query.isUnread ? " and \(isUnread)" : ""))
      """)
  }

  private mutating func addStart(_ start: PageStart) {
    switch start {
    case .newest, .oldest: break
    case .after(let key): add("\(walk.key) < ", key)
    case .before(let key): add("\(walk.key) > ", key)
    }
  }

  private static func key(_ time: Timestamp) -> HeadlineKey {
    HeadlineKey(
      published: max(min(time, Timestamp(seconds: 1 << 38)), Timestamp(seconds: -1 << 38)), id: ArticleID(0))
  }

  private mutating func add(_ condition: String, _ value: any Bindable) {
    let place = parameter(value)
    conditions.append(condition + place)
  }

  private mutating func parameter(_ value: any Bindable) -> String {
    values.append(value)
    return "?\(values.count)"
  }
}

extension PageStart {
  var isTowardsNewer: Bool {
    switch self {
    case .newest, .after: false
    case .oldest, .before: true
    }
  }
}
