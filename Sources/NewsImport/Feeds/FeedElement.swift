/// The elements of feeds that are read, of whatever vocabulary.
enum FeedElement: Sendable {
  case root, channel, item, source, image, textInput, mediaGroup
  case title, link, id, guid, description, summary, content, encoded, tagline, rights, generator
  case author, creator, name, email, uri, contributor, mediaCredit
  case category, keywords
  case published, created, updated, date, expires
  case publisher
  case enclosure, mediaContent, mediaThumbnail, mediaPlayer, mediaTitle, mediaDescription
  case url, itunesImage, logo, icon, language
  case comments, commentsFeed, commentsCount, inReplyTo
  case originalLink, subtitle, itunesSummary, itunesAuthor, owner, about
  case lifetime, skippedHour, skippedDay, updatePeriod, updateFrequency
  /// A wrapper of no meaning: what is inside counts as if it stood outside.
  case wrapper

  static func of(_ namespace: FeedNamespace, _ name: NameKey) -> FeedElement? {
    switch namespace {
    case .core: core[name]
    case .rdf: rdf[name]
    case .dublinCore: dublinCore[name]
    case .dublinTerms: dublinTerms[name] ?? dublinCore[name]
    case .content: contentModule[name]
    case .media: media[name]
    case .itunes: itunes[name]
    case .slash: slash[name]
    case .commentAPI: commentAPI[name]
    case .threading: threading[name]
    case .xhtml: xhtml[name]
    case .syndication: syndication[name]
    case .feedburner: feedburner[name]
    case .foreign: foreign[name]
    }
  }

  /// Whether its text may hold markup that belongs to it.
  var holdsMarkup: Bool {
    switch self {
    case .description, .summary, .content, .encoded, .tagline, .subtitle, .rights, .itunesSummary,
      .mediaDescription:
      true
    default: false
    }
  }

  /// Whether it has elements of its own, whose names mean something else within it.
  var hasParts: Bool {
    switch self {
    case .author, .contributor, .owner, .image, .source: true
    default: false
    }
  }

  private static let core = NameTable<FeedElement>([
    ("rss", .root), ("rdf", .root), ("feed", .root), ("channel", .channel), ("item", .item), ("entry", .item),
    ("source", .source),
    ("image", .image), ("textinput", .textInput), ("title", .title), ("link", .link), ("id", .id),
    ("guid", .guid),
    ("description", .description), ("abstract", .description), ("summary", .summary), ("content", .content),
    ("encoded", .encoded), ("body", .content), ("fullitem", .content), ("tagline", .tagline),
    ("subtitle", .subtitle),
    ("info", .about), ("copyright", .rights), ("rights", .rights), ("generator", .generator),
    ("author", .author),
    ("managingeditor", .author), ("webmaster", .publisher), ("creator", .creator),
    ("expirationdate", .expires),
    ("name", .name), ("email", .email),
    ("uri", .uri), ("homepage", .uri), ("contributor", .contributor), ("category", .category),
    ("keywords", .keywords),
    ("published", .published), ("issued", .published), ("pubdate", .published), ("created", .created),
    ("updated", .updated), ("modified", .updated), ("lastbuilddate", .updated), ("date", .date),
    ("enclosure", .enclosure),
    ("url", .url), ("logo", .logo), ("icon", .icon), ("language", .language), ("comments", .comments),
    ("items", .wrapper), ("categories", .wrapper),
    ("ttl", .lifetime), ("hour", .skippedHour), ("day", .skippedDay), ("skiphours", .wrapper),
    ("skipdays", .wrapper),
    ("in-reply-to", .inReplyTo), ("thumbnail", .mediaThumbnail),
  ])

  private static let rdf = NameTable<FeedElement>([
    ("rdf", .root), ("li", .wrapper), ("seq", .wrapper), ("bag", .wrapper),
  ])
  private static let contentModule = NameTable<FeedElement>([("encoded", .encoded)])
  private static let slash = NameTable<FeedElement>([("comments", .commentsCount)])
  private static let commentAPI = NameTable<FeedElement>([("commentrss", .commentsFeed)])
  private static let xhtml = NameTable<FeedElement>([("body", .content), ("div", .content)])
  private static let feedburner = NameTable<FeedElement>([("origlink", .originalLink)])
  private static let foreign = NameTable<FeedElement>([("fullitem", .content)])

  private static let syndication = NameTable<FeedElement>([
    ("updateperiod", .updatePeriod), ("updatefrequency", .updateFrequency),
  ])

  private static let dublinCore = NameTable<FeedElement>([
    ("title", .title), ("description", .description), ("creator", .creator), ("author", .creator),
    ("date", .date),
    ("subject", .category), ("language", .language), ("rights", .rights), ("publisher", .publisher),
    ("contributor", .contributor), ("identifier", .about),
  ])

  private static let dublinTerms = NameTable<FeedElement>([
    ("issued", .published), ("created", .created), ("modified", .updated), ("date", .date),
    ("abstract", .summary),
  ])

  private static let media = NameTable<FeedElement>([
    ("group", .mediaGroup), ("content", .mediaContent), ("thumbnail", .mediaThumbnail),
    ("player", .mediaPlayer),
    ("title", .mediaTitle), ("description", .mediaDescription), ("text", .about), ("keywords", .keywords),
    ("category", .category), ("credit", .mediaCredit),
  ])

  private static let itunes = NameTable<FeedElement>([
    ("author", .itunesAuthor), ("owner", .owner), ("name", .name), ("email", .email), ("image", .itunesImage),
    ("keywords", .keywords), ("category", .category), ("summary", .itunesSummary), ("subtitle", .subtitle),
    ("title", .mediaTitle), ("link", .link),
  ])

  private static let threading = NameTable<FeedElement>([
    ("in-reply-to", .inReplyTo), ("total", .commentsCount), ("children", .about),
  ])
}
