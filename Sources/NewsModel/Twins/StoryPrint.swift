/// What of a story tells whether another one is the same: its words, its headline, its site and its time.
package struct StoryPrint: Hashable, Sendable {
  let words: TextWords
  let title: TextWords
  /// The host without what says only how the page is shown, or the name of the site; empty where neither is known.
  let site: String
  /// nil where the source gives none.
  let published: Timestamp?

  /// - Parameter text: the body's, where the caller has it.
  package init(
    title: SafeText, body: RichText, text: String? = nil, url: WebURL?, site: SafeText?, published: Timestamp?
  ) {
    words = TextWords(text ?? body.plainText)
    self.title = TextWords(title.string)
    self.site = Self.site(url, named: site)
    self.published = published
  }

  package init(_ article: IncomingArticle, text: String? = nil) {
    self.init(
      title: article.title, body: article.body, text: text, url: article.url, site: article.site,
      published: article.published)
  }

  private static let prefixes = ["www.", "m.", "mobile.", "amp.", "edition.", "print.", "feeds.", "rss."].map
  {
    Array($0.utf8)
  }
  /// Hosts that only lead to others.
  private static let relays = ["feedproxy.", "feedburner.", "news.google.", "apple.news"].map {
    Array($0.utf8)
  }

  private static func site(_ url: WebURL?, named name: SafeText?) -> String {
    if let url, url.isWeb {
      var host = ArraySlice(IncomingArticle.storyKey(url).utf8.prefix { $0 != 0x2F && $0 != 0x3F })
      while let prefix = prefixes.first(where: {
        host.starts(with: $0) && host.dropFirst($0.count).contains(0x2E)
      }) {
        host = host.dropFirst(prefix.count)
      }
      if !relays.contains(where: { holds(host, $0) }) { return String(decoding: host, as: UTF8.self) }
    }
    return name.map { $0.string.lowercased() } ?? ""
  }

  private static func holds(_ host: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    host.indices.contains { host[$0] == part[0] && host[$0...].starts(with: part) }
  }
}

extension StoryPrint {
  /// Few numbers of which two versions of a story share at least one, and other stories hardly ever: the least of
  /// the digests of its runs of words, and the digest of its headline.
  ///
  /// Of two texts that have half of their runs in common, 94 of 100 pairs share one of the four.
  package var anchors: [Int64] {
    let least = words.hashes.count >= Self.leastWords ? leastRuns() : []
    let headline = title.hashes.count >= Self.leastTitle ? title.runs(of: title.hashes.count) : []
    return Set((least + headline).map { Int64($0 >> 16) }).sorted()
  }

  private func leastRuns() -> [UInt64] {
    var least: [UInt64] = []
    var most = UInt64.max
    words.forEachRun(of: Self.anchorLength) { run in
      guard run < most || least.count < Self.anchorCount, !least.contains(run) else { return }
      least.append(run)
      least.sort()
      if least.count > Self.anchorCount { least.removeLast() }
      if least.count == Self.anchorCount { most = least[Self.anchorCount - 1] }
    }
    return least
  }

  private static let anchorLength = 8
  private static let anchorCount = 4
  /// A shorter text is not compared with texts under other headlines.
  static let leastWords = 40
  static let leastTitle = 4
}
