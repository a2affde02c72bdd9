import NewsModel
import Testing

@Suite struct FilterWordsTests {
  private let words = FilterWords(
    sections: [
      Section(id: SectionID(1), name: "Borders", articleCount: 1, unreadCount: 1),
      Section(id: SectionID(2), name: "Local News", articleCount: 1, unreadCount: 1),
    ], now: Timestamp(seconds: 1_762_797_600), clock: .utc, lastVisit: Timestamp(seconds: 1_762_700_000))

  @Test func conditionsAreCombined() throws {
    let query = try words.query("unread commented in:\"local news\" by:\"Anna Field\" since:visit gate queue")
    #expect(query.isUnread && query.isCommented && !query.isStarred)
    #expect(query.section == SectionID(2) && query.author == "Anna Field")
    #expect(query.since == Timestamp(seconds: 1_762_700_000) && query.titleFilter == "gate queue")
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    for typed: SafeText in [
      "unread starred in:\"Local News\" by:\"Anna Field\" gate", "since:2025-11-03", "commented",
    ] {
      let query = try words.query(typed)
      #expect(words.words(for: query) == typed)
      #expect(try words.query(words.words(for: query)) == query)
    }
  }

  @Test func whatCannotBeUnderstoodIsNamed() {
    #expect(throws: FilterWords.Mistake.noSection("x")) { try words.query("in:x") }
    #expect(throws: FilterWords.Mistake.noTime("once")) { try words.query("since:once") }
  }
}
