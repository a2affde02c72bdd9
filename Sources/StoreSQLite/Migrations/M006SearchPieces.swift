extension Migration {
  /// Each fetched feed adds a piece to the index of words. Merging more of them at a time writes each word half
  /// as often; a search looks into some more pieces.
  static let searchPieces = Migration(
    name: "search pieces",
    script: "insert into search (search, rank) values ('automerge', 16);")
}
