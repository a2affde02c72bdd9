import NewsModel

/// The statement for a query: which index is walked, and what each row of it has to pass.
///
/// Every walk is in the order of the list and stops at the page's end, so its cost is the page's, and the
/// rows that the conditions throw out on the way:
/// - nothing asked, a section, a date: none; starred, commented: only rows of another section;
/// - unread: the articles read that lie in between (the caller ends it with the last unread one);
/// - one site: rows of another section; by discussion, among what is discussed: rows of another section or site;
/// - search: none of its own (the lists of the words are merged newest first, sections among them);
/// - folded: only rows that stand for others.
struct HeadlineSQL {
  /// What is walked: its name in the statement, its key, and where the article's number is found.
  private enum Walk {
    case section
    case starred
    case commented
    case discussed
    case site
    case search(String)
    case searchTitles(String)

    var source: String {
      switch self {
      case .section: "article_section x cross join article a on a.order_key = x.order_key"
      case .starred: "star x cross join article a on a.order_key = x.order_key"
      case .commented: "article a indexed by article_commented"
      case .discussed: "article a indexed by article_discussed"
      case .site: "article a indexed by article_site"
      case .search: "search x cross join article a on a.order_key = x.rowid"
      case .searchTitles: "search_title x cross join article a on a.order_key = x.rowid"
      }
    }

    var key: String {
      switch self {
      case .section, .starred: "x.order_key"
      case .commented, .discussed, .site: "a.order_key"
      case .search, .searchTitles: "x.rowid"
      }
    }

    /// Where the article's number is found.
    var number: String {
      switch self {
      case .section, .starred: "x.article_id"
      case .commented, .discussed, .site, .search, .searchTitles: "a.id"
      }
    }
  }

  /// Which stories of a list by discussion: those that are discussed, in that order, or the others by time.
  enum Part: Hashable {
    case all
    /// Found by the index of what is discussed, or sorted, where few stories have to be.
    case discussed(isSorted: Bool)
    case others

    var isDiscussed: Bool {
      if case .discussed = self { true } else { false }
    }
  }

  private let walk: Walk
  private let part: Part
  private var conditions: [String] = []
  private(set) var values: [any Bindable] = []

  /// Parameter 1 is the reader, wherever it stands. With `endsOpen` the last word that is searched for may be the
  /// beginning of one.
  ///
  /// - Parameter sites: What `query.source` stands for.
  init(
    _ query: HeadlineQuery, reader: ReaderID?, endsOpen: Bool = false, part: Part = .all,
    sites: [SafeText] = []
  ) {
    values = [reader]
    self.part = part
    walk = Self.walk(for: query, endsOpen: endsOpen, part, sites)
    addSource(query)
    addConditions(query)
    addSites(query, sites)
    if part.isDiscussed { conditions.append("a.comment_count > 0") }
    if part == .others { conditions.append("a.comment_count = 0") }
  }

  /// Rows of `columns` beyond `start`, nearest first, at most `limit`.
  mutating func page(_ columns: String, from start: PageStart, limit: Int) -> String {
    addStart(start)
    let place = parameter(limit)
    return """
      select \(columns)
      from \(source)
      where \(conditions.joined(separator: " and "))
      order by \(order(start.isTowardsNewer ? "asc" : "desc")) limit \(place)
      """
  }

  private func order(_ direction: String) -> String {
    part.isDiscussed
      ? "a.comment_count \(direction), a.order_key \(direction)" : "\(walk.key) \(direction)"
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
    let marks = "left join mark m on m.reader_id = ?1 and m.article_id = \(walk.number)"
    return "\(walk.source)\n  \(marks)"
  }

  private static func walk(
    for query: HeadlineQuery, endsOpen: Bool, _ part: Part, _ sites: [SafeText]
  ) -> Walk {
    let expression = SearchExpression(query, endsOpen: endsOpen)
    if let match = expression.match { return expression.isOfTitles ? .searchTitles(match) : .search(match) }
    if query.isStarred { return .starred }
    if part == .discussed(isSorted: false) { return .discussed }
    if sites.count == 1, !part.isDiscussed, !query.isCommented { return .site }
    if part.isDiscussed { return .section }
    return query.isCommented ? .commented : .section
  }

  private mutating func addSource(_ query: HeadlineQuery) {
    switch walk {
    case .section: add("x.section_id = ", query.section ?? SectionTable.all)
    case .starred:
      conditions.append("x.reader_id = ?1")
      addSection(query)
    case .commented, .discussed, .site: addSection(query)
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

  private mutating func addSites(_ query: HeadlineQuery, _ sites: [SafeText]) {
    guard query.source != nil else { return }
    let places = sites.map { parameter($0) }
    conditions.append(
      places.count == 1 ? "a.site = \(places[0])" : "a.site in (\(places.joined(separator: ", ")))")
  }

  /// Of a story with twins the newest that the list would show is in it; nothing is looked up for one without.
  private mutating func addFold(_ query: HeadlineQuery) {
    guard isOfSection, query.author == nil, query.titleFilter == nil else { return }
    let place = parameter(query.section ?? SectionTable.all)
    let isUnread =
      "not exists (select 1 from mark k where k.reader_id = ?1 and k.article_id = o.article_id and k.is_read = 1)"
    conditions.append(
      """
      not exists (select 1 from twin t cross join twin o on o.group_id = t.group_id
        cross join article_section p on p.article_id = o.article_id and p.section_id = \(place)
        where t.article_id = \(walk.number) and p.order_key > \(walk.key)\(query.isUnread ? " and \(isUnread)" : ""))
      """)
  }

  /// Whether the walk goes over a whole section, or what of it is discussed.
  private var isOfSection: Bool {
    switch walk {
    case .section, .discussed, .site: true
    case .starred, .commented, .search, .searchTitles: false
    }
  }

  private mutating func addStart(_ start: PageStart) {
    if part.isDiscussed { return addDiscussedStart(start) }
    switch start {
    case .newest, .oldest: break
    case .after(let key): add("\(walk.key) < ", key)
    case .before(let key): add("\(walk.key) > ", key)
    }
  }

  private mutating func addDiscussedStart(_ start: PageStart) {
    let key: HeadlineKey
    switch start {
    case .newest, .oldest: return
    case .after(let place), .before(let place): key = place
    }
    let sign = start.isTowardsNewer ? ">" : "<"
    conditions.append("(a.comment_count, a.order_key) \(sign) (\(parameter(key.rank)), \(parameter(key)))")
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
