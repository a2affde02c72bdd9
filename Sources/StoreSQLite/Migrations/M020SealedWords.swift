extension Migration {
  /// Words that were reported as what the law asks about, and are gone since: kept for the desk alone until somebody has
  /// decided, and `evidence.days` longer where the report was upheld.
  static let sealedWords = Migration(
    name: "sealed words",
    script: """
      create table sealed_words (
        comment_id integer not null,
        rev integer not null,
        body text not null,
        until_ms integer,
        primary key (comment_id, rev),
        foreign key (comment_id, rev) references comment_rev(comment_id, rev)
      ) without rowid;
      """)
}
