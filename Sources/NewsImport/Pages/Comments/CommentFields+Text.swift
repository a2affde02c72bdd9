import CGumbo

extension CommentFields {
  // MARK: - Text

  static func text(_ page: PageContext, _ own: Own, _ names: Names, _ asides: [Int])
    -> String
  {
    let shown = shown(page, own.texts, in: nil).filter { text in
      !asides.contains { page.tree.contains($0, text) } && !isTool(page, text, names)
    }
    let isNamed: (Int) -> Bool = { node in
      names[node]?.contains(.text) == true && !asides.contains(node)
    }
    let named = Array(own.elements.lazy.filter(isNamed).prefix(30))
    let sizes = named.map { node in length(page, shown.filter { page.tree.contains(node, $0) }) }
    let most = sizes.max() ?? 0
    guard most > 0 else { return CommentText.plain(page.tree, shown, base: page.base) }
    // Names for texts go to small things as well: the innermost that has nearly all of it.
    let best = zip(named, sizes).filter { 10 * $1 >= 6 * most }.last?.0 ?? 0
    return CommentText.plain(page.tree, shown.filter { page.tree.contains(best, $0) }, base: page.base)
  }

  static func length(_ page: PageContext, _ texts: [Int]) -> Int {
    texts.reduce(0) { $0 + page.tree.textBytes($1).count }
  }

  /// Without what is in buttons, menus and forms.
  private static func shown(_ page: PageContext, _ texts: [Int], in container: Int?) -> [Int] {
    texts.filter { text in
      var node = page.tree.parent(text)
      for _ in 0..<12 {
        guard let element = node, element != container else { return true }
        let tag = page.tree.tag(element)
        if TagShape.of(tag) == .skipped || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_LABEL { return false }
        if let role = page.tree.string(element, .role), role == "button" || role == "menu" { return false }
        node = page.tree.parent(element)
      }
      return true
    }
  }

  private static func isTool(_ page: PageContext, _ text: Int, _ names: Names) -> Bool {
    var node = page.tree.parent(text)
    while let element = node, let words = names[element] {
      if words.contains(.tool), !words.contains(.text) { return true }
      if page.tree.tag(element) == GUMBO_TAG_TIME || isLoneTool(page, element) { return true }
      node = page.tree.parent(element)
    }
    return false
  }

  private static let tools: Set<String> = [
    "reply", "report", "share", "like", "flag", "permalink", "edit", "delete", "antworten", "zitieren",
    "melden",
    "répondre", "signaler", "responder", "rispondi", "reageren", "ответить", "svara", "odpowiedz",
    "expand full comment",
    "read more", "show more", "link",
  ]

  /// A link that says no more than what it does.
  private static func isLoneTool(_ page: PageContext, _ element: Int) -> Bool {
    page.tree.tag(element) == GUMBO_TAG_A && page.outline.all[element] <= 20
      && page.tree.end(element) < element + 20 && tools.contains(page.text(element).lowercased())
  }
}
