import NewsModel

extension StoryPrint {
  init(_ content: StoryContent) {
    self.init(
      title: content.title, body: content.body, url: content.url, site: content.site,
      published: content.isDated ? content.published : nil)
  }
}

extension Connection {
  /// Stories that may share an anchor; one that more have is a phrase of a site and tells nothing.
  private static let mostSharers = 64
  /// Stories whose texts are compared with one that has come.
  private static let mostCompared = 12

  func add(_ anchors: [Int64], of id: ArticleID) throws(StoreError) {
    for anchor in anchors where try sharers(of: anchor).count < Self.mostSharers {
      try run("insert or ignore into story_anchor (anchor, article_id) values (?, ?)", anchor, id)
    }
  }

  func drop(_ anchors: [Int64], of id: ArticleID) throws(StoreError) {
    for anchor in anchors {
      try run("delete from story_anchor where anchor = ? and article_id = ?", anchor, id)
    }
  }

  private func sharers(of anchor: Int64) throws(StoreError) -> [ArticleID] {
    try all("select article_id from story_anchor where anchor = ? limit ?", anchor, Self.mostSharers) {
      $0.id(0)
    }
  }

  /// The story of the same site that is this one under another key.
  func sameStory(as arrival: Arrival) throws(StoreError) -> ArticleID? {
    guard let print = arrival.print else { return nil }
    return try like(print, arrival.anchors, except: nil).first { $0.likeness == .same }?.id
  }

  /// The stories that are the same, or the same in other papers; those that share most come first, then the oldest.
  func like(
    _ print: StoryPrint, _ anchors: [Int64], except own: ArticleID?
  ) throws(StoreError) -> [(id: ArticleID, likeness: StoryLikeness)] {
    var shared: [ArticleID: Int] = [:]
    for anchor in anchors {
      let sharers = try sharers(of: anchor)
      guard sharers.count < Self.mostSharers else { continue }
      for id in sharers where id != own { shared[id, default: 0] += 1 }
    }
    let nearest = shared.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    var found: [(id: ArticleID, likeness: StoryLikeness)] = []
    for (id, _) in nearest.prefix(Self.mostCompared) {
      guard let story = try self.story(id) else { continue }
      let likeness = StoryLikeness.of(print, StoryPrint(story.content))
      if likeness != .different { found.append((id, likeness)) }
    }
    return found
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
