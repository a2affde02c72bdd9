import NewsModel

/// What becomes of a text when its element ends.
extension FeedReader {
  mutating func leave(_ element: OpenElement) {
    switch element.kind {
    case .markup(let isWritten): closeMarkup(element, isWritten: isWritten)
    case .text:
      guard let construct = constructs.popLast() else { return }
      take(construct, element)
    case .container where element.element == .item: endItem(element)
    case .container, .ignored: break
    }
  }

  private mutating func endItem(_ element: OpenElement) {
    guard isInItem else { return }
    isInItem = false
    guard items.count < Self.mostItems else {
      scanner.isRepaired = true
      return
    }
    guard !passes(element) else { return }
    items.append(
      item.finished(
        feedAuthors: feed.format == .atom ? feed.authors : [], facts: facts))
  }

  /// Whether the item has the bytes of one that was read before.
  private mutating func passes(_ element: OpenElement) -> Bool {
    guard let known = facts.knownItems else { return false }
    let digest = BodyHash.of(scanner.bytes[element.name.lowerBound..<scanner.position])
    trace.items.append(digest)
    guard known.contains(digest) else { return false }
    trace.passed.append(
      FeedTrace.Passed(
        link: item.storyLink.flatMap { WebURL($0) },
        published: item.published ?? item.date ?? item.created ?? item.updated))
    return true
  }

  private mutating func take(_ construct: TextConstruct, _ element: OpenElement) {
    switch element.context {
    case .item: takeForItem(construct, element)
    case .feed, .document: takeForFeed(construct, element)
    case .image: takeForImage(construct)
    case .person: takeForPerson(construct)
    case .source: takeForSource(construct)
    case .foreign: break
    }
  }

  // MARK: Small things

  private static func line(_ construct: TextConstruct) -> String? {
    SafeText(line: construct.finished.plain).nonEmpty?.string
  }

  private static func date(_ construct: TextConstruct) -> Timestamp? {
    DateReader.read(construct.bytes)
  }

  private static func address(_ construct: TextConstruct) -> String? {
    address(String(decoding: construct.bytes, as: UTF8.self), base: construct.base)
  }

  private mutating func takeForImage(_ construct: TextConstruct) {
    guard construct.element == .url || construct.element == .image else { return }
    let picture = Self.address(construct)
    if isInItem { item.image = item.image ?? picture } else { feed.image = feed.image ?? picture }
  }

  private mutating func takeForPerson(_ construct: TextConstruct) {
    switch construct.element {
    case .name: person.name = Self.line(construct).map { SafeText(line: $0) }
    case .email: person.email = Self.line(construct).map { SafeText(line: $0) }
    case .uri, .url: person.url = Self.address(construct).flatMap { WebURL($0) }
    default: return
    }
    hasPerson = true
  }

  private mutating func takeForSource(_ construct: TextConstruct) {
    switch construct.element {
    case .title: item.sourceTitle = Self.line(construct)
    case .author: add(finishedPerson(construct), to: &item.sourceAuthors)
    case .link: takeSourceLink(construct)
    default: break
    }
  }

  private mutating func takeSourceLink(_ construct: TextConstruct) {
    let link = FeedLink(construct.attributes, base: construct.base)
    if let link, !link.isStory { return }
    item.sourceLink = link?.address ?? Self.address(construct) ?? item.sourceLink
  }

  private func finishedPerson(_ construct: TextConstruct) -> ParsedAuthor? {
    if hasPerson { return person.name == nil && person.email == nil && person.url == nil ? nil : person }
    return Self.line(construct).flatMap(PersonText.author)
  }

  private func add(_ person: ParsedAuthor?, to people: inout [ParsedAuthor]) {
    if let person, people.count < ItemDraft.mostPeople { people.append(person) }
  }

  // MARK: Items

  private mutating func takeForItem(_ construct: TextConstruct, _ element: OpenElement) {
    guard isInItem else { return }
    switch construct.element {
    case .title, .mediaTitle: takeTitle(construct, element)
    case .link: takeLink(construct)
    case .guid, .id: takeIdentity(construct)
    case .description, .summary: item.addDescription(construct.finished)
    case .itunesSummary, .mediaDescription, .subtitle, .tagline: takeSecondSummary(construct)
    case .content, .encoded: takeContent(construct)
    case .published, .updated, .created, .date: takeItemDate(construct)
    case .author, .creator, .itunesAuthor, .mediaCredit: takeItemAuthor(construct)
    case .category: takeCategory(construct)
    case .keywords: for word in Self.keywords(construct) { item.addCategory(word) }
    case .comments, .commentsFeed, .commentsCount: takeComments(construct)
    case .source: takeItemSource(construct)
    case .rights: item.rights = Self.line(construct)
    case .contributor: add(finishedPerson(construct), to: &item.contributors)
    case .expires: item.expires = Self.date(construct) ?? item.expires
    case .originalLink: item.originalLink = Self.address(construct)
    case .image: takeItemImage(construct)
    case .language: item.language = Self.line(construct) ?? item.language
    default: break
    }
    noteLanguage(construct)
  }

  private mutating func takeTitle(_ construct: TextConstruct, _ element: OpenElement) {
    let text = construct.finished
    guard !text.isBlank else { return }
    let isOwn = construct.element == .title && !isDublinCore(element)
    if isOwn { item.title = text } else { item.secondTitle = item.secondTitle ?? text }
  }

  private func isDublinCore(_ element: OpenElement) -> Bool {
    let prefix = scanner.split(element.name).prefix
    return !prefix.isEmpty && scope.namespace(of: prefix) == .dublinCore
  }

  private mutating func takeLink(_ construct: TextConstruct) {
    if let link = FeedLink(construct.attributes, base: construct.base) { item.links.append(link) }
    guard construct.attributes["href"] == nil, let link = Self.address(construct) else { return }
    guard construct.attributes["rel"] != nil else { return item.link = link }
    var attributes = construct.attributes
    attributes["href"] = link
    if let link = FeedLink(attributes, base: nil) { item.links.append(link) }
  }

  private mutating func takeIdentity(_ construct: TextConstruct) {
    let text = URLReference.trimmed(String(decoding: construct.bytes, as: UTF8.self))
    guard !text.isEmpty else { return }
    guard construct.element == .guid else {
      item.id = text
      return
    }
    item.guid = text
    item.isPermalink = construct.attributes["ispermalink"]?.lowercased() != "false"
  }

  private mutating func takeSecondSummary(_ construct: TextConstruct) {
    let text = construct.finished
    guard !text.isBlank, item.secondSummary == nil || construct.element == .itunesSummary else { return }
    item.secondSummary = text
  }

  private mutating func takeContent(_ construct: TextConstruct) {
    let text = construct.finished
    guard !text.bytes.contains(0) else { return }
    item.addContent(text)
  }

  private mutating func takeItemDate(_ construct: TextConstruct) {
    guard let date = Self.date(construct) else { return }
    switch construct.element {
    case .published: item.published = date
    case .updated: item.updated = date
    case .created: item.created = date
    default: item.date = date
    }
  }

  private mutating func takeItemAuthor(_ construct: TextConstruct) {
    let found =
      construct.element == .author
      ? finishedPerson(construct) : Self.line(construct).flatMap(PersonText.author)
    guard let author = found else { return }
    let isMain = construct.element == .author || construct.element == .creator
    let known = isMain ? item.authors : item.secondAuthors
    guard known.count < ItemDraft.mostPeople,
      !known.contains(where: { $0 == author || $0.name != nil && $0.name == author.name })
    else { return }
    if isMain { item.authors.append(author) } else { item.secondAuthors.append(author) }
  }

  private mutating func takeCategory(_ construct: TextConstruct) {
    item.addCategory(Self.category(construct))
  }

  private static func category(_ construct: TextConstruct) -> String? {
    let attributes = construct.attributes
    return Self.line(construct) ?? attributes["term"] ?? attributes["label"] ?? attributes["text"]
  }

  private static func keywords(_ construct: TextConstruct) -> [String] {
    let text = construct.finished.plain
    return text.split { $0 == "," || $0 == ";" }.map(String.init)
  }

  private mutating func takeComments(_ construct: TextConstruct) {
    let text = URLReference.trimmed(String(decoding: construct.bytes, as: UTF8.self))
    if construct.element == .commentsCount, let count = Int(text), count >= 0 { item.commentsCount = count }
    guard construct.element != .commentsCount, let link = Self.address(construct) else { return }
    if construct.element == .comments { item.comments = link } else { item.commentsFeed = link }
  }

  private mutating func takeItemSource(_ construct: TextConstruct) {
    item.sourceTitle = Self.line(construct) ?? item.sourceTitle
    item.sourceLink = Self.address(construct.attributes["url"], base: construct.base) ?? item.sourceLink
  }

  private mutating func takeItemImage(_ construct: TextConstruct) {
    let reference =
      construct.attributes["href"] ?? construct.attributes["url"] ?? construct.attributes["resource"]
    guard item.image == nil else { return }
    item.image =
      Self.address(reference, base: construct.base)
      ?? (construct.kind == .inline ? nil : Self.address(construct))
  }

  private mutating func noteLanguage(_ construct: TextConstruct) {
    let isWords = construct.element.holdsMarkup || construct.element == .title
    if construct.attributes["xml:lang"] != nil || construct.attributes["lang"] != nil, isWords {
      item.language = construct.language
    }
  }

  // MARK: The feed

  private mutating func takeForFeed(_ construct: TextConstruct, _ element: OpenElement) {
    switch construct.element {
    case .title: if !isDublinCore(element) || feed.title == nil { takeFeedTitle(construct) }
    case .link: takeFeedLink(construct)
    case .id: feed.id = Self.line(construct) ?? feed.id
    case .description, .tagline, .subtitle, .summary, .itunesSummary: takeTagline(construct)
    case .language: feed.language = Self.line(construct) ?? feed.language
    case .updated: feed.updated = Self.date(construct) ?? feed.updated
    case .published, .created, .date: feed.date = Self.date(construct) ?? feed.date
    case .author, .creator: add(finishedPerson(construct), to: &feed.authors)
    case .itunesAuthor, .owner:
      add(finishedPerson(construct), to: &feed.secondAuthors)
    case .contributor: add(finishedPerson(construct), to: &feed.contributors)
    case .publisher: feed.publisher = Self.line(construct) ?? feed.publisher
    case .rights: feed.rights = Self.line(construct) ?? feed.rights
    case .generator: feed.generator = Self.line(construct) ?? construct.attributes["agent"] ?? feed.generator
    case .category: feed.addCategory(Self.category(construct))
    case .keywords: for word in Self.keywords(construct) { feed.addCategory(word) }
    case .logo: feed.logo = Self.address(construct) ?? feed.logo
    case .lifetime, .skippedHour, .skippedDay, .updatePeriod, .updateFrequency:
      feed.pace.take(construct.element, Self.line(construct)?.lowercased() ?? "")
    case .icon: feed.icon = Self.address(construct) ?? feed.icon
    default: break
    }
  }

  private mutating func takeFeedTitle(_ construct: TextConstruct) {
    let text = construct.finished
    if !text.isBlank { feed.title = text }
  }

  private mutating func takeFeedLink(_ construct: TextConstruct) {
    if let link = FeedLink(construct.attributes, base: construct.base) {
      feed.links.append(link)
      noteOwnBase(link.relation == "self" || link.relation == "alternate" ? link.address : nil)
      if link.relation == "image" { feed.logo = feed.logo ?? link.address }
    }
    guard construct.attributes["href"] == nil, let link = Self.address(construct) else { return }
    feed.link = link
    noteOwnBase(link)
  }

  private mutating func noteOwnBase(_ address: String?) {
    guard bases.isEmpty, ownBase == nil, let parts = address.flatMap({ URLParts(base: $0) }) else { return }
    ownBase = parts
  }

  /// The description outweighs what is said for podcasts.
  private mutating func takeTagline(_ construct: TextConstruct) {
    let text = construct.finished
    let isSecond =
      construct.element == .itunesSummary || (construct.element == .subtitle && feed.format != .atom)
    guard !text.isBlank, !isSecond || feed.tagline == nil else { return }
    feed.tagline = text
  }
}
