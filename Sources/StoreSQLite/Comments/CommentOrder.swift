import NewsModel

/// The order in which a page's comments can be stored.
enum CommentOrder {
  /// Each after the one that it answers, wherever the page has it, and else as they came. A comment whose
  /// chain of answers runs in a circle, or out of the page, comes when its turn is.
  static func parentsFirst(_ comments: [ParsedComment]) -> [ParsedComment] {
    var waiting: [SafeText: ParsedComment] = [:]
    for comment in comments where waiting[comment.id] == nil { waiting[comment.id] = comment }
    var ordered: [ParsedComment] = []
    for comment in comments {
      var chain: [ParsedComment] = []
      var next: SafeText? = comment.id
      while let id = next, let found = waiting.removeValue(forKey: id) {
        chain.append(found)
        next = found.parent
      }
      ordered += chain.reversed()
    }
    return ordered
  }
}
