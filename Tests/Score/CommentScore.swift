import NewsModel

/// Strings of comments that were found, by the hand-made labels, and comments that stand in the body as well.
struct CommentScore {
  private var found = Tally()
  private var leaked = Tally()
  private var claimed = 0
  private var pages = 0

  mutating func add(_ page: ParsedPage?, _ label: PageLabel?) {
    let body = Words.folded(page?.body.plainText ?? "")
    let texts = (page?.comments ?? []).map { Words.folded($0.text.string) }
    if !texts.isEmpty {
      pages += 1
      claimed += texts.count
    }
    guard let label else { return }
    for string in label.comments.map({ Words.folded($0) }) {
      found.count(texts.contains { $0.contains(string) })
      leaked.count(body.contains(string))
    }
    for string in label.noComments.map({ Words.folded($0) }) {
      found.count(!texts.contains { $0.contains(string) })
    }
  }

  var text: String? {
    guard pages > 0 || !found.hits.isEmpty else { return nil }
    let taken = "comments: \(claimed) taken on \(pages) pages"
    return found.hits.isEmpty
      ? taken : taken + "; of those labelled found \(found.text), in the body \(leaked.text)"
  }
}
