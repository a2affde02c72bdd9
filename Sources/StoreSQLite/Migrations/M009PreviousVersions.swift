extension Migration {
  /// What a story said before it was last updated, so that a reader can be shown what has changed.
  static let previousVersions = Migration(
    name: "previous versions",
    script: """
      create table article_previous (
        article_id integer primary key references article(id),
        title text not null,
        blocks blob not null,
        replaced_ms integer not null
      );
      """)
}
