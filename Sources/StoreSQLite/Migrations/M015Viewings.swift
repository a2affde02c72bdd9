extension Migration {
  /// Finds in the log whether a moderator's look at a text that is not public was recorded.
  static let viewings = Migration(
    name: "viewings",
    script: """
      create index audit_viewing on audit(object, actor_id) where action = 'viewing';
      """)
}
