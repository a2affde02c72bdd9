extension Migration {
  /// Lead pictures as small as a terminal shows them.
  static let pictures = Migration(
    name: "pictures",
    script: """
      create table picture (
        article_id integer primary key references article(id),
        width integer not null,
        height integer not null,
        pixels blob not null
      );
      """)
}
