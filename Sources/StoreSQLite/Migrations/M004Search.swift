extension Migration {
  /// The index of words. Its rowid is the headline's key, so that "newest first" is the order it lies in.
  /// It keeps no text (`SearchDocument` makes it again when a row has to go) and no lengths (nothing is
  /// ranked). `place` holds the sections of a story as words, so that a search in one is one merge of lists.
  static let search = Migration(
    name: "search",
    script: """
      create virtual table search using fts5(
        title, lead, body, place,
        content='', columnsize=0, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
      );
      insert into setting (key, value) values ('search.version', '\(SearchDocument.version)');
      """)
}
