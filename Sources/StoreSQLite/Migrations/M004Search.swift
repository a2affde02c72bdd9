extension Migration {
  /// The indices of words. Their rowid is the headline's key, so that "newest first" is the order they lie in.
  /// They keep no text (`SearchDocument` makes it again when a row has to go) and no lengths (nothing is
  /// ranked). `place` holds the sections of a story as words, so that a search in one is one merge of lists.
  ///
  /// Only the titles are also indexed by the beginnings of their words, for the filter that searches as it is
  /// typed: doing so for the bodies makes an import three times as slow and the file twice as big.
  static let search = Migration(
    name: "search",
    script: """
      create virtual table search using fts5(
        title, lead, body, place,
        content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'
      );
      insert into search (search, rank) values ('hashsize', 4000000);
      create virtual table search_title using fts5(
        title, place,
        content='', columnsize=0, prefix='2', tokenize='unicode61 remove_diacritics 2'
      );
      insert into setting (key, value) values ('search.version', '1');
      """)
}
