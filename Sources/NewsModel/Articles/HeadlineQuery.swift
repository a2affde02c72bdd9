/// Which headlines a list shows. Conditions are combined with "and".
package struct HeadlineQuery: Hashable, Sendable {
  /// nil is every section.
  package var section: SectionID?
  package var isUnread = false
  package var isStarred = false
  package var isCommented = false
  /// Words that the title, standfirst, byline or body must hold, as the reader typed them; see `SearchWords`.
  package var search: SafeText?
  /// Words that the title alone must hold (the filter of the list).
  package var titleFilter: SafeText?
  package var since: Timestamp?
  /// Words that must stand together in the byline.
  package var author: SafeText?
  /// Whether of a story that several papers have only the newest is shown; a search and a filter that looks for marks
  /// or words show all.
  package var isFolded = false

  package init(section: SectionID? = nil) {
    self.section = section
  }

  /// Whether anything but the section narrows the list.
  package var isFiltered: Bool {
    isUnread || isStarred || isCommented || search != nil || titleFilter != nil || since != nil
      || author != nil
  }
}

/// Where a page of headlines begins.
package enum PageStart: Hashable, Sendable {
  case newest
  /// The rows older than this one.
  case after(HeadlineKey)
  /// The rows newer than this one, the nearest of them.
  case before(HeadlineKey)
  case oldest
}

/// A page of headlines, newest first whatever it starts from.
package struct HeadlinePage: Hashable, Sendable {
  package var headlines: [Headline]
  /// Whether there are more beyond the last row (or, for `.before` and `.oldest`, before the first).
  package var hasMore: Bool
  /// How many the query matches, where that is known without much counting (no filter but the section; a search).
  package var total: Int?
  /// For the first page of a search.
  package var counts: SearchCounts?

  package init(headlines: [Headline], hasMore: Bool, total: Int? = nil) {
    self.headlines = headlines
    self.hasMore = hasMore
    self.total = total
  }
}
