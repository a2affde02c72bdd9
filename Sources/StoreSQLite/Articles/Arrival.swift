import NewsModel

/// An incoming story with what is worked out of it once: its digest, its body's bytes, its key's digest.
struct Arrival {
  let article: IncomingArticle
  let blocks: [UInt8]
  let fingerprint: Fingerprint
  /// What the index of keys holds; two keys may share one, so the key itself is compared as well.
  let keyHash: Fingerprint
  /// What other stories are compared with; taken of what is new alone.
  private(set) var print: StoryPrint?
  /// The words of its body, taken with the print.
  private(set) var text: String?
  private(set) var anchors: [Int64] = []
  /// Whether nothing was in the store under its key when it was looked for.
  var isNew = false

  init(_ article: IncomingArticle) {
    self.article = article
    blocks = article.body.encoded()
    var hash = Fingerprint()
    hash.add(article.key.string)
    keyHash = hash
    fingerprint = Self.fingerprint(of: article, blocks: blocks)
  }

  mutating func takePrint() {
    let text = article.body.plainText
    let print = StoryPrint(article, text: text)
    self.text = text
    self.print = print
    anchors = print.anchors
  }

  private static func fingerprint(of article: IncomingArticle, blocks: [UInt8]) -> Fingerprint {
    var print = Fingerprint()
    print.add(article.title.string)
    for text in [article.standfirst, article.byline, article.agency, article.site, article.language] {
      print.add(text?.string)
    }
    for list in [article.sections, article.tags] { print.add(list.map(\.string).joined(separator: "\n")) }
    for url in [article.url, article.commentsURL, article.image?.url] { print.add(url?.string) }
    for text in [article.image?.alt, article.image?.caption, article.image?.credit] {
      print.add(text?.string)
    }
    for time in [article.published, article.updated] { print.add(time?.milliseconds) }
    print.add(EnclosureLine.joined(article.enclosures))
    print.add(article.commentCount.map { Int64($0) })
    print.add(blocks)
    if let picture = article.picture { print.add(picture.pixels) }
    for comment in article.comments { add(comment, to: &print) }
    return print
  }

  private static func add(_ comment: ParsedComment, to print: inout Fingerprint) {
    for text in [comment.id, comment.parent, comment.author, comment.text] { print.add(text?.string) }
    print.add(comment.published?.milliseconds)
    print.add(comment.likes.map { Int64($0) })
  }
}
