extension Migration {
  /// When a reader was last here, and the filters that they keep under a name.
  static let visits = Migration(
    name: "visits",
    script: """
      alter table reader add column visited_ms integer;
      create table reader_filter (
        reader_id integer not null references reader(id),
        name text not null,
        words text not null,
        primary key (reader_id, name)
      ) without rowid;
      """)
}
