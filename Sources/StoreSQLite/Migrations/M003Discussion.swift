extension Migration {
  /// Comments and what is done about them. A thread belongs to the key of a story, so that it outlives the
  /// story's row.
  static let discussion = Migration(
    name: "discussion",
    script: """
      create table thread (
        id integer primary key,
        article_key text not null unique,
        article_id integer unique references article(id),
        title text not null,
        state text not null default 'open' check (state in ('open', 'closed', 'off')),
        closes_ms integer,
        premod integer not null default 0 check (premod in (0, 1)),
        public_count integer not null default 0 check (public_count >= 0),
        last_public_ms integer
      );

      create table comment (
        id integer primary key,
        thread_id integer not null references thread(id),
        parent_id integer references comment(id),
        root_id integer not null,
        depth integer not null check (depth between 0 and 200),
        author_id integer references reader(id),
        author_name text,
        source text not null default 'local',
        source_key text,
        status text not null check (status in ('published', 'approved', 'held', 'hidden', 'rejected')),
        hold_reason text,
        rev integer not null default 1 check (rev >= 1),
        version integer not null default 1,
        created_ms integer not null, edited_ms integer,
        gone_ms integer,
        gone_why text check (gone_why in ('author', 'erasure', 'source')),
        reply_count integer not null default 0 check (reply_count >= 0),
        like_count integer not null default 0 check (like_count >= 0),
        source_likes integer not null default 0 check (source_likes >= 0),
        open_reports integer not null default 0 check (open_reports >= 0),
        report_milli integer not null default 0 check (report_milli >= 0),
        is_queued integer not null default 0 check (is_queued in (0, 1)),
        check ((parent_id is null) = (depth = 0)),
        check ((status = 'held') = (hold_reason is not null)),
        check (parent_id is null or parent_id <> id),
        check ((gone_ms is null) = (gone_why is null)),
        check (source = 'local' or source_key is not null)
      );
      create unique index comment_source on comment(source, source_key) where source_key is not null;
      create index comment_thread on comment(thread_id, id);
      create index comment_public on comment(thread_id, id, author_id)
        where status in ('published', 'approved') and gone_ms is null;
      create index comment_children on comment(parent_id, id) where parent_id is not null;
      create index comment_author on comment(author_id, created_ms) where author_id is not null;
      create index comment_pending on comment(id) where status = 'held';
      create index comment_queued on comment(report_milli desc, id) where is_queued = 1;
      create index comment_hidden on comment(id) where status = 'hidden';
      create index comment_rejected on comment(id) where status = 'rejected';

      -- uid is the id of the draft that the revision was: posting it again finds it here.
      create table comment_rev (
        comment_id integer not null references comment(id),
        rev integer not null,
        uid text unique,
        body text not null check (length(body) <= 40000),
        body_hash integer not null,
        created_ms integer not null,
        primary key (comment_id, rev)
      ) without rowid;
      create index comment_rev_body on comment_rev(body_hash);

      create table report (
        id integer primary key,
        ref text not null unique,
        comment_id integer not null, rev integer not null,
        reporter_id integer references reader(id),
        reason text not null check (reason in ('offensive', 'abusive', 'spam', 'defamatory',
          'illegal', 'privacy', 'offtopic', 'impersonation', 'other')),
        detail text check (length(detail) <= 5000),
        weight_milli integer not null default 1000,
        state text not null default 'open'
          check (state in ('open', 'upheld', 'dismissed', 'withdrawn', 'void')),
        action_id integer references mod_action(id),
        created_ms integer not null, updated_ms integer, decided_ms integer,
        foreign key (comment_id, rev) references comment_rev(comment_id, rev),
        check (reason <> 'other' or detail is not null),
        check ((state in ('upheld', 'dismissed')) = (action_id is not null))
      );
      create unique index report_once on report(comment_id, rev, reporter_id)
        where reporter_id is not null and state <> 'withdrawn';
      create index report_comment on report(comment_id, rev);
      create index report_by on report(reporter_id, created_ms);

      create table mod_action (
        id integer primary key,
        comment_id integer not null, rev integer not null,
        from_status text not null, to_status text not null,
        actor_kind text not null check (actor_kind in ('system', 'moderator', 'author', 'operator')),
        actor_id integer references reader(id),
        reason text, created_ms integer not null,
        foreign key (comment_id, rev) references comment_rev(comment_id, rev),
        check (actor_kind <> 'moderator' or actor_id is not null),
        check (to_status <> 'rejected' or reason is not null)
      );
      create index mod_action_comment on mod_action(comment_id, id);
      create trigger mod_action_is_kept before update on mod_action
        begin select raise(abort, 'a moderation action cannot be changed'); end;
      create trigger mod_action_stays before delete on mod_action
        begin select raise(abort, 'a moderation action cannot be deleted'); end;

      create table reaction (
        comment_id integer not null references comment(id),
        reader_id integer not null references reader(id),
        created_ms integer not null,
        primary key (comment_id, reader_id)
      ) without rowid;
      create table ignored (
        reader_id integer not null references reader(id),
        ignored_id integer not null references reader(id),
        created_ms integer not null,
        primary key (reader_id, ignored_id), check (reader_id <> ignored_id)
      ) without rowid;
      create table hidden_comment (
        reader_id integer not null references reader(id),
        comment_id integer not null references comment(id),
        primary key (reader_id, comment_id)
      ) without rowid;
      create table seen_thread (
        reader_id integer not null references reader(id),
        thread_id integer not null references thread(id),
        last_comment_id integer not null,
        primary key (reader_id, thread_id)
      ) without rowid;
      create table notification (
        id integer primary key,
        reader_id integer not null references reader(id),
        kind text not null check (kind in ('reply', 'approved', 'rejected', 'featured',
          'report_decided', 'warned', 'suspended', 'banned')),
        comment_id integer, ref text, created_ms integer not null, read_ms integer
      );
      create unique index notification_once on notification(reader_id, kind, comment_id)
        where comment_id is not null;
      create index notification_unread on notification(reader_id, kind) where read_ms is null;

      create table draft (
        reader_id integer not null references reader(id),
        id text not null,
        kind text not null check (kind in ('comment', 'reply', 'edit')),
        article_id integer not null,
        comment_id integer, rev integer,
        body text not null,
        cursor integer not null,
        saved_ms integer not null,
        primary key (reader_id, id)
      ) without rowid;
      create table rate_bucket (
        k text primary key, tokens_milli integer not null, at_ms integer not null
      ) without rowid;
      """)
}
