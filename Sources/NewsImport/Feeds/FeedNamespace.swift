/// The vocabularies that feeds are written in.
enum FeedNamespace: Sendable {
  /// RSS of every version, RDF's RSS, Atom: their elements are told apart by name alone.
  case core
  case rdf
  case dublinCore
  case dublinTerms
  case content
  case media
  case itunes
  case slash
  case commentAPI
  case threading
  case xhtml
  case syndication
  case feedburner
  case foreign

  /// By address, compared without case; nil for an unknown one.
  static func of(_ address: String) -> FeedNamespace? {
    let address = address.lowercased()
    if let known = addresses[address] ?? addresses[address + "/"] { return known }
    return address.hasPrefix("http://purl.org/net/rss1.1") ? .core : nil
  }

  /// By the prefix that everyone uses, for documents that forget to declare it.
  static func conventional(_ prefix: String) -> FeedNamespace { prefixes[prefix] ?? .foreign }

  private static let addresses: [String: FeedNamespace] = [
    "": .core, "http://backend.userland.com/rss": .core, "http://backend.userland.com/rss2": .core,
    "http://backend.userland.com/rss091": .core, "http://backend.userland.com/rss092": .core,
    "http://blogs.law.harvard.edu/tech/rss": .core, "http://cyber.law.harvard.edu/rss/rss.html": .core,
    "http://purl.org/rss/1.0/": .core, "http://my.netscape.com/rdf/simple/0.9/": .core,
    "http://channel.netscape.com/rdf/simple/0.9/": .core,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core,
    "http://example.com/newformat#": .core, "http://example.com/necho": .core, "http://purl.org/echo/": .core,
    "uri/of/echo/namespace#": .core, "http://purl.org/pie/": .core, "http://purl.org/atom/ns#": .core,
    "http://purl.org/atom/ns/": .core, "http://www.w3.org/2005/atom": .core,
    "https://www.w3.org/2005/atom": .core,
    "http://purl.org/rss/1.0/modules/rss091#": .core, "http://purl.org/rss/1.0/modules/rss091/": .core,
    "http://www.rssboard.org/rss-specification": .core,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://purl.org/dc/elements/1.1/": .dublinCore, "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinTerms, "http://purl.org/rss/1.0/modules/dcterms/": .dublinTerms,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://search.yahoo.com/mrss/": .media, "http://search.yahoo.com/mrss": .media,
    "http://www.rssboard.org/media-rss": .media, "http://video.search.yahoo.com/mrss/": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
    "http://www.google.com/schemas/play-podcasts/1.0/": .itunes,
    "http://purl.org/rss/1.0/modules/slash/": .slash,
    "http://wellformedweb.org/commentapi/": .commentAPI,
    "http://purl.org/syndication/thread/1.0": .threading,
    "http://purl.org/rss/1.0/modules/threading/": .threading,
    "http://www.w3.org/1999/xhtml": .xhtml, "http://www.w3.org/1999/xhtml/": .xhtml,
    "http://purl.org/rss/1.0/modules/syndication/": .syndication,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
  ]

  private static let prefixes: [String: FeedNamespace] = [
    "rss": .core, "atom": .core, "atom03": .core, "a10": .core, "atom10": .core, "rdf": .rdf,
    "dc": .dublinCore,
    "dcterms": .dublinTerms, "dct": .dublinTerms, "content": .content, "media": .media, "itunes": .itunes,
    "googleplay": .itunes, "slash": .slash, "wfw": .commentAPI, "thr": .threading, "xhtml": .xhtml,
    "feedburner": .feedburner, "sy": .syndication,
  ]
}
