import Console
import NewsModel

/// What an input holds, as one line of JSON in the shape that other programs rely on.
enum InspectJSON {
  static func line(_ document: ParsedDocument, source: SafeText) -> JSONWriter {
    var writer = JSONWriter(capacity: size(of: document))
    writer.object { object in
      switch document {
      case .page(let page): object.fields(of: page, source)
      case .feed(let feed): object.fields(of: feed, source)
      case .outline(let outline): object.fields(of: outline, source)
      }
    }
    return writer
  }

  /// About the length of its line; 0 where it is not known. A feed's items hold their words twice.
  private static func size(of document: ParsedDocument) -> Int {
    guard case .feed(let feed) = document else { return 0 }
    return feed.items.reduce(1024) { size, item in
      size + 512 + 2 * ((item.contentHTML ?? "").utf8.count + (item.summaryHTML ?? "").utf8.count)
    }
  }

  static func line(_ error: ImportError, source: SafeText) -> JSONWriter {
    var writer = JSONWriter()
    writer.object { object in
      object.field("kind", "error")
      object.field("source", source)
      object.field("error", error.reason)
      object.field("code", error.code.rawValue)
    }
    return writer
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of page: ParsedPage, _ source: SafeText) {
    field("kind", "page")
    field("source", source)
    field("url", page.url)
    field("site", page.site)
    field("lang", page.language)
    field("title", page.title)
    field("standfirst", page.standfirst)
    field("section", page.section)
    field("tags", page.tags)
    field("byline", page.byline)
    field("agency", page.agency)
    field("published", page.published)
    field("updated", page.updated)
    field("image", page.image)
    field("text", page.body.isEmpty ? nil : page.body.plainText)
    field("blocks", page.body)
    field("comment_count", page.commentCount)
    field("comments_url", page.commentsURL)
    field("comments", page.comments) { writer, comment in writer.object { $0.fields(of: comment) } }
  }

  private mutating func fields(of comment: ParsedComment) {
    field("id", comment.id)
    key("parent")
    if let parent = comment.parent { value(parent) } else { null() }
    field("author", comment.author)
    field("published", comment.published)
    field("text", comment.text)
    field("likes", comment.likes)
  }

  fileprivate mutating func fields(of feed: ParsedFeed, _ source: SafeText) {
    field("kind", "feed")
    field("source", source)
    field("format", feed.format.rawValue)
    field("version", feed.version)
    field("id", feed.id)
    field("title", feed.title)
    field("link", feed.link)
    field("description", feed.description)
    field("language", feed.language)
    field("updated", feed.updated)
    field("image", feed.image)
    field("icon", feed.icon)
    field("publisher", feed.publisher)
    field("rights", feed.rights)
    field("generator", feed.generator)
    field("categories", feed.categories)
    if feed.isRepaired { field("repaired", true) }
    people("authors", feed.authors)
    people("contributors", feed.contributors)
    key("items")
    array(feed.items) { writer, item in writer.object { $0.fields(of: item) } }
  }

  private mutating func people(_ name: StaticString, _ people: [ParsedAuthor]) {
    field(name, people) { writer, author in
      writer.object { object in
        object.field("name", author.name)
        object.field("email", author.email)
        object.field("url", author.url)
      }
    }
  }

  private mutating func fields(of item: ParsedItem) {
    field("id", item.id)
    field("title", item.title)
    field("link", item.link)
    field("summary_html", item.summaryHTML)
    field("content_html", item.contentHTML)
    field("text", item.body.isEmpty ? nil : item.body.plainText)
    field("author", item.author)
    people("authors", item.authors)
    people("contributors", item.contributors)
    field("published", item.published)
    field("updated", item.updated)
    field("categories", item.categories)
    field("image", item.image)
    field("language", item.language)
    field("enclosures", item.enclosures) { writer, enclosure in
      writer.object { object in
        object.field("url", enclosure.url)
        object.field("type", enclosure.type)
        object.field("length", enclosure.length)
      }
    }
    field("comments_url", item.commentsURL)
    field("comments_feed_url", item.commentsFeedURL)
    field("comments_count", item.commentsCount)
    field("in_reply_to", item.inReplyTo)
    field("source_title", item.sourceTitle)
    field("source_url", item.sourceURL)
    field("rights", item.rights)
    field("expired", item.expired)
  }

  fileprivate mutating func fields(of outline: ParsedOutline, _ source: SafeText) {
    field("kind", "opml")
    field("source", source)
    field("title", outline.title)
    key("feeds")
    array(outline.feeds) { writer, feed in
      writer.object { object in
        object.field("title", feed.title)
        object.field("url", feed.url)
        object.field("html_url", feed.htmlURL)
        object.field("sections", feed.sections)
      }
    }
  }
}
