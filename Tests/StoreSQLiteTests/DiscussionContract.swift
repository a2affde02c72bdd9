import NewsModel
import StoreSQLite
import Testing

/// What every store does with comments.
@Suite struct DiscussionContract {
  @Test(arguments: StoreUnderTest.allCases)
  func aCommentIsPostedOnce(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let draft = paper.draft("Hello there.")
    try paper.store.saveDraft(draft, of: paper.bob)
    #expect(try paper.store.drafts(of: paper.bob) == [draft])
    let first = try paper.store.post(draft, by: paper.bob, now: .start)
    let again = try paper.store.post(draft, by: paper.bob, now: .start.adding(seconds: 5))
    guard case .published(let id) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(again == first)
    #expect(try paper.store.drafts(of: paper.bob).isEmpty)
    let thread = try paper.thread(for: paper.carol)
    #expect(thread.publicCount == 1 && thread.comments.map(\.id) == [id])
    #expect(thread.comments[0].text == "Hello there." && thread.comments[0].author.name == "bob")
    let headline = try #require(try paper.store.article(paper.article, for: nil)).headline
    #expect(headline.commentCount == 1)
    #expect(try paper.store.titles(.init(isCommented: true)) == ["Story a"])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatIsRefusedSaysWhyAndKeepsTheDraft(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let stranger = try paper.store.newReader("dave")
    let draft = paper.draft("Hello there.")
    try paper.store.saveDraft(draft, of: stranger)
    #expect(try paper.post(draft, by: stranger) == .refused(.policyNotAccepted(version: 1)))
    #expect(try paper.store.drafts(of: stranger) == [draft])
    #expect(try paper.post(paper.draft("  \n "), by: paper.bob) == .refused(.empty))
    let long = String(repeating: "x", count: 5001)
    #expect(try paper.post(paper.draft(long), by: paper.bob) == .refused(.tooLong(5001, limit: 5000)))
    _ = try paper.publish("Hello there.", by: paper.bob)
    #expect(try paper.post(paper.draft("hello  THERE."), by: paper.bob) == .refused(.duplicate))
    let missing = Draft.Target.reply(paper.article, to: CommentID(999))
    #expect(try paper.post(paper.draft("Yes.", missing), by: paper.bob) == .refused(.gone))
    #expect(try paper.thread(for: nil).publicCount == 1)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aBurstIsFollowedByAWait(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    for number in 0..<3 { _ = try paper.publish("Number \(number).", by: paper.bob) }
    #expect(try paper.post(paper.draft("Number 4."), by: paper.bob) == .refused(.tooFast(wait: 20)))
    #expect(try paper.post(paper.draft("Number 4."), by: paper.bob, after: 5) == .refused(.tooFast(wait: 15)))
    _ = try paper.publish("Number 4.", by: paper.bob, after: 20)
    try paper.store.set("post.interval_ms", to: 0)
    _ = try paper.publish("Number 5.", by: paper.bob, after: 20)
    for number in 0..<9 { _ = try paper.publish("By the desk \(number).", by: paper.admin) }
  }

  @Test(arguments: StoreUnderTest.allCases)
  func repliesMakeATreeAndTellTheOneAnswered(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Top.", by: paper.bob)
    let reply = try paper.publish("Reply.", by: paper.carol, to: top)
    let deeper = try paper.publish("Deeper.", by: paper.bob, to: reply)
    let thread = try paper.thread(for: paper.bob)
    #expect(thread.comments.map(\.id) == [top, reply, deeper] && thread.comments.map(\.depth) == [0, 1, 2])
    #expect(thread.comments.map(\.replies) == [1, 1, 0])
    #expect(try paper.store.summary(for: paper.bob).replyCount == 1)
    try paper.store.markSeen(paper.article, by: paper.bob, now: .start)
    #expect(try paper.store.summary(for: paper.bob).replyCount == 0)
    let before = paper.store.changeCount
    try paper.store.markSeen(paper.article, by: paper.bob, now: .start)
    #expect(paper.store.changeCount == before)
    _ = try paper.publish("News.", by: paper.carol, to: top)
    let headline = try #require(try paper.store.article(paper.article, for: paper.bob)).headline
    #expect(headline.newCommentCount == 1 && headline.commentCount == 4)
    #expect(try paper.thread(for: paper.bob).comments.filter(\.isNew).map(\.text) == ["News."])
    #expect(try paper.thread(for: paper.carol).comments.filter(\.isNew).isEmpty)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anAuthorMayEditForAWhile(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Frist.", by: paper.bob)
    func edit(_ text: String, _ revision: Int) -> Draft {
      paper.draft(text, .edit(paper.article, of: id, revision: revision))
    }
    let first = edit("First.", 1)
    #expect(try paper.post(first, by: paper.carol) == .refused(.notOwnComment))
    #expect(try paper.post(first, by: paper.bob, after: 10) == .published(id))
    #expect(try paper.post(first, by: paper.bob, after: 11) == .published(id))
    #expect(try paper.post(edit("Again.", 1), by: paper.bob) == .refused(.stale))
    let comment = try #require(try paper.thread(for: paper.bob).comments.first)
    #expect(comment.text == "First." && comment.revision == 2 && comment.isEditable && comment.edited != nil)
    #expect(try paper.post(edit("Late.", 2), by: paper.bob, after: 301) == .refused(.editWindowClosed))
    _ = try paper.publish("Reply.", by: paper.carol, to: id)
    #expect(try paper.post(edit("Changed.", 2), by: paper.bob) == .refused(.alreadyAnswered))
    #expect(try paper.thread(for: paper.bob).comments.first?.isEditable == false)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatIsDeletedLeavesATombstoneUnderReplies(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Secret words.", by: paper.bob)
    let reply = try paper.publish("Reply.", by: paper.carol, to: top)
    #expect(try paper.store.deleteOwn(top, by: paper.carol, now: .start) == .notOwnComment)
    #expect(try paper.store.deleteOwn(top, by: paper.bob, now: .start) == nil)
    #expect(try paper.store.deleteOwn(top, by: paper.bob, now: .start) == .gone)
    var thread = try paper.thread(for: paper.bob)
    #expect(thread.publicCount == 1 && thread.comments.map(\.isTombstone) == [true, false])
    #expect(thread.comments[0].text.isEmpty && thread.comments[0].author.name.isEmpty)
    #expect(try paper.store.deleteOwn(reply, by: paper.carol, now: .start) == nil)
    thread = try paper.thread(for: paper.bob)
    #expect(thread.publicCount == 0 && thread.comments.isEmpty)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func likesAreToggledByOthersOnly(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Hello.", by: paper.bob)
    #expect(try paper.store.toggleLike(id, by: paper.carol, now: .start) == .success(true))
    #expect(try paper.thread(for: paper.carol).comments.map(\.isLiked) == [true])
    #expect(try paper.thread(for: paper.bob).comments.map(\.likes) == [1])
    #expect(
      try paper.store.toggleLike(id, by: paper.bob, now: .start) == .failure(CommentRefusal(.ownComment)))
    #expect(try paper.store.toggleLike(id, by: paper.carol, now: .start) == .success(false))
    #expect(try paper.thread(for: paper.bob).comments.map(\.likes) == [0])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aMutedAuthorAndAHiddenCommentAreNotHeard(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("By bob.", by: paper.bob)
    let reply = try paper.publish("By carol.", by: paper.carol, to: top)
    try paper.store.mute(paper.bob, true, by: paper.admin, now: .start)
    var thread = try paper.thread(for: paper.admin)
    #expect(thread.comments.map(\.isIgnored) == [true, false] && thread.comments[0].text.isEmpty)
    #expect(thread.comments.map(\.isAuthorMuted) == [true, false])
    try paper.store.mute(paper.bob, false, by: paper.admin, now: .start)
    try paper.store.hide(reply, true, by: paper.admin)
    thread = try paper.thread(for: paper.admin)
    #expect(thread.comments.map(\.text) == ["By bob."])
    try paper.store.hide(reply, false, by: paper.admin)
    #expect(try paper.thread(for: paper.admin).comments.count == 2)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func commentsOfAPageComeOnceAndAsATree(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    // The answer stands before what it answers; two answer each other.
    var comments = [
      Story.comment("b", parent: "a"), Story.comment("a"), Story.comment("x", parent: "y"),
      Story.comment("y", parent: "x"), Story.comment("z", parent: "gone"), Story.comment("e", text: " "),
    ]
    var story = Story.make("a", comments: comments)
    #expect(try paper.store.merge([story], feed: nil, now: .start).comments == 5)
    #expect(try paper.store.merge([story], feed: nil, now: .start).comments == 0)
    let mine = try paper.publish("Local.", by: paper.bob)
    comments[1].text = "Changed"
    comments[1].likes = 7
    story.comments = comments
    #expect(try paper.store.merge([story], feed: nil, now: .start).comments == 0)
    let thread = try paper.thread(for: paper.bob)
    #expect(thread.publicCount == 6 && thread.comments.count == 6)
    let changed = try #require(thread.comments.first { $0.text == "Changed" })
    #expect(changed.likes == 7 && changed.revision == 2 && changed.replies == 1)
    #expect(changed.author.name == "Mary K" && changed.author.origin == "via example.org")
    #expect(changed.author.reader == nil)
    #expect(thread.comments.contains { $0.id == mine })
    try paper.expectSound()
  }
}
