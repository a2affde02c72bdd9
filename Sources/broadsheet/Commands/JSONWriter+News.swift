import Console
import NewsModel

/// What the store holds as JSON, in the shapes that other programs rely on.
extension JSONWriter {
  mutating func fields(of headline: Headline) {
    field("id", headline.id.rawValue)
    field("title", headline.title)
    field("standfirst", headline.standfirst)
    field("section", headline.sections.first)
    field("sections", headline.sections)
    field("site", headline.site)
    field("url", headline.url)
    field("published", headline.published)
    field("updated", headline.updated)
    field("words", headline.words)
    field("read", headline.isRead)
    field("starred", headline.isStarred)
    field("comment_count", headline.commentCount)
    if headline.twinCount > 0 { field("twin_count", headline.twinCount) }
    if headline.newCommentCount > 0 { field("new_comment_count", headline.newCommentCount) }
  }

  mutating func fields(of article: Article) {
    fields(of: article.headline)
    field("byline", article.byline)
    field("agency", article.agency)
    field("lang", article.language)
    field("tags", article.tags)
    field("image", article.image)
    if let picture = article.picture {
      key("picture")
      object { writer in
        writer.field("width", picture.width)
        writer.field("height", picture.height)
      }
    }
    field("comments_url", article.commentsURL)
    if !article.twins.isEmpty {
      field("twins", article.twins) { writer, twin in
        writer.object { object in
          object.field("id", twin.id.rawValue)
          object.field("title", twin.title)
          object.field("site", twin.site)
          object.field("url", twin.url)
          object.field("published", twin.published)
        }
      }
    }
    field("enclosures", article.enclosures) { writer, enclosure in
      writer.object { object in
        object.field("url", enclosure.url)
        object.field("type", enclosure.type)
        object.field("length", enclosure.length)
      }
    }
    field("text", article.body.isEmpty ? nil : article.body.plainText)
    field("blocks", article.body)
  }

  mutating func fields(of comment: Comment) {
    field("id", comment.id.rawValue)
    field("article", comment.article.rawValue)
    field("parent", comment.parent?.rawValue)
    field("depth", comment.depth)
    field("author", comment.author.name.nonEmpty)
    field("author_id", comment.author.shortID)
    field("origin", comment.author.origin)
    field("status", comment.status.rawValue)
    field("gone", comment.gone?.rawValue)
    field("published", comment.created)
    field("edited", comment.edited)
    field("revision", comment.revision)
    if !comment.isTombstone { field("text", comment.text) }
    field("likes", comment.likes)
    if comment.isNew { field("new", true) }
    if comment.author.isViewer { field("own", true) }
    if comment.isReported { field("reported", true) }
    if comment.isFeatured { field("featured", true) }
    field("rejection", comment.rejection)
  }

  mutating func fields(of item: ModerationItem) {
    fields(of: item.comment)
    field("version", item.version)
    field("article_title", item.articleTitle)
    field("hold_reason", item.holdReason)
    field("flag", item.flag)
    field("appeal", item.appeal)
    field("claimed_by", item.claim?.name)
    field("claimed_until", item.claim?.until)
    field("parent_text", item.parentText)
    if let record = item.record {
      key("author_record")
      object { $0.fields(of: record) }
    }
    field("evidence", item.evidence) { writer, words in
      writer.object { object in
        object.field("revision", words.revision)
        object.field("text", words.text)
      }
    }
    field("reports", item.reports) { writer, report in writer.object { $0.fields(of: report) } }
    field("history", item.history) { writer, action in writer.object { $0.fields(of: action) } }
  }

  mutating func fields(of report: Report) {
    field("id", report.id.rawValue)
    field("reference", report.reference)
    field("comment", report.comment.rawValue)
    field("revision", report.revision)
    field("reporter", report.reporter)
    field("reason", report.reason.rawValue)
    field("details", report.details)
    field("state", report.state.rawValue)
    field("created", report.created)
  }

  private mutating func fields(of action: ModerationAction) {
    field("from", action.from.rawValue)
    field("to", action.to.rawValue)
    field("moderator", action.moderator)
    field("reason", action.reason)
    field("at", action.at)
  }

  /// One object on a line of its own.
  static func line(_ fields: (inout JSONWriter) -> Void) -> JSONWriter {
    var writer = JSONWriter()
    writer.object(fields)
    return writer
  }
}
