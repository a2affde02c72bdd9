/// What two stories are to each other. A likeness that is missed does less harm than one that is none, so everything
/// that speaks against it decides: other numbers, a headline that the text knows nothing of, days between them.
package enum StoryLikeness: Hashable, Sendable {
  case different
  /// One text in the papers of two sites.
  case twins
  /// One story of one site under two addresses.
  case same

  package static func of(_ one: StoryPrint, _ other: StoryPrint) -> StoryLikeness {
    let comparison = StoryComparison(one, other)
    if one.site == other.site { return comparison.isSame ? .same : .different }
    return comparison.areTwins ? .twins : .different
  }
}

/// Two stories beside each other.
struct StoryComparison {
  private let one: StoryPrint
  private let other: StoryPrint
  /// Runs of words: those of each, and those of both.
  private let counts: (one: Int, other: Int, common: Int)

  private static let runLength = 4

  init(_ one: StoryPrint, _ other: StoryPrint) {
    self.one = one
    self.other = other
    let runs = Set(one.words.runs(of: Self.runLength))
    let others = Set(other.words.runs(of: Self.runLength))
    counts = (runs.count, others.count, runs.intersection(others).count)
  }

  /// The part of all runs that both have.
  private var agreement: Double {
    let all = counts.one + counts.other - counts.common
    return all == 0 ? 0 : Double(counts.common) / Double(all)
  }

  /// The part of the shorter text that the longer one has.
  private var containment: Double {
    let least = min(counts.one, counts.other)
    return least == 0 ? 0 : Double(counts.common) / Double(least)
  }

  private var fewestWords: Int { min(one.words.hashes.count, other.words.hashes.count) }

  private var haveOneTitle: Bool { !one.title.hashes.isEmpty && one.title.hashes == other.title.hashes }

  /// Seconds between them; nil where one of them has no date.
  private var distance: Int64? {
    guard let one = one.published, let other = other.published else { return nil }
    return abs(one.seconds - other.seconds)
  }
}

extension StoryComparison {
  /// A column that comes every day at the same hour, under the same headline, is a day away.
  private static let sameHours: Int64 = 20 * 3600
  private static let twinDays: Int64 = 3 * 86_400

  var isSame: Bool {
    guard haveOneTitle else { return isRetitled }
    guard let distance else { return fewestWords >= 60 && agreement >= 0.95 && haveOneSetOfNumerals }
    guard distance <= Self.sameHours else { return false }
    if fewestWords >= StoryPrint.leastWords, agreement >= 0.9, haveOneSetOfNumerals { return true }
    return isTeaser
  }

  /// The text of a feed and the whole of it under one headline.
  private var isTeaser: Bool {
    one.title.hashes.count >= StoryPrint.leastTitle && counts.common >= 12 && containment >= 0.8
      && numeralContainment == 1
  }

  /// Sites that let nobody read say the same of every story: the headline must have to do with the text.
  private var isRetitled: Bool {
    guard let distance, distance <= Self.sameHours, fewestWords >= 100, agreement >= 0.97 else {
      return false
    }
    let haveOneTitleOfNumbers = one.title.numerals == other.title.numerals
    return haveOneSetOfNumerals && haveOneTitleOfNumbers && titlesSpeakOfTheText
  }

  var areTwins: Bool {
    guard counts.common >= 40, containment >= 0.6, numeralContainment >= 0.8 else { return false }
    return (distance ?? 0) <= Self.twinDays && titlesSpeakOfTheText
  }

  private var haveOneSetOfNumerals: Bool { one.words.numerals == other.words.numerals }

  /// The part of the fewer numbers that the other text has too.
  private var numeralContainment: Double {
    let (fewer, more) = one.words.numerals.count <= other.words.numerals.count ? (one, other) : (other, one)
    guard !fewer.words.numerals.isEmpty else { return 1 }
    let common = fewer.words.numerals.intersection(more.words.numerals).count
    return Double(common) / Double(fewer.words.numerals.count)
  }

  private var titlesSpeakOfTheText: Bool { Self.speaks(one) && Self.speaks(other) }

  private static func speaks(_ story: StoryPrint) -> Bool {
    let text = Set(story.words.hashes)
    let words = story.title.telling
    return !words.isEmpty && 2 * words.intersection(text).count >= words.count
  }
}
