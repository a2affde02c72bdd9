import NewsModel

extension StoryPrint {
  init(_ content: StoryContent) {
    self.init(
      title: content.title, body: content.body, url: content.url, site: content.site,
      published: content.isDated ? content.published : nil)
  }
}

/// What is here already of a story that has come.
struct Neighbours {
  /// Stories that are like it.
  var like: [(id: ArticleID, likeness: StoryLikeness)] = []
  /// Anchors of it that so many have that they tell nothing.
  var crowded: Set<Int64> = []

  var same: ArticleID? { like.first { $0.likeness == .same }?.id }
}

extension Connection {
  /// Stories that may share an anchor; one that more have is a phrase of a site and tells nothing.
  private static let mostSharers = 64
  /// Stories whose texts are compared with one that has come.
  private static let mostCompared = 12

  /// Those of a text and that of its headline (`StoryPrint.anchors`).
  private static let mostAnchors = 5
  /// A list after `in` would be made a table of, each time.
  private static let sharersSQL = (1...mostAnchors)
    .map { "select anchor, article_id from story_anchor where anchor = ?\($0)" }.joined(
      separator: " union all ")

  func add(_ anchors: [Int64], of id: ArticleID) throws(StoreError) {
    try add(anchors, of: id, but: try sharers(of: anchors).crowded)
  }

  func add(_ anchors: [Int64], of id: ArticleID, but crowded: Set<Int64>) throws(StoreError) {
    // Most stories have five, none of them crowded: one statement is cheaper than five.
    if anchors.count == Self.mostAnchors, crowded.isEmpty { return try addAll(anchors, of: id) }
    for anchor in anchors where !crowded.contains(anchor) {
      try run("insert or ignore into story_anchor (anchor, article_id) values (?, ?)", anchor, id)
    }
  }

  private func addAll(_ anchors: [Int64], of id: ArticleID) throws(StoreError) {
    try forEach(
      """
      insert or ignore into story_anchor (anchor, article_id)
      values (?1, ?6), (?2, ?6), (?3, ?6), (?4, ?6), (?5, ?6)
      """, anchors + [id.rawValue]
    ) { _ in true }
  }

  func drop(_ anchors: [Int64], of id: ArticleID) throws(StoreError) {
    for anchor in anchors {
      try run("delete from story_anchor where anchor = ? and article_id = ?", anchor, id)
    }
  }

  /// How many of the anchors each story has; and the anchors that are no sign of anything.
  private func sharers(
    of anchors: [Int64]
  ) throws(StoreError) -> (stories: [ArticleID: Int], crowded: Set<Int64>) {
    var sharers: [Int64: [ArticleID]] = [:]
    var values: [any Bindable] = anchors
    while values.count < Self.mostAnchors { values.append(Int64?.none) }
    try forEach(Self.sharersSQL, values) { row in
      sharers[row.integer(0), default: []].append(row.id(1))
      return true
    }
    guard !sharers.isEmpty else { return ([:], []) }
    var stories: [ArticleID: Int] = [:]
    let crowded = sharers.filter { $0.value.count >= Self.mostSharers }.keys
    for (anchor, ids) in sharers where !crowded.contains(anchor) {
      for id in ids { stories[id, default: 0] += 1 }
    }
    return (stories, Set(crowded))
  }

  /// The stories that are the same, or the same in other papers; those that share most come first, then the oldest.
  func neighbours(
    of print: StoryPrint, _ anchors: [Int64], except own: ArticleID? = nil
  ) throws(StoreError) -> Neighbours {
    let (stories, crowded) = try sharers(of: anchors)
    let shared = stories.filter { $0.key != own }
    let nearest = shared.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    var found: [(id: ArticleID, likeness: StoryLikeness)] = []
    for (id, _) in nearest.prefix(Self.mostCompared) {
      guard let story = try self.story(id) else { continue }
      let likeness = StoryLikeness.of(print, StoryPrint(story.content))
      if likeness != .different { found.append((id, likeness)) }
    }
    return Neighbours(like: found, crowded: crowded)
  }
}

extension Connection {
  /// The other stories of a group.
  func twins(of id: ArticleID) throws(StoreError) -> [ArticleID] {
    try all(
      """
      select o.article_id from twin t cross join twin o on o.group_id = t.group_id and o.article_id <> t.article_id
      where t.article_id = ? order by o.article_id
      """, id
    ) { $0.id(0) }
  }

  func twinGroup(of id: ArticleID) throws(StoreError) -> Int64? {
    try first("select group_id from twin where article_id = ?", id) { $0.integer(0) }
  }
}
