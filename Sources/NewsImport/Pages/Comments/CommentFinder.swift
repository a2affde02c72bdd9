import NewsModel

/// The discussion under an article, from linked data or from the page as it stands.
enum CommentFinder {
  static let most = 5000

  static func find(_ page: PageContext) -> Found<[ParsedComment]> {
    let linked = LinkedComments.find(page.linked)
    let printed = PrintedComments.find(page)
    return linked.count > printed.count ? Found(linked, "JSON-LD comment") : Found(printed, "the page")
  }

  /// What the page claims: linked data, microdata, then a heading or link such as "11 comments".
  static func count(_ page: PageContext) -> Int? {
    if let count = page.linked.article?["commentCount"]?.integer { return plausible(count) }
    for statistic in page.linked.article?["interactionStatistic"]?.list ?? [] {
      let kind = statistic["interactionType"]
      let type = kind?.string ?? kind?["@type"]?.string ?? ""
      if type.holds("CommentAction"), let count = statistic["userInteractionCount"]?.integer {
        return plausible(count)
      }
    }
    return property(page) ?? printed(page)
  }

  private static func plausible(_ count: Int) -> Int? { (0...10_000_000).contains(count) ? count : nil }

  private static func property(_ page: PageContext) -> Int? {
    for node in page.tree.nodes.indices
    where page.tree.value(node, .itemprop)?.elementsEqual("commentCount".utf8) == true {
      if let count = Int(page.tree.string(node, .content) ?? page.text(node)) { return plausible(count) }
    }
    return nil
  }

  private static let words = [
    "comment", "kommentar", "comentario", "comentário", "commentaire", "commenti", "reacties", "комментар",
  ]

  private static let wordStarts = BytePairs(words.map { Array($0.utf8) })

  private static func printed(_ page: PageContext) -> Int? {
    for (index, block) in page.outline.blocks.enumerated() where block.length <= 40 {
      let text = page.texts[index].folded
      guard wordStarts.mayStand(in: text), words.contains(where: { text.holds($0) }) else { continue }
      let numbers = text.split { !$0.isNumber && $0 != "," && $0 != "." }.filter {
        $0.contains(where: \.isNumber)
      }
      let others = text.split { !$0.isLetter }
      guard numbers.count == 1, let number = numbers.first, others.count <= 4 else { continue }
      if let count = Int(number.filter(\.isNumber)) { return plausible(count) }
    }
    return nil
  }

  /// Where the discussion is to be read.
  static func address(_ page: PageContext) -> String? {
    page.linked.url("discussionUrl").map { URLReference.resolve($0, base: page.base) }
  }
}
