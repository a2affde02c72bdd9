import NewsModel
import StoreSQLite
import Testing

/// What every store finds.
@Suite struct SearchContract {
  private func found(_ store: SQLiteStore, _ search: SafeText) throws -> [SafeText] {
    try store.titles(.init(search: search))
  }

  private func filled(_ kind: StoreUnderTest, _ texts: [String]) throws -> SQLiteStore {
    let store = try kind.make()
    let stories = texts.enumerated().map { Story.make("\($0)", minutes: -Int64($0), text: $1) }
    _ = try store.merge(stories, feed: nil, now: .start)
    return store
  }

  @Test(arguments: StoreUnderTest.allCases)
  func wordsPhrasesAndBeginningsAreFound(_ kind: StoreUnderTest) throws {
    let store = try filled(
      kind, ["The long queue grew.", "A queue, long and cold.", "Queuing is fun. Über Café!"])
    #expect(try found(store, "long queue") == ["Story 0", "Story 1"])
    #expect(try found(store, "\"long queue\"") == ["Story 0"])
    #expect(try found(store, "\"long queue\" grew") == ["Story 0"])
    #expect(try found(store, "queu*") == ["Story 0", "Story 1", "Story 2"])
    #expect(try found(store, "QUEUE") == ["Story 0", "Story 1"])
    #expect(try found(store, "uber cafe") == ["Story 2"])
    #expect(try found(store, "story") == ["Story 0", "Story 1", "Story 2"])
    #expect(try found(store, "nothing").isEmpty)
  }

  @Test(
    arguments: [
      "\"", "\"\"", "*", "queue AND", "NOT queue", "queue OR", "NEAR(queue)", "title:queue", "-queue",
      "^queue", "(",
      "'; drop table article; --", "queue\" OR \"cold", "{title} : x", "+", "a:b:c", "queue -", "…", "🙂",
      "\u{0}",
      "s0", "place : s0", "none",
    ])
  func whateverIsTypedIsNeverAnOperator(_ typed: String) throws {
    let store = try filled(.memory, ["The long queue grew.", "Cold."])
    let found = try store.titles(.init(search: SafeText(text: typed)))
    #expect(!found.contains("Story 1") || SafeText(text: typed).isEmpty)
    _ = try store.titles(.init(titleFilter: SafeText(text: typed)))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func accentsAreFoldedInEveryScript(_ kind: StoreUnderTest) throws {
    let store = try filled(
      kind,
      [
        "Η Αθήνα και ο Πειραιάς", "Київ, йод и ёлка", "Łódź, Straße, Ærø", "שָׁלוֹם לכם", "مُحَمَّد أكبر",
        "Hà Nội", "हिन्दी",
      ])
    let cases: [(SafeText, Int)] = [
      ("αθηνα", 0), ("ΑΘΗΝΑ", 0), ("Πειραιας", 0), ("πειραιασ", 0), ("киів", 1), ("елка", 1), ("иод", 1),
      ("lodz", 2), ("strasse", 2), ("STRASSE", 2), ("aero", 2), ("שלום", 3), ("محمد", 4), ("اكبر", 4),
      ("ha noi", 5), ("हिन्दी", 6),
    ]
    for (typed, story) in cases {
      #expect(try found(store, typed) == ["Story \(story)"], "\(typed)")
    }
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func vowelSignsAreParts(_ kind: StoreUnderTest) throws {
    let store = try filled(kind, ["हिन्दी समाचार", "हाथ नदी", "বাংলা", "தமிழ்"])
    #expect(try found(store, "हिन्दी") == ["Story 0"])
    #expect(try found(store, "नदी") == ["Story 1"])
    #expect(try found(store, "समाच*") == ["Story 0"])
    #expect(try found(store, "বাংলা") == ["Story 2"])
    #expect(try found(store, "தமிழ்") == ["Story 3"])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func theLastWordMayBeABeginningWhereItIsNoWord(_ kind: StoreUnderTest) throws {
    let store = try filled(
      kind,
      ["The porter left.", "The port grew.", "Porters met."] + Array(repeating: "The harbour.", count: 70))
    #expect(try found(store, "porte") == ["Story 0", "Story 2"])
    #expect(try found(store, "the porte") == ["Story 0"])
    #expect(try found(store, "port the") == ["Story 1"])
    #expect(try found(store, "\"the porte\"").isEmpty)
    let page = try store.headlines(.init(search: "port"), from: .newest, limit: 64, for: nil)
    #expect(page.headlines.count == 3 && page.counts == SearchCounts(all: 3, shown: 3, endsOpen: true))
    let common = try store.headlines(.init(search: "harbour"), from: .newest, limit: 64, for: nil)
    #expect(common.hasMore && common.total == 70 && common.counts?.endsOpen == false)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aSearchShowsWhereTheWordsAreAndWhatItHides(_ kind: StoreUnderTest) throws {
    let lead = String(repeating: "Some words before it. ", count: 20)
    let store = try filled(
      kind, [lead + "Then the Ferry sank.\n\nNobody was hurt.", "No ferries.", "Ferry!"])
    let page = try store.headlines(.init(search: "ferry"), from: .newest, limit: 9, for: nil)
    #expect(page.headlines.map(\.title) == ["Story 0", "Story 2"])
    let snippet = try #require(page.headlines[0].snippet?.string)
    #expect(snippet.hasPrefix("…") && snippet.contains("Then the Ferry sank. Nobody was hurt."))
    let borders = try #require(try store.summary(for: nil).sections.first { $0.name == "borders" }).id
    let confined = try store.headlines(
      .init(section: borders, isStarred: true, search: "ferry"), from: .newest, limit: 9, for: nil)
    #expect(confined.headlines.isEmpty && confined.counts?.shown == 0 && confined.counts?.all == 2)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func scriptsWithoutSpacesAreFoundByTwoCharacters(_ kind: StoreUnderTest) throws {
    let store = try filled(
      kind, ["東京都の国境で長い列ができた", "京都の国境で", "국경에서 긴 줄이", "ตลาดชายแดน", "서울 국경"])
    #expect(try found(store, "東京") == ["Story 0"])
    #expect(try found(store, "国境") == ["Story 0", "Story 1"])
    #expect(try found(store, "東国").isEmpty)
    #expect(try found(store, "국경") == ["Story 2", "Story 4"])
    #expect(try found(store, "ชายแดน") == ["Story 3"])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func theTitleFilterFindsAsItIsTyped(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    var story = Story.make("a", text: "Nothing about it.")
    story.title = "Minister opens border crossing"
    story.sections = ["Borders", "World"]
    _ = try store.merge([story, Story.make("b", text: "Minister of borders")], feed: nil, now: .start)
    for typed in ["m", "mi", "min", "minister b", "border cr", "CROSS"] {
      #expect(
        try store.titles(.init(titleFilter: SafeText(text: typed))) == ["Minister opens border crossing"])
    }
    #expect(try store.titles(.init(titleFilter: "nothing")).isEmpty)
    let world = try #require(try store.summary(for: nil).sections.first { $0.name == "World" }).id
    #expect(try store.titles(.init(section: world, titleFilter: "mini")).count == 1)
    #expect(try store.titles(.init(search: "about", titleFilter: "mini")).count == 1)
    #expect(try store.titles(.init(search: "borders", titleFilter: "story")) == ["Story b"])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aNewSectionIsFoundInSearchAsWell(_ kind: StoreUnderTest) throws {
    let store = try filled(kind, ["One queue.", "Two queues."])
    _ = try store.merge([Story.make("0", section: "Politics", text: "One queue.")], feed: nil, now: .start)
    let sections = try store.summary(for: nil).sections
    let old = try #require(sections.first { $0.name == "borders" }).id
    let new = try #require(sections.first { $0.name == "Politics" }).id
    #expect(try store.titles(.init(section: old, search: "\"queue\"")).isEmpty)
    #expect(try store.titles(.init(section: new, search: "queue")) == ["Story 0"])
    #expect(try store.check() == [])
  }
}
