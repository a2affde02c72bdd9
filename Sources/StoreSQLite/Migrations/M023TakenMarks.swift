extension Migration {
  /// What was taken over from another reader program: what has not changed there since is not taken again, whatever the
  /// reader has done here; and a feed keeps the title that its reader gave it, whatever it says of itself.
  static let takenMarks = Migration(
    name: "taken marks",
    script: """
      create table taken_mark (
        reader_id integer not null references reader(id),
        article_id integer not null references article(id),
        is_read integer not null check (is_read in (0, 1)),
        is_starred integer not null check (is_starred in (0, 1)),
        primary key (reader_id, article_id)
      ) without rowid;
      alter table feed add column own_title text;
      """)
}
