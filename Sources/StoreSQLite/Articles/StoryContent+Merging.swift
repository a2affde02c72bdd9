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

  private func filled(from other: StoryContent) -> StoryContent {
    var result = self
    result.standfirst = standfirst ?? other.standfirst
    result.sections = sections.isEmpty ? other.sections : sections
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

extension RichText {
  /// Words that are set apart by white space; a character of a script without spaces counts as half a word.
  var wordCount: Int {
    var text = plainText
    return text.withUTF8 { Self.wordCount($0) }
  }

  private static func wordCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var words = 0
    var characters = 0
    var wasSpace = true
    for byte in bytes {
      let isSpace = byte <= 0x20
      words += wasSpace && !isSpace ? 1 : 0
      characters += byte >= 0xE3 && byte <= 0xED ? 1 : 0
      wasSpace = isSpace
    }
    return words + characters / 2
  }
}
