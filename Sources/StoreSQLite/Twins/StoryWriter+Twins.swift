import NewsModel

/// Which stories know each other as twins: groups, of which each has the number of its first story.
extension StoryWriter {
  /// A new story finds its place among those that were here.
  mutating func put(_ id: ArticleID, _ anchors: [Int64], among neighbours: Neighbours) throws(StoreError) {
    try database.add(anchors, of: id, but: neighbours.crowded)
    for other in neighbours.like { try join(id, other.id) }
  }

  /// A story whose text has changed may have become another's twin, or have ceased to be one.
  mutating func comparePrints(of stored: StoredStory, with content: StoryContent) throws(StoreError) {
    let (old, new) = (StoryPrint(stored.content), StoryPrint(content))
    guard old != new else { return }
    let anchors = new.anchors
    try dropAnchors(of: stored.id, old)
    let neighbours = try database.neighbours(of: new, anchors, except: stored.id)
    let like = neighbours.like
    try database.add(anchors, of: stored.id, but: neighbours.crowded)
    let twins = Set(try database.twins(of: stored.id))
    guard !like.allSatisfy({ twins.contains($0.id) }) || like.isEmpty else { return }
    if like.isEmpty { return try leaveTwins(of: stored.id) }
    for other in like { try join(stored.id, other.id) }
  }

  func dropAnchors(of id: ArticleID, _ print: StoryPrint) throws(StoreError) {
    try database.drop(print.anchors, of: id)
  }

  private mutating func join(_ one: ArticleID, _ other: ArticleID) throws(StoreError) {
    let groups = (try database.twinGroup(of: one), try database.twinGroup(of: other))
    if let first = groups.0, first == groups.1 { return }
    try unfold(one)
    try unfold(other)
    let group = [groups.0, groups.1, one.rawValue, other.rawValue].compactMap { $0 }.min() ?? one.rawValue
    for case let old? in [groups.0, groups.1] where old != group {
      try database.run("update twin set group_id = ? where group_id = ?", group, old)
    }
    for id in [one, other] {
      try database.run("insert or ignore into twin (article_id, group_id) values (?, ?)", id, group)
    }
    try fold(one)
  }

  /// A group of one is none.
  mutating func leaveTwins(of id: ArticleID) throws(StoreError) {
    let others = try database.twins(of: id)
    guard let group = try database.twinGroup(of: id) else { return }
    try unfold(id)
    try database.run("delete from twin where article_id = ?", id)
    if others.count == 1 { return try database.run("delete from twin where group_id = ?", group) }
    if let first = others.first {
      try database.run("update twin set group_id = ? where group_id = ?", first.rawValue, group)
      try fold(first)
    }
  }
}

/// What a folded list leaves out is counted: a group is taken out of the counts before it changes, and put in after.
extension StoryWriter {
  mutating func unfold(_ id: ArticleID) throws(StoreError) {
    try countFolded(id, sign: -1)
  }

  mutating func fold(_ id: ArticleID) throws(StoreError) {
    try countFolded(id, sign: 1)
  }

  private mutating func countFolded(_ id: ArticleID, sign: Int) throws(StoreError) {
    guard try database.twinGroup(of: id) != nil else { return }
    let counts = try database.all(
      """
      select x.section_id, count(*) - 1
      from twin t cross join twin o on o.group_id = t.group_id
        cross join article_section x on x.article_id = o.article_id
      where t.article_id = ? group by x.section_id having count(*) > 1
      """, id
    ) { (SectionID($0.integer(0)), $0.number(1)) }
    for (section, count) in counts { sections.fold(section, sign * count) }
  }
}
