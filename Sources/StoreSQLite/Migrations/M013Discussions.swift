extension Migration {
  /// Feeds of the comments on stories, and when each is to be asked for; and what was let go of, so that a feed
  /// does not bring it back.
  static let discussions = Migration(
    name: "discussions",
    script: """
      create table discussion_feed (
        article_id integer primary key references article(id),
        url text not null,
        etag text, last_modified text, body_hash integer,
        due_ms integer,
        -- Fetches in a row that brought nothing, or failed.
        quiet integer not null default 0 check (quiet >= 0)
      );
      create table retired_story (key_hash integer primary key);
      """)
}
