extension Migration {
  /// People, and what they have read and starred.
  static let readers = Migration(
    name: "readers",
    script: """
      create table reader (
        id integer primary key,
        uid text not null unique,
        name text not null,
        name_key text not null unique,
        role text not null default 'reader'
          check (role in ('reader', 'member', 'staff', 'moderator', 'admin')),
        policy_version integer, policy_ms integer,
        star_count integer not null default 0 check (star_count >= 0),
        name_changed_ms integer,
        created_ms integer not null,
        erased_ms integer
      );
      create table reader_account (
        key text primary key,
        reader_id integer not null references reader(id),
        added_ms integer not null
      ) without rowid;
      create index reader_account_owner on reader_account(reader_id);

      create table mark (
        reader_id integer not null references reader(id),
        article_id integer not null references article(id),
        is_read integer not null default 0 check (is_read in (0, 1)),
        is_starred integer not null default 0 check (is_starred in (0, 1)),
        changed_ms integer not null,
        batch integer,
        block integer, offset integer,
        primary key (reader_id, article_id)
      ) without rowid;
      create table star (
        reader_id integer not null references reader(id),
        order_key integer not null,
        article_id integer not null references article(id),
        primary key (reader_id, order_key)
      ) without rowid;
      create table reader_section (
        reader_id integer not null references reader(id),
        section_id integer not null references section(id),
        read_count integer not null default 0 check (read_count >= 0),
        primary key (reader_id, section_id)
      ) without rowid;
      """)
}
