extension Migration {
  /// Where comments of a story have come with it, they count, and no longer what its source claims.
  static let importedComments = Migration(
    name: "imported comments",
    script: """
      alter table thread add column is_imported integer not null default 0 check (is_imported in (0, 1));
      update thread set is_imported = 1 where id in (select thread_id from comment where source <> 'local');
      update article set comment_count = \(CommentLedger.shownCount()) where thread_id is not null;
      """)
}
