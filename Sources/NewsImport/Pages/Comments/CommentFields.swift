import CGumbo
import NewsModel

/// Author, time, text and likes of one comment.
struct CommentFields {
  private(set) var author: String?
  private(set) var published: Timestamp?
  private(set) var text = ""
  private(set) var likes: Int?
  /// The id in a link "in reply to".
  private(set) var answered: String?

  /// A structure with text and a sign of somebody who wrote it.
  var isComment: Bool { !text.isEmpty && (author != nil || published != nil) }

  /// - Parameter inner: elements inside that are other comments.
  init(_ page: PageContext, _ item: Int, without inner: [Int]) {
    let own = Self.own(page.tree, item, inner)
    let names = Dictionary(
      own.elements.map { ($0, Self.words(page.tree, $0)) }, uniquingKeysWith: { one, _ in one })
    let authorNode = Self.authorNode(page, own.elements, names)
    author = authorNode.map { Self.name(page.text($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    let timeNode = Self.timeNode(page, own.elements, names)
    published = timeNode.flatMap { Self.time(page, $0) }
    likes = Self.likes(page, own.elements, names)
    let asides = [authorNode, timeNode].compactMap { $0 }
    text = Self.text(page, own, names, asides)
    answered = Self.answered(page, own.elements)
  }

  private struct Own {
    var elements: [Int] = []
    var texts: [Int] = []
  }

  private static let mostNodes = 4000

  private static func own(_ tree: HTMLTree, _ item: Int, _ inner: [Int]) -> Own {
    var own = Own()
    var rest = inner[...]
    var node = item + 1
    while node < tree.end(item), own.elements.count + own.texts.count < mostNodes {
      while let first = rest.first, first < node { rest = rest.dropFirst() }
      if node == rest.first {
        node = tree.end(node)
        continue
      }
      if tree.nodes[node].isText { own.texts.append(node) } else { own.elements.append(node) }
      node += 1
    }
    return own
  }

  /// The words of class and `itemprop`.
  private static func words(_ tree: HTMLTree, _ node: Int) -> Set<Substring> {
    var words: Set<Substring> = []
    for attribute in [HTMLAttribute.class, .itemprop, .testID] {
      guard let value = tree.string(node, attribute)?.lowercased() else { continue }
      words.formUnion(value.split { !$0.isLetter })
    }
    return words
  }

  // MARK: - Author

  private static let authorWords: [Set<Substring>] = [
    ["author", "fn", "username", "commenter", "nickname", "displayname", "autor", "auteur", "creator"],
    ["user", "name", "nick", "by", "poster", "writer", "byline"],
  ]

  private static func authorNode(_ page: PageContext, _ elements: [Int], _ names: [Int: Set<Substring>])
    -> Int?
  {
    for words in authorWords {
      let found = elements.filter { !(names[$0] ?? []).isDisjoint(with: words) && isName(page.text($0)) }
      guard let first = found.first else { continue }
      return found.last {
        page.tree.contains(first, $0)
          && (names[$0]?.contains("fn") == true || names[$0]?.contains("name") == true)
      } ?? first
    }
    return elements.first { page.tree.tag($0) == GUMBO_TAG_CITE && isName(page.text($0)) }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 80 && text.contains(where: \.isLetter) && DateReader.read(text) == nil
  }

  private static func name(_ text: String) -> String {
    var name = text
    for end in [
      " says", " said", " wrote", " schreibt", " sagt", " dit", " dice", " writes", " commented", " replied",
    ] {
      if let place = name.place(of: end) { name = String(name[..<place]) }
    }
    if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
    return name.trimmingEnds { $0.isWhitespace || $0 == ":" || $0 == "," || $0 == "•" || $0 == "|" }
  }

  // MARK: - Time

  private static let timeWords: Set<Substring> = [
    "date", "time", "timestamp", "datetime", "datecreated", "datepublished", "published", "ago", "created",
    "commentmetadata", "metadata", "posted", "permalink",
  ]

  private static func timeNode(_ page: PageContext, _ elements: [Int], _ names: [Int: Set<Substring>]) -> Int?
  {
    let times = elements.filter { page.tree.tag($0) == GUMBO_TAG_TIME }
    if let time = times.first(where: { self.time(page, $0) != nil }) ?? times.first { return time }
    let named = elements.filter {
      !(names[$0] ?? []).isDisjoint(with: timeWords) && page.text($0).utf8.count <= 80
    }
    return named.last { time(page, $0) != nil } ?? named.last
  }

  private static func time(_ page: PageContext, _ node: Int) -> Timestamp? {
    for attribute in [HTMLAttribute.datetime, .content, .dataTimestamp, .dataDate, .dataTime, .title] {
      if let time = DateFinder.read(page.tree.string(node, attribute)) { return time }
    }
    let text = PrintedDate.stripped(page.text(node)).text
    return DateFinder.read(text) ?? DateFinder.read(text.replacing(" at ", with: " "))
      ?? DateFinder.read(text.replacing(" um ", with: " "))
  }

  // MARK: - Text

  private static let textWords: Set<Substring> = ["content", "text", "body", "message", "commenttext", "e"]

  private static func text(_ page: PageContext, _ own: Own, _ names: [Int: Set<Substring>], _ asides: [Int])
    -> String
  {
    let named = own.elements.filter { node in
      !(names[node] ?? []).isDisjoint(with: textWords) && !asides.contains { page.tree.contains(node, $0) }
    }
    for node in named {
      let texts = own.texts.filter { page.tree.contains(node, $0) }
      let text = CommentText.plain(page.tree, shown(page, texts, in: node), base: page.base)
      if !text.isEmpty { return text }
    }
    let loose = own.texts.filter { text in !asides.contains { page.tree.contains($0, text) } }
    return CommentText.plain(
      page.tree, shown(page, loose, in: nil).filter { !isTool(page, $0, names) }, base: page.base)
  }

  /// Without what is in buttons and forms.
  private static func shown(_ page: PageContext, _ texts: [Int], in container: Int?) -> [Int] {
    texts.filter { text in
      var node = page.tree.parent(text)
      for _ in 0..<8 {
        guard let element = node, element != container else { return true }
        let tag = page.tree.tag(element)
        if TagShape.of(tag) == .skipped || tag == GUMBO_TAG_FORM { return false }
        node = page.tree.parent(element)
      }
      return true
    }
  }

  private static let toolWords: Set<Substring> = [
    "reply", "report", "flag", "share", "tools", "actions", "like", "likes", "vote", "votes", "meta",
    "header", "footer", "metadata", "avatar", "head", "author", "vcard", "rating", "controls", "awaiting",
  ]

  private static func isTool(_ page: PageContext, _ text: Int, _ names: [Int: Set<Substring>]) -> Bool {
    var node = page.tree.parent(text)
    while let element = node, let words = names[element] {
      if !words.isDisjoint(with: toolWords) || page.tree.tag(element) == GUMBO_TAG_TIME { return true }
      node = page.tree.parent(element)
    }
    return false
  }

  // MARK: - Likes and answers

  private static let likeWords: Set<Substring> = [
    "like", "likes", "upvote", "upvotes", "upvotecount", "votes", "score", "recommend", "recommends", "karma",
    "thumbs", "up", "rating", "reactions",
  ]

  private static func likes(_ page: PageContext, _ elements: [Int], _ names: [Int: Set<Substring>]) -> Int? {
    for node in elements {
      if let count = page.tree.string(node, .dataLikes).flatMap({ Int($0) }) { return count }
      guard !(names[node] ?? []).isDisjoint(with: likeWords), !(names[node] ?? []).contains("down") else {
        continue
      }
      let text = (page.tree.string(node, .content) ?? page.text(node)).filter { !"()+ ".contains($0) }
      let digits = text.prefix { $0.isNumber || $0 == "," }
      let rest = text.dropFirst(digits.count).lowercased()
      if let count = Int(digits.filter(\.isNumber)),
        rest.isEmpty || rest.hasPrefix("like") || rest.hasPrefix("vote")
      {
        return count
      }
    }
    return nil
  }

  private static func answered(_ page: PageContext, _ elements: [Int]) -> String? {
    for node in elements where page.tree.tag(node) == GUMBO_TAG_A {
      guard let href = page.tree.string(node, .href), let hash = href.lastIndex(of: "#") else { continue }
      let around = page.tree.parent(node).map { page.text($0).prefix(40).lowercased() } ?? ""
      guard
        around.holds("reply to") || around.holds("replying to") || around.holds("antwort auf")
          || around.holds("réponse à")
      else { continue }
      return String(href[href.index(after: hash)...])
    }
    return nil
  }
}
