import NewsModel
import Testing

@testable import StoreSQLite

/// What every store does with the stories of several feeds at once.
@Suite struct DeliveryContract {
  private func feed(_ name: String) throws -> IncomingFeed {
    IncomingFeed(url: try #require(WebURL("https://\(name).example/feed.xml")), title: SafeText(line: name))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func eachDeliveryHasItsOwnCounts(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let deliveries = [
      Delivery(articles: [Story.make("a"), Story.make("b")], feed: try feed("one")),
      Delivery(articles: [], feed: try feed("two")),
      Delivery(articles: [Story.make("c")], feed: try feed("three")),
      Delivery(articles: [Story.make("d")], feed: nil),
    ]
    let counts = try store.merge(deliveries, now: .start)
    #expect(counts.map(\.inserted) == [2, 0, 1, 1])
    #expect(
      try store.feeds().map { "\($0.title?.string ?? "") \($0.articleCount)" } == [
        "one 2", "three 1", "two 0",
      ])
    #expect(try store.merge(deliveries, now: .start).map(\.unchanged) == [2, 0, 1, 1])
    #expect(try store.merge([], now: .start) == [])
    #expect(try store.check() == [])
  }

  /// The same story from two feeds is one; the later one may change it.
  @Test(arguments: StoreUnderTest.allCases)
  func aStoryOfTwoDeliveriesIsOne(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let counts = try store.merge(
      [
        Delivery(articles: [Story.make("a", text: "A ramp.")], feed: try feed("one")),
        Delivery(articles: [Story.make("a", text: "A long ramp.")], feed: try feed("two")),
        Delivery(articles: [Story.make("a", text: "A long ramp.")], feed: try feed("three")),
      ], now: .start)
    #expect(counts.map(\.inserted) == [1, 0, 0] && counts.map(\.updated) == [0, 1, 0])
    #expect(try store.titles(.init(search: "long")) == ["Story a"])
    #expect(try store.check() == [])
  }

  /// Numbers go on where they were, one by one.
  @Test(arguments: StoreUnderTest.allCases)
  func numbersAreGivenOneAfterTheOther(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    for letters in [["a", "b", "c"], ["d"], ["e", "f"]] {
      _ = try store.merge(letters.map { Story.make($0) }, feed: Story.feed, now: .start)
    }
    let ids = try ["a", "b", "c", "d", "e", "f"].map { try store.id(of: $0).rawValue }
    #expect(ids == [1, 2, 3, 4, 5, 6])
  }

  /// Feeds have their newest story first; each that came before the last one would otherwise be a piece of its own.
  @Test func storiesInAnyOrderMakeOnePieceOfTheIndex() throws {
    let store = try StoreUnderTest.memory.make()
    let stories = (0..<40).map { Story.make("\($0)", minutes: -Int64($0 * $0 % 37), text: "queue \($0)") }
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    for table in ["search", "search_title"] {
      #expect(try store.database.number("select count(distinct segid) from \(table)_idx") == 1)
    }
    #expect(try store.titles(.init(search: "queue")).count == 40)
    #expect(try store.check() == [])
  }
}
