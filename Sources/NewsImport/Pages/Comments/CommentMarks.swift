import CGumbo

/// By what an element is known as a comment, and what its attributes say of its place.
enum CommentMarks {
  private static let itemClasses = NameTable(
    [
      "comment", "u-comment", "comment-item", "commentitem", "comment_item", "comment-entry",
      "comment-wrapper",
      "single-comment",
      "isso-comment", "coral-comment", "fyre-comment-article", "cmt", "comment-post", "comment-node",
      "comment-row",
      "kommentar", "comentario", "commentaire", "comment-box", "comment-container", "comment-block",
      "comment-single", "commentary",
      "comment__item", "cmt__item", "comments__item", "comments-item", "comment-list-item",
      "comment-thread-item", "commentlist-item", "pingback", "bypostauthor", "serendipity_comment",
      "comment-wrap",
      "commentwrap", "blog-comment", "blogcomment", "post-comment", "user-comment", "usercomment",
      "reader-comment",
      "comment_box", "commentbox", "comment_container", "comment_wrapper", "comment-holder", "c-comment",
      "b-comment",
      "comment_entry", "commententry", "comment-card", "single_comment", "kommentar-item", "reactie",
      "komentarz",
    ].map { ($0, true) })

  static func isItem(_ tree: HTMLTree, _ node: Int, _ hints: NameHints) -> Bool {
    guard hints.contains(.comments) || tree.nodes[node].range.contains(where: { isOfData(tree, Int($0)) })
    else {
      return false
    }
    switch TagShape.of(tree.tag(node)) {
    case .block, .item, .quote: break
    default: if tree.tag(node) != GUMBO_TAG_TR { return false }
    }
    if tree.has(node, .commentID) { return true }
    if let type = tree.string(node, .itemtype), type.hasSuffix("/Comment") || type.hasSuffix("/UserComments")
    {
      return true
    }
    guard hints.contains(.comments) else { return false }
    if let last = tree.value(node, .id)?.last, last >= 0x80 || last &- 0x30 < 10,
      let id = tree.string(node, .id)?.lowercased(), isNumbered(id)
    {
      return true
    }
    return (tree.value(node, .class) ?? []).split { $0 <= 0x20 }.contains { itemClasses[NameKey($0)] != nil }
  }

  /// Whether an attribute may say what its element is.
  private static func isOfData(_ tree: HTMLTree, _ index: Int) -> Bool {
    tree.attributes[index].name == .commentID || tree.attributes[index].name == .itemtype
  }

  /// "comment-12", "li-comment-12", "isso-3": a name with a number, and nothing else.
  private static func isNumbered(_ id: String) -> Bool {
    guard let digits = number(id), !digits.isEmpty else { return false }
    let name = id.dropLast(digits.count).filter { $0.isLetter }
    return [
      "comment", "licomment", "divcomment", "isso", "cmt", "commentid", "kommentar", "postcomment",
      "disquscomment",
    ].contains(name)
  }

  /// The digits at the end.
  private static func number(_ id: String) -> String? {
    let digits = id.reversed().prefix { $0.isNumber }
    return digits.isEmpty ? nil : String(digits.reversed())
  }

  static func isSameNumber(_ tree: HTMLTree, _ left: Int, _ right: Int) -> Bool {
    guard let one = id(tree, left).flatMap({ number($0) }) else { return false }
    return one == id(tree, right).flatMap { number($0) }
  }

  static func id(_ tree: HTMLTree, _ node: Int) -> String? {
    for name in [HTMLAttribute.commentID, .id, .dataID, .itemid] {
      if let value = tree.string(node, name), !value.isEmpty, value.utf8.count <= 120 { return value }
    }
    return nil
  }

  /// How deep the markup says it lies: `depth-2`, `data-depth`.
  static func level(_ tree: HTMLTree, _ node: Int) -> Int? {
    for name in [HTMLAttribute.dataDepth, .dataLevel] {
      if let level = tree.string(node, name).flatMap({ Int($0) }) { return level }
    }
    for name in (tree.string(node, .class) ?? "").split(separator: " ") {
      for start in ["depth-", "level-", "depth_", "indent-"] where name.hasPrefix(start) {
        if let level = Int(name.dropFirst(start.count)) { return level }
      }
    }
    return nil
  }

  /// The id that an attribute, or a link "in reply to", names.
  static func parent(_ tree: HTMLTree, _ node: Int, _ fields: CommentFields) -> String? {
    if let parent = tree.string(node, .parentID), !parent.isEmpty, parent != "0" { return parent }
    return fields.answered
  }
}
