extension Migration {
  /// Stories, where they stand in the list, and what is counted of them.
  ///
  /// `article` is laid out in the order of the list (its rowid is the headline's key), so that a page of
  /// headlines is a few neighbouring pages of the file; it holds no body for the same reason.
  /// Section 0 is the whole paper: "all" is a section like any other, for walking and for counting.
  static let articles = Migration(
    name: "articles",
    script: """
      create table migration (
        version integer primary key, name text not null, applied_ms integer not null
      );
      create table setting (key text primary key, value text not null) without rowid;
      create table seq (k text primary key, v integer not null) without rowid;

      create table feed (
        id integer primary key,
        url text not null unique,
        title text, link text,
        sections text not null default '',
        subscribed_ms integer,
        article_count integer not null default 0 check (article_count >= 0),
        fetched_ms integer, error text
      );

      create table article (
        order_key integer primary key,
        id integer not null unique,
        key text not null,
        key_hash integer not null,
        fingerprint integer not null,
        feed_id integer references feed(id),
        is_page integer not null check (is_page in (0, 1)),
        title text not null,
        standfirst text,
        sections text not null default '',
        site text, url text,
        published_ms integer not null,
        is_dated integer not null check (is_dated in (0, 1)),
        updated_ms integer,
        words integer not null default 0,
        thread_id integer references thread(id),
        claimed_count integer not null default 0 check (claimed_count >= 0),
        comment_count integer not null default 0 check (comment_count >= 0)
      );
      create index article_key on article(key_hash);
      create index article_commented on article(order_key desc) where comment_count > 0;

      create table article_body (
        article_id integer primary key references article(id),
        blocks blob not null,
        byline text, agency text, language text,
        tags text not null default '',
        image_url text, image_alt text, image_caption text, image_credit text,
        enclosures text not null default '',
        comments_url text
      );

      -- Versions of a story that have been here, so that seeing one of them again changes nothing.
      create table article_version (
        article_id integer not null references article(id),
        fingerprint integer not null,
        primary key (article_id, fingerprint)
      ) without rowid;

      create table section (
        id integer primary key,
        name text not null,
        name_key text not null unique,
        article_count integer not null default 0 check (article_count >= 0)
      );
      create index section_size on section(article_count desc, id);
      insert into section (id, name, name_key) values (0, '', '');

      create table article_section (
        section_id integer not null references section(id),
        order_key integer not null,
        article_id integer not null references article(id),
        primary key (section_id, order_key)
      ) without rowid;
      create index article_section_article on article_section(article_id, section_id);
      """)
}
