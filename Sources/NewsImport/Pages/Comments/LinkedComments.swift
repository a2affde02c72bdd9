import NewsModel

/// Comments in linked data: schema.org `Comment`, nested or with `parentItem`.
enum LinkedComments {
  static func find(_ linked: LinkedData) -> [ParsedComment] {
    guard let article = linked.article else { return [] }
    var comments: [ParsedComment] = []
    var waiting = (article["comment"]?.list ?? []).reversed().map { (node: $0, parent: SafeText?.none) }
    while let next = waiting.popLast(), comments.count < CommentFinder.most {
      let node = linked.resolved(next.node)
      guard let comment = comment(node, parent: next.parent, number: comments.count + 1, linked) else {
        continue
      }
      comments.append(comment)
      waiting += (node["comment"]?.list ?? []).reversed().map { ($0, comment.id) }
    }
    return CommentTidying.tidied(comments)
  }

  private static func comment(
    _ node: JSONValue, parent: SafeText?, number: Int, _ linked: LinkedData
  ) -> ParsedComment? {
    guard let text = node["text"]?.string ?? node["commentText"]?.string ?? node["description"]?.string else {
      return nil
    }
    let id = node["@id"]?.string ?? node["url"]?.string ?? node["identifier"]?.scalarText ?? "c\(number)"
    let author = node["author"] ?? node["creator"]
    let name = author?.string ?? author.flatMap { linked.resolved($0)["name"]?.string }
    let date = node["dateCreated"]?.string ?? node["datePublished"]?.string ?? node["commentTime"]?.string
    let above = node["parentItem"].flatMap { $0["@id"]?.string ?? $0["url"]?.string ?? $0.string }
    let body = CommentText.plain(html: text)
    guard !body.isEmpty else { return nil }
    return ParsedComment(
      id: SafeText(line: id), parent: parent ?? above.map { SafeText(line: $0) },
      author: name.flatMap { SafeText(line: MarkupText.plain($0)).nonEmpty },
      published: DateFinder.read(date), text: body,
      likes: node["upvoteCount"]?.integer)
  }
}

/// Text of a comment as paragraphs separated by blank lines.
enum CommentText {
  static func plain(html: String) -> SafeText {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      let lines = html.split(separator: "\n").map { FoldedText.folded($0.utf8) }
      return SafeText(text: lines.filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }
    guard let cut = try? HTMLCut(Array(html.utf8)) else { return "" }
    let tree = HTMLTree(cut)
    return SafeText(text: plain(tree, Array(tree.nodes.indices.filter { tree.nodes[$0].isText }), base: nil))
  }

  /// The text of chosen text nodes, with the elements around them.
  static func plain(_ tree: HTMLTree, _ nodes: [Int], base: String?) -> String {
    guard let first = nodes.first, let last = nodes.last else { return "" }
    var builder = RichTextBuilder(base: base)
    var open: [Int] = []
    var kept = nodes.makeIterator()
    var next = kept.next()
    for node in first...last {
      while let inner = open.last, tree.end(inner) <= node {
        builder.close(TagNames.name(tree.tag(inner)))
        open.removeLast()
      }
      if tree.nodes[node].isText {
        guard node == next else { continue }
        builder.text(String(decoding: tree.textBytes(node), as: UTF8.self))
        next = kept.next()
      } else {
        builder.open(TagNames.name(tree.tag(node))) { _ in nil }
        open.append(node)
      }
    }
    return builder.finish().quotedText
  }
}

/// Makes ids unique and parents known.
enum CommentTidying {
  static func tidied(_ comments: [ParsedComment]) -> [ParsedComment] {
    var seen: [SafeText: Int] = [:]
    var result: [ParsedComment] = []
    for var comment in comments {
      let id = comment.id
      while seen[comment.id] != nil {
        seen[id, default: 1] += 1
        comment.id = SafeText("\(id)-\(seen[id, default: 1])")
      }
      seen[comment.id] = 1
      if let parent = comment.parent, parent == comment.id { comment.parent = nil }
      result.append(comment)
    }
    for index in result.indices {
      if let parent = result[index].parent, seen[parent] == nil { result[index].parent = nil }
    }
    return result
  }
}
