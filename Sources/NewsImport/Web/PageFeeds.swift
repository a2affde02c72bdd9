package import NewsModel

/// The feeds that a page names: `<link rel="alternate">` with a feed's type, or else links whose address or words
/// say that they are one.
package struct PageFeeds: Sendable {
  package struct Candidate: Hashable, Sendable {
    package var url: WebURL
    package var title: SafeText?

    package init(url: WebURL, title: SafeText?) {
      self.url = url
      self.title = title
    }
  }

  /// Feeds of one page that are looked at.
  private static let most = 40

  private var scanner: HTMLScanner
  private var base: String
  private var named: [Candidate] = []
  private var guessed: [Candidate] = []

  /// In the order of the page, each address once. Those that the page names come alone, where there are any.
  package static func find(in bytes: [UInt8], address: WebURL) -> [Candidate] {
    var reader = PageFeeds(scanner: HTMLScanner(bytes), base: address.string)
    reader.run()
    return reader.named.isEmpty ? reader.guessed : reader.withoutComments
  }

  private init(scanner: HTMLScanner, base: String) {
    self.scanner = scanner
    self.base = base
  }

  private mutating func run() {
    while named.count < Self.most {
      switch scanner.next() {
      case .start(let tag): take(tag)
      case .finished: return
      default: break
      }
    }
  }

  private mutating func take(_ tag: HTMLTag) {
    switch String(decoding: scanner.bytes[tag.name], as: UTF8.self).lowercased() {
    case "base": if let href = value("href", tag) { base = URLReference.resolve(href, base: base) }
    case "link": takeLink(tag)
    case "a": takeAnchor(tag)
    case let name where ["script", "style", "template"].contains(name) && !tag.isEmpty:
      scanner.skipContent(of: name)
    default: break
    }
  }

  private mutating func takeLink(_ tag: HTMLTag) {
    let relations = (value("rel", tag) ?? "").lowercased().split(separator: " ")
    let type = (value("type", tag) ?? "").lowercased()
    let isFeed = ["rss", "atom", "feed+json", "rdf"].contains { type.contains($0) }
    guard (relations.contains("alternate") && isFeed) || relations.contains("feed") else { return }
    if let candidate = candidate(tag), !named.contains(where: { $0.url == candidate.url }) {
      named.append(candidate)
    }
  }

  private mutating func takeAnchor(_ tag: HTMLTag) {
    guard guessed.count < Self.most, let candidate = candidate(tag) else { return }
    let path = candidate.url.string.lowercased().prefix { $0 != "#" }
    let isLikely = [
      "/feed", "/feed/", "/rss", "/rss/", "rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json",
    ]
    .contains { path.hasSuffix($0) }
    if isLikely, !guessed.contains(where: { $0.url == candidate.url }) { guessed.append(candidate) }
  }

  private func candidate(_ tag: HTMLTag) -> Candidate? {
    guard let href = value("href", tag), let url = WebURL(URLReference.resolve(href, base: base)), url.isWeb
    else {
      return nil
    }
    return Candidate(url: url, title: value("title", tag).flatMap { SafeText(line: $0).nonEmpty })
  }

  private func value(_ name: StaticString, _ tag: HTMLTag) -> String? {
    tag.value(of: name, in: scanner.bytes).map { HTMLText.string(scanner.bytes, $0, isAttribute: true) }
  }

  /// A feed of comments is not what somebody means who names a page.
  private var withoutComments: [Candidate] {
    let stories = named.filter { !$0.url.string.lowercased().contains("/comments/") }
    return stories.isEmpty ? named : stories
  }
}
