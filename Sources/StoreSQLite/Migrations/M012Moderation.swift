extension Migration {
  /// What a moderators' desk needs beside decisions: sanctions, lists of words, claims, appeals, and the audit log.
  ///
  /// The table of notices is made anew, since a check of a column cannot be changed. Notices of replies that
  /// nobody may see any more are left behind.
  static let moderation = Migration(
    name: "moderation",
    script: """
      create table sanction (
        id integer primary key,
        reader_id integer not null references reader(id),
        kind text not null check (kind in ('warn', 'premod', 'suspend', 'ban')),
        starts_ms integer not null, ends_ms integer,
        reason text not null,
        by_id integer references reader(id),
        acked_ms integer, lifted_ms integer, lifted_by integer references reader(id),
        check (kind <> 'suspend' or ends_ms is not null)
      );
      create index sanction_reader on sanction(reader_id, id);

      create table word_rule (
        list text not null check (list in ('banned', 'suspect')),
        word_key text not null,
        word text not null,
        primary key (list, word_key)
      ) without rowid;

      create table claim (
        comment_id integer primary key references comment(id),
        moderator_id integer not null references reader(id),
        until_ms integer not null
      );

      create table appeal (
        comment_id integer primary key references comment(id),
        words text not null,
        created_ms integer not null,
        decided_ms integer,
        outcome text check (outcome in ('granted', 'denied', 'void')),
        check ((decided_ms is null) = (outcome is null))
      );
      alter table comment add column appeal_ms integer;
      alter table comment add column featured_ms integer;
      alter table comment add column flag_reason text;
      drop index comment_pending;
      create index comment_waiting on comment(id) where status = 'held' or appeal_ms is not null;

      create table notice (
        id integer primary key,
        reader_id integer not null references reader(id),
        kind text not null check (kind in ('reply', 'approved', 'rejected', 'hidden', 'featured',
          'report_decided', 'warned', 'premoderated', 'suspended', 'banned', 'lifted')),
        comment_id integer references comment(id),
        sanction_id integer references sanction(id),
        created_ms integer not null, read_ms integer
      );
      insert into notice (id, reader_id, kind, comment_id, created_ms, read_ms)
        select n.id, n.reader_id, n.kind, n.comment_id, n.created_ms, n.read_ms from notification n
        where n.comment_id is not null and (n.kind <> 'reply' or n.read_ms is not null or exists (
          select 1 from comment c where c.id = n.comment_id
            and c.status in ('published', 'approved') and c.gone_ms is null));
      drop table notification;
      alter table notice rename to notification;
      create unique index notification_once on notification(reader_id, kind, comment_id)
        where comment_id is not null;
      create index notification_unread on notification(reader_id, kind) where read_ms is null;
      create index notification_reader on notification(reader_id, created_ms);
      create index notification_comment on notification(comment_id) where comment_id is not null;

      create table audit (
        seq integer primary key,
        at_ms integer not null,
        actor_kind text not null check (actor_kind in ('system', 'moderator', 'author', 'operator')),
        actor_id integer,
        action text not null,
        object text not null,
        ref integer,
        detail text not null,
        prev_hash text not null,
        hash text not null unique
      );
      create trigger audit_is_kept before update on audit
        begin select raise(abort, 'the audit log cannot be changed'); end;
      create trigger audit_stays before delete on audit
        begin select raise(abort, 'the audit log cannot be shortened'); end;
      insert into setting (key, value)
        select 'audit.first_action', cast(coalesce(max(id), 0) + 1 as text) from mod_action;
      """)
}
