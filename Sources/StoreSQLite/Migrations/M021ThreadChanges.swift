extension Migration {
  /// A number for each discussion that grows with whatever changes of its comments, so that those who show it know
  /// from one row whether there is something new.
  static let threadChanges = Migration(
    name: "thread changes",
    script: """
      alter table thread add column changes integer not null default 0;
      create trigger comment_came after insert on comment begin
        update thread set changes = changes + 1 where id = new.thread_id;
      end;
      create trigger comment_changed after update on comment begin
        update thread set changes = changes + 1 where id = new.thread_id;
      end;
      create trigger comment_left after delete on comment begin
        update thread set changes = changes + 1 where id = old.thread_id;
      end;
      """)
}
