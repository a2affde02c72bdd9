import NewsModel
import StoreSQLite
import Testing

/// What every store lets go of, and what it keeps whatever the rules say.
@Suite struct RetentionContract {
  @Test(arguments: StoreUnderTest.allCases)
  func theOldGoAndWhatSomebodyHoldsStays(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let names = ["new", "old", "starred", "discussed", "drafted", "read"]
    let stories = names.map { Story.make($0, minutes: $0 == "new" ? 0 : -90 * 1440) }
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    let update = Story.make("old", minutes: -90 * 1440, text: "The queue has gone.")
    #expect(try store.merge([update], feed: Story.feed, now: .start).updated == 1)
    let reader = try store.newReader("alice")
    try store.acceptPolicy(1, by: reader, now: .start)
    try store.mark([store.id(of: "starred")], .starred(true), by: reader, now: .start)
    try store.mark([store.id(of: "read"), store.id(of: "starred")], .read(true), by: reader, now: .start)
    let draft = Draft(
      id: "d", target: .comment(try store.id(of: "discussed")), text: "Well.", cursor: 0, saved: .start)
    _ = try store.post(draft, by: reader, now: .start)
    try store.saveDraft(
      Draft(id: "e", target: .comment(try store.id(of: "drafted")), text: "I", cursor: 0, saved: .start),
      of: reader)

    #expect(try store.retireStories(now: .start) == 0, "without rules all is kept")
    try store.setRetentionRules(RetentionRules(days: 30))
    #expect(try store.retentionRules().days == 30)
    #expect(try store.retireStories(now: .start) == 2)
    #expect(
      try Set(store.titles(HeadlineQuery())) == [
        "Story new", "Story starred", "Story discussed", "Story drafted",
      ])
    #expect(try store.check() == [])
    #expect(try store.retireStories(now: .start) == 0)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatWentIsNotBroughtBackByItsFeed(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let old = Story.make("old", minutes: -90 * 1440)
    _ = try store.merge([old, Story.make("new")], feed: Story.feed, now: .start)
    try store.setRetentionRules(RetentionRules(days: 30))
    #expect(try store.retireStories(now: .start) == 1)
    let again = try store.merge([old], feed: Story.feed, now: .start)
    #expect(again.inserted == 0 && again.unchanged == 1)
    var query = HeadlineQuery()
    query.search = "queue"
    #expect(try store.titles(query) == ["Story new"])
    #expect(try store.merge([old], feed: nil, now: .start).inserted == 1, "by hand it comes in")
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func beyondItsSizeTheOldestGo(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let long = (0..<4000).map { "word\($0)" }.joined(separator: " ")
    let stories = (0..<150).map { Story.make("\($0)", minutes: -$0, text: "\(long) \($0)") }
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    let reader = try store.newReader("alice")
    try store.mark([store.id(of: "149")], .starred(true), by: reader, now: .start)
    #expect(try store.retireStories(now: .start) == 0)
    try store.setRetentionRules(RetentionRules(megabytes: nil))
    #expect(try store.retentionRules().megabytes == nil && store.retireStories(now: .start) == 0)
    try store.setRetentionRules(RetentionRules(megabytes: 2))
    let retired = try store.retireStories(now: .start)
    let left = try store.titles(HeadlineQuery())
    #expect(retired >= 50 && left.count == 150 - retired && left.last == "Story 149")
    #expect(try store.check() == [])
  }
}
