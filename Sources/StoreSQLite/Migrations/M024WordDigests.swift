import NewsModel

extension Migration {
  /// The digests of words are others, so those by which like stories are found are taken anew, as they were when a store
  /// first got them: from the newest stories.
  static let wordDigests = Migration(
    name: "word digests",
    script: "delete from story_anchor;",
    work: { database throws(StoreError) in try anchorNewest(in: database) })
}
