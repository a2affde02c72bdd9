import NewsModel
import StoreSQLite
import Testing

/// What every store does with comments that come apart from their stories.
@Suite struct DiscussionFeedContract {
  private func discussion(_ name: String, _ comments: [ParsedComment], title: SafeText? = nil) throws
    -> IncomingDiscussion
  {
    let url = try #require(WebURL("https://example.org/" + name))
    return IncomingDiscussion(article: url, title: title, comments: comments)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func theyJoinTheirStoryOnce(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let comments = [Story.comment("2", parent: "1"), Story.comment("1")]
    let news = try discussion("a", comments)
    #expect(try paper.store.merge([news], makesStories: false, now: .start).comments == 2)
    let before = paper.store.changeCount
    #expect(try paper.store.merge([news], makesStories: false, now: .start).comments == 0)
    #expect(paper.store.changeCount == before, "nothing is written for what is known")
    let thread = try paper.thread(for: nil)
    #expect(thread.comments.count == 2 && thread.comments.map(\.depth).sorted() == [0, 1])
    let answer = try discussion("a", [Story.comment("3", parent: "2")])
    #expect(try paper.store.merge([answer], makesStories: false, now: .start).comments == 1)
    #expect(try paper.thread(for: nil).comments.map(\.depth).sorted() == [0, 1, 2])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func withoutTheirStoryTheyAreCountedOrMakeIt(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let news = try discussion("b", [Story.comment("1")], title: "The bridge")
    let left = try store.merge([news], makesStories: false, now: .start)
    #expect(left.strayComments == 1 && left.comments == 0)
    #expect(try store.titles(HeadlineQuery()).isEmpty)
    let made = try store.merge([news], makesStories: true, now: .start)
    #expect(made.inserted == 1 && made.comments == 1)
    // The story itself comes later, and finds its discussion.
    _ = try store.merge([Story.make("b")], feed: Story.feed, now: .start)
    #expect(try store.titles(HeadlineQuery()) == ["Story b"] && store.check().isEmpty)
    let id = try store.id(of: "b")
    #expect(try store.thread(of: id, order: .oldest, for: nil, now: .start).comments.count == 1)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aFeedOfCommentsIsWantedWhileItBringsSome(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    var story = Story.make("a")
    story.commentsFeedURL = WebURL("https://example.org/a/feed")
    story.commentCount = 2
    var silent = Story.make("silent")
    silent.commentsFeedURL = WebURL("https://example.org/silent/feed")
    var old = Story.make("old", minutes: -60 * 1440)
    old.commentsFeedURL = WebURL("https://example.org/old/feed")
    old.commentCount = 9
    _ = try store.merge([story, silent, old], feed: Story.feed, now: .start)
    let wanted = try store.wantedDiscussions(limit: 9, now: .start)
    #expect(wanted.map(\.url.string) == ["https://example.org/a/feed"])
    let validators = FeedValidators(etag: "\"e\"", lastModified: nil, bodyHash: .max)
    func note(_ quiet: Int) throws {
      let note = DiscussionNote(
        article: wanted[0].article, validators: validators, quiet: quiet, due: .start.adding(seconds: 60))
      try store.record([note])
    }
    try note(1)
    #expect(try store.wantedDiscussions(limit: 9, now: .start).isEmpty)
    let later = try store.wantedDiscussions(limit: 9, now: .start.adding(seconds: 60))
    #expect(later.first?.validators == validators && later.first?.quiet == 1)
    try note(99)
    #expect(try store.wantedDiscussions(limit: 9, now: .start.adding(seconds: 60)).isEmpty)
    // Its source claims more comments than before: it is talked about again.
    story.commentCount = 3
    _ = try store.merge([story], feed: Story.feed, now: .start)
    #expect(try store.wantedDiscussions(limit: 9, now: .start).first?.quiet == 0)
  }
}
