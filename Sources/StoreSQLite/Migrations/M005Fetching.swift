extension Migration {
  /// What fetching remembers of a feed. Apart from `feed`, whose rows are also there for feeds that were
  /// imported from files; a row is there for every feed that is followed, from its first fetch on.
  static let fetching = Migration(
    name: "fetching",
    script: """
      create table feed_fetch (
        feed_id integer primary key references feed(id),
        etag text, last_modified text, body_hash integer,
        due_ms integer, blocked_ms integer,
        failures integer not null default 0 check (failures >= 0),
        fault text,
        interval_s integer check (interval_s > 0),
        lifetime_s integer,
        -- Bit 0 is midnight to one o'clock in UTC; bit 0 is Sunday.
        skipped_hours integer not null default 0, skipped_days integer not null default 0,
        -- Of the feed and of its items, eight bytes each, the lowest first.
        digests blob,
        retired_ms integer,
        full_text integer not null default 0 check (full_text in (0, 1))
      );

      -- Pages of stories that were asked for, whether they came or not.
      create table page_fetch (
        article_id integer primary key references article(id),
        tried_ms integer not null,
        attempts integer not null default 1,
        fault text
      );
      """)
}
