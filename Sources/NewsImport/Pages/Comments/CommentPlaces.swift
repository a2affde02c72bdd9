import CGumbo

/// Where readers speak on a page: elements named for it, and what stands under a heading that says so.
enum CommentPlaces {
  private static let most = 12

  static func find(_ page: PageContext) -> [Int] {
    var places: [Int] = []
    for node in page.tree.nodes.indices
    where page.outline.hints[node].contains(.comments) && !page.tree.nodes[node].isText {
      if let last = places.last, page.tree.contains(last, node) { continue }
      let isPage = page.outline.good[node] > 0.65 * page.outline.pageGood
      if page.outline.all[node] >= 40, !isPage { places.append(node) }
    }
    return Array((places + headed(page)).prefix(most))
  }

  private static let heads = [
    "comments", "comment", "kommentare", "kommentar", "commentaires", "commentaire", "comentarios",
    "comentários",
    "commenti", "reacties", "responses", "replies", "discussion", "diskussion", "leserkommentare",
    "lesermeinungen",
    "reader comments", "meinungen", "antworten", "réactions", "respuestas", "respostas", "risposte",
    "komentarze",
    "komentáře", "комментарии", "коментарі", "отзывы", "kommentarer", "kommentit", "yorumlar", "σχόλια",
    "hozzászólások",
  ]

  /// The smallest element around such a heading that says a good deal more than the heading.
  private static func headed(_ page: PageContext) -> [Int] {
    page.outline.blocks.indices.filter { isHead(page, $0) }.compactMap { index in
      var node = page.outline.blocks[index].element
      let own = page.outline.all[node]
      for _ in 0..<4 {
        guard let parent = page.tree.parent(node), page.tree.tag(parent) != GUMBO_TAG_BODY else { break }
        node = parent
        // What holds a good part of the page's prose is the page, and its heading a part of the text.
        if page.outline.good[node] > 0.65 * page.outline.pageGood { return nil }
        if page.outline.all[node] > own + 80 { return node }
      }
      return nil
    }
  }

  private static let headWords = Set(heads.flatMap { $0.split(separator: " ") })
  /// The first two bytes of each of them.
  private static let headStarts = BytePairs(headWords.map { Array($0.utf8) })

  /// Whether a word of a block may be one of a heading's, by how it begins.
  private static func mayBeHead(_ block: TextBlock, _ tree: HTMLTree) -> Bool {
    tree.bytes.withUnsafeBufferPointer { bytes in
      for node in block.first...block.last where tree.nodes[node].isText {
        let range = tree.nodes[node].range
        if mayBeHead(UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])) {
          return true
        }
      }
      return false
    }
  }

  /// Letters beyond ASCII may begin one, and so may the last letter of a text: the word may go on in the next.
  private static func mayBeHead(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isInWord = false
    for index in bytes.indices {
      let byte = bytes[index] | 0x20
      guard byte < 0x80 else { return true }
      let isLetter = byte &- 0x61 < 26
      if isLetter, !isInWord, index + 1 == bytes.count || headStarts.holds(byte, bytes[index + 1] | 0x20) {
        return true
      }
      isInWord = isLetter
    }
    return false
  }

  private static func isHead(_ page: PageContext, _ index: Int) -> Bool {
    let block = page.outline.blocks[index]
    guard block.length <= 60, mayBeHead(block, page.tree) else { return false }
    let words = page.texts[index].folded.words(withDigits: false)
    guard let first = words.first, let last = words.last, words.count <= 6 else { return false }
    guard headWords.contains(first) || headWords.contains(last) else { return false }
    return heads.contains { $0 == first || $0 == last }
      || heads.contains(words.prefix(2).joined(separator: " "))
  }
}
