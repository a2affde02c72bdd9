extension Migration {
  /// Readers who come in by ssh. A key is an account (`ssh:SHA256:…`), with what else is known of it here.
  static let keys = Migration(
    name: "keys",
    script: """
      create table reader_key (
        key text primary key references reader_account(key) on delete cascade,
        key_type text not null,
        label text,
        last_ms integer
      ) without rowid;
      create table revoked_key (
        key text primary key, revoked_ms integer not null
      ) without rowid;
      create table barred_reader (
        reader_id integer primary key references reader(id), since_ms integer not null
      );
      create table reader_name (
        skeleton text primary key, reader_id integer not null unique references reader(id)
      ) without rowid;
      create table join_request (
        key text primary key,
        key_type text not null,
        name text not null,
        skeleton text not null unique,
        asked_ms integer not null
      ) without rowid;
      create table invitation (
        code text primary key, uses_left integer not null check (uses_left >= 0), ends_ms integer not null
      ) without rowid;
      create table link_code (
        code text primary key, reader_id integer not null references reader(id), ends_ms integer not null
      ) without rowid;
      create index link_code_reader on link_code(reader_id);
      """)
}
