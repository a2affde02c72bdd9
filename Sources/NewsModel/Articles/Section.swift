/// A part of the paper, with what a reader has in it.
package struct Section: Hashable, Sendable {
  package var id: SectionID
  package var name: SafeText
  package var articleCount: Int
  package var unreadCount: Int

  package init(id: SectionID, name: SafeText, articleCount: Int, unreadCount: Int) {
    self.id = id
    self.name = name
    self.articleCount = articleCount
    self.unreadCount = unreadCount
  }
}

/// The whole paper in numbers, for one reader.
package struct PaperSummary: Hashable, Sendable {
  /// By number of articles, greatest first.
  package var sections: [Section]
  package var articleCount: Int
  package var unreadCount: Int
  package var starredCount: Int
  /// Replies to the reader's comments that they have not seen.
  package var replyCount: Int
  /// When the reader left the paper the last time; nil for a guest, and at the first visit.
  package var lastVisit: Timestamp?
  /// Decisions and sanctions that they have not seen.
  package var noticeCount: Int
  /// Since when fetches have reached no feed at all; nil where the last one has reached some.
  package var unreachedSince: Timestamp?

  package init(
    sections: [Section] = [], articleCount: Int = 0, unreadCount: Int = 0, starredCount: Int = 0,
    replyCount: Int = 0, noticeCount: Int = 0
  ) {
    self.sections = sections
    self.articleCount = articleCount
    self.unreadCount = unreadCount
    self.starredCount = starredCount
    self.replyCount = replyCount
    self.noticeCount = noticeCount
  }
}
