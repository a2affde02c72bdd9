import NewsModel

extension Migration {
  /// By what stories are found that are the same, the addresses of those that have become one, and which stories the
  /// papers of several sites have.
  static let twins = Migration(
    name: "twins",
    script: """
      -- A few digests of each text (StoryPrint.anchors). One that many stories have is not written down any more.
      create table story_anchor (
        anchor integer not null,
        article_id integer not null,
        primary key (anchor, article_id)
      ) without rowid;

      create table story_alias (
        key_hash integer not null,
        key text not null,
        article_id integer not null references article(id),
        primary key (key_hash, key)
      ) without rowid;
      create index story_alias_article on story_alias(article_id);

      create table twin (
        article_id integer primary key references article(id),
        group_id integer not null
      );
      create index twin_group on twin(group_id, article_id);

      -- Of the stories that stand in a section, those of which a newer twin stands there too.
      alter table section add column folded_count integer not null default 0 check (folded_count >= 0);
      """,
    work: { database throws(StoreError) in try anchorNewest(in: database) })

  static func anchorNewest(in database: Connection) throws(StoreError) {
    let ids = try database.all(
      "select id from article order by order_key desc limit ?", newest
    ) { row -> ArticleID in row.id(0) }
    for id in ids {
      guard let story = try database.story(id) else { continue }
      try database.add(StoryPrint(story.content).anchors, of: id)
    }
  }

  /// Stories that are looked through when a store is brought up to date; what comes is compared with no others of
  /// the time before.
  private static let newest = 5000
}
