import Testing

@testable import NewsModel

/// Which stories are taken for one, and which are not.
@Suite struct StoryLikenessTests {
  private static let start = Timestamp(seconds: 1_794_297_600)

  private func story(
    _ text: [String], title: String = "Minister opens the new crossing at Corran", site: String = "a.example",
    hours: Int64? = 0
  ) -> StoryPrint {
    StoryPrint(
      title: SafeText(line: title),
      body: RichText([.paragraph([Run(SafeText(text: text.joined(separator: " ")))])]),
      url: WebURL("https://\(site)/\(title.count)"), site: nil,
      published: hours.map { Self.start.adding(seconds: $0 * 3600) })
  }

  /// So many words, no two alike.
  private func distinct(_ count: Int, from start: Int = 0) -> [String] {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return (start..<start + count).map { number in
      var rest = number + 1000
      var word = ""
      while rest > 0 {
        word.append(letters[rest % 26])
        rest /= 26
      }
      return "w" + word
    }
  }

  /// The headline's words and others.
  private func text(_ count: Int, from start: Int = 0) -> [String] {
    "The minister opens the new crossing at Corran today".split(separator: " ").map(String.init)
      + distinct(count, from: start)
  }

  @Test func oneStoryUnderTwoAddressesOfASiteIsTheSame() {
    let long = text(300)
    #expect(StoryLikeness.of(story(long), story(long)) == .same)
    #expect(StoryLikeness.of(story(long), story(long + distinct(10, from: 5000))) == .same)
    #expect(StoryLikeness.of(story(long, site: "www.a.example"), story(long, site: "amp.a.example")) == .same)
    #expect(StoryLikeness.of(story(long, hours: nil), story(long)) == .same)
    #expect(StoryLikeness.of(story(long), story(long, title: "New crossing at Corran opens today")) == .same)
    #expect(StoryLikeness.of(story(Array(long.prefix(60))), story(long)) == .same)
  }

  @Test func inThePapersOfTwoSitesItIsATwin() {
    let long = text(300)
    #expect(StoryLikeness.of(story(long), story(long, site: "b.example")) == .twins)
    #expect(
      StoryLikeness.of(story(long), story(long, title: "Corran crossing opens", site: "b.example")) == .twins)
    let cut = Array(long.prefix(180)) + distinct(40, from: 9000)
    #expect(StoryLikeness.of(story(long), story(cut, site: "b.example", hours: 30)) == .twins)
  }

  @Test func whatSpeaksAgainstItDecides() {
    let long = text(300)
    let other = text(300, from: 5000)
    #expect(StoryLikeness.of(story(long), story(other)) == .different)
    #expect(StoryLikeness.of(story(long), story(other, site: "b.example")) == .different)
    // The same column a day or more later; the same words with other numbers.
    #expect(StoryLikeness.of(story(long), story(long, hours: 24)) == .different)
    #expect(StoryLikeness.of(story(long, hours: 0), story(long, site: "b.example", hours: 90)) == .different)
    #expect(StoryLikeness.of(story(long + ["4711"]), story(long + ["4712"])) == .different)
    #expect(StoryLikeness.of(story(long + ["4711"]), story(long + ["4712"], site: "b.example")) == .different)
    // A wall that says the same of every story.
    let wall = distinct(200, from: 100)
    #expect(
      StoryLikeness.of(
        story(wall, title: "Council backs harbour plan"), story(wall, title: "Bread wheat falls again"))
        == .different)
    #expect(
      StoryLikeness.of(
        story(wall, title: "Council backs plan"), story(wall, title: "Bread falls", site: "b.example"))
        == .different)
    // Too little to tell by.
    #expect(
      StoryLikeness.of(story(distinct(20), title: "News"), story(distinct(20), title: "News")) == .different)
  }

  @Test func isTheSameBothWays() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let base = text(Int.random(in: 0...150, using: &generator))
      var changed = base
      for _ in 0..<Int.random(in: 0...12, using: &generator) where !changed.isEmpty {
        changed[Int.random(in: changed.indices, using: &generator)] = "changed"
      }
      let sites = ["a.example", "b.example"]
      let one = story(base, site: sites[Int.random(in: 0...1, using: &generator)])
      let other = story(changed, hours: Int64.random(in: 0...100, using: &generator))
      #expect(StoryLikeness.of(one, other) == StoryLikeness.of(other, one))
    }
  }

  @Test func likeStoriesShareAnAnchor() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      var changed = text(300)
      for _ in 0..<3 { changed[Int.random(in: changed.indices, using: &generator)] = "changed" }
      let (one, other) = (story(text(300)), story(changed, title: "The new crossing"))
      #expect(!Set(one.anchors).isDisjoint(with: other.anchors))
      #expect(one.anchors.count <= 5)
    }
    #expect(
      Set(story(text(300)).anchors).isDisjoint(with: story(distinct(300, from: 9999), title: "Other").anchors)
    )
  }

  @Test func wordsAreWhatTheyAreWhateverStandsBetweenThem() {
    let one = TextWords("“Don’t wait,” he said – 3,100 drivers: nein")
    let other = TextWords("DON'T  wait he said 3.100 drivers… Nein!")
    #expect(one == other && one.hashes.count == 9 && one.numerals.count == 2)
    #expect(TextWords("東京の駅").hashes.count == 4)
    #expect(TextWords("naïve café").hashes.count == 2)
  }
}
