import NewsModel

extension StoryContent {
  /// What is kept of two versions of one story, this one stored and the other just come.
  ///
  /// From the same kind of source the newer one stands, but never with nothing where there was something: a
  /// feed that stops sending a text does not take it away. A page knows more than a feed: its parts win
  /// over a feed's, whichever came first, and the longer of the two texts stays.
  func merged(with newer: StoryContent) -> StoryContent {
    var result = newer.filled(from: self)
    if newer.isPage != isPage { result = mergedAcrossKinds(with: newer) }
    result.claimedComments = max(claimedComments, newer.claimedComments)
    return result
  }

  private func mergedAcrossKinds(with newer: StoryContent) -> StoryContent {
    let page = isPage ? self : newer
    let feed = isPage ? newer : self
    var result = page.filled(from: feed)
    result.sections = Self.union(page.sections, feed.sections)
    result.tags = Self.union(page.tags, feed.tags)
    result.updated = [page.updated, feed.updated].compactMap { $0 }.max()
    if page.body.wordCount < feed.body.wordCount { result.body = feed.body }
    return result
  }

  /// The best parts of one story that came from two addresses: the same whichever came first, and however often.
  func joined(with other: StoryContent) -> StoryContent {
    guard isPage == other.isPage else { return merged(with: other) }
    var result = self
    result.title = Self.better(title, other.title)
    result.standfirst = Self.better(standfirst, other.standfirst)
    result.byline = Self.better(byline, other.byline)
    result.agency = Self.better(agency, other.agency)
    result.site = Self.better(site, other.site)
    result.language = Self.better(language, other.language)
    result.url = [url, other.url].compactMap { $0 }.min {
      ($0.string.utf8.count, $0.string) < ($1.string.utf8.count, $1.string)
    }
    result.commentsURL = [commentsURL, other.commentsURL].compactMap { $0 }.min { $0.string < $1.string }
    result.sections = Self.union(sections, other.sections).sorted { $0.string < $1.string }
    result.tags = Self.union(tags, other.tags).sorted { $0.string < $1.string }
    result.isDated = isDated || other.isDated
    let dates = [self, other].filter { $0.isDated || !result.isDated }.map(\.published)
    result.published = dates.min() ?? published
    result.updated = [updated, other.updated].compactMap { $0 }.max()
    result.image = [image, other.image].compactMap { $0 }.max { $0.worth < $1.worth }
    result.body = body.worth < other.body.worth ? other.body : body
    result.enclosures = enclosures.count < other.enclosures.count ? other.enclosures : enclosures
    result.claimedComments = max(claimedComments, other.claimedComments)
    return result
  }

  /// One story that a second feed carries as well: it belongs where either puts it, first where it was, and neither
  /// feed takes away what the other says.
  func carried(by other: StoryContent) -> StoryContent {
    var result = joined(with: other)
    result.sections = Self.union(sections, other.sections)
    return result
  }

  /// The one that says more; of two that say as much, the first in the order of their letters.
  private static func better(_ one: SafeText?, _ other: SafeText?) -> SafeText? {
    guard let one, let other else { return one ?? other }
    return better(one, other)
  }

  private static func better(_ one: SafeText, _ other: SafeText) -> SafeText {
    let (length, otherLength) = (one.string.utf8.count, other.string.utf8.count)
    if length != otherLength { return length > otherLength ? one : other }
    return one.string <= other.string ? one : other
  }

  private func filled(from other: StoryContent) -> StoryContent {
    var result = self
    result.standfirst = standfirst ?? other.standfirst
    // What another feed has added stays.
    let isPart = sections.first == other.sections.first && Set(sections).isSubset(of: other.sections)
    result.sections = sections.isEmpty || isPart ? other.sections : sections
    result.tags = tags.isEmpty ? other.tags : tags
    result.byline = byline ?? other.byline
    result.agency = agency ?? other.agency
    result.site = site ?? other.site
    result.language = language ?? other.language
    result.url = url ?? other.url
    result.published = isDated ? published : other.published
    result.isDated = isDated || other.isDated
    result.updated = updated ?? other.updated
    result.image = image ?? other.image
    result.body = body.isEmpty ? other.body : body
    result.enclosures = enclosures.isEmpty ? other.enclosures : enclosures
    result.commentsURL = commentsURL ?? other.commentsURL
    return result
  }

  private static func union(_ first: [SafeText], _ second: [SafeText]) -> [SafeText] {
    let known = Set(first.map { $0.string.lowercased() })
    return first + second.filter { !known.contains($0.string.lowercased()) }
  }
}

extension Figure {
  /// Grows with what is known of the picture; no two different ones have the same.
  fileprivate var worth: (Int, String) {
    let parts = [url?.string, caption?.string, credit?.string, alt?.string].map { $0 ?? "" }
    return (parts.count { !$0.isEmpty }, parts.joined(separator: "\n"))
  }
}

extension RichText {
  fileprivate var worth: (Int, UInt64) { (wordCount, BodyHash.of(encoded())) }

  var wordCount: Int { plainText.wordCount }
}

extension String {
  /// Words that are set apart by white space; a character of a script without spaces counts as half a word.
  var wordCount: Int {
    var copy = self
    return copy.withUTF8 { bytes in ByteScan.words(in: bytes) + Self.unspaced(bytes) / 2 }
  }

  private static func unspaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    while true {
      index = ByteScan.atLeast(0xE3, in: bytes, from: index)
      guard index < bytes.count else { return count }
      count += bytes[index] <= 0xED ? 1 : 0
      index += 1
    }
  }
}
