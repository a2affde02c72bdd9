extension Migration {
  /// A reader may have something to report of words on which an earlier report was decided: what the law asks about.
  static let laterReports = Migration(
    name: "later reports",
    script: """
      drop index report_once;
      create unique index report_live on report(comment_id, rev, reporter_id)
        where reporter_id is not null and state = 'open';
      create index report_of_reader on report(comment_id, rev, reporter_id)
        where reporter_id is not null and state <> 'withdrawn';
      """)
}
