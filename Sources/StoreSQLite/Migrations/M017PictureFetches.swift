extension Migration {
  /// Lead pictures that were asked for and could not be had.
  static let pictureFetches = Migration(
    name: "picture fetches",
    script: """
      create table picture_fetch (
        article_id integer primary key references article(id),
        tried_ms integer not null,
        attempts integer not null default 1
      );
      """)
}
