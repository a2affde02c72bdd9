import NewsModel
import StoreSQLite
import Testing

/// What every store does with words that are not posted yet.
@Suite struct DraftContract {
  @Test(arguments: StoreUnderTest.allCases)
  func aDraftIsBoundedByTheLongestComment(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    try paper.store.set("post.maximum_length", to: 100)
    var draft = paper.draft(String(repeating: "ä", count: 1100))
    #expect(try paper.store.saveDraft(draft, of: paper.bob) == nil)
    let kept = draft
    draft.text = SafeText(text: draft.text.string + "b")
    #expect(try paper.store.saveDraft(draft, of: paper.bob) == .tooLong(1101, limit: 1100))
    #expect(try paper.store.drafts(of: paper.bob) == [kept])
    // What was begun under other rules can be shortened, step by step.
    try paper.store.set("post.maximum_length", to: 10)
    draft.text = SafeText(text: String(repeating: "ä", count: 1050))
    #expect(try paper.store.saveDraft(draft, of: paper.bob) == nil)
    #expect(try paper.store.drafts(of: paper.bob) == [draft])
    let other = paper.draft(String(repeating: "b", count: 1050))
    #expect(try paper.store.saveDraft(other, of: paper.bob) == .tooLong(1050, limit: 1010))
  }

  /// One of many readers does not fill the disk of all.
  @Test(arguments: StoreUnderTest.allCases)
  func aReaderKeepsAHundredDrafts(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    var drafts = (0..<100).map { paper.draft("Words \($0).") }
    for draft in drafts { #expect(try paper.store.saveDraft(draft, of: paper.bob) == nil) }
    let more = paper.draft("One more.")
    #expect(try paper.store.saveDraft(more, of: paper.bob) == .tooManyDrafts(limit: 100))
    drafts[7].text = "Other words."
    #expect(try paper.store.saveDraft(drafts[7], of: paper.bob) == nil)
    #expect(try paper.store.saveDraft(more, of: paper.carol) == nil)
    try paper.store.discardDraft(drafts[0].id, of: paper.bob)
    #expect(try paper.store.saveDraft(more, of: paper.bob) == nil)
    #expect(try paper.store.drafts(of: paper.bob).count == 100)
  }

  /// A character can be made of any number of code points.
  @Test(arguments: StoreUnderTest.allCases)
  func manyCodePointsInFewCharactersAreTooMany(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let family = String(repeating: "\u{1F468}\u{200D}", count: 20) + "\u{1F467}"
    let draft = paper.draft(String(repeating: family, count: 5900))
    guard case .tooLong? = try paper.store.saveDraft(draft, of: paper.bob) else {
      Issue.record("\(draft.text.string.unicodeScalars.count) code points were taken")
      return
    }
    #expect(try paper.store.drafts(of: paper.bob).isEmpty)
  }
}
