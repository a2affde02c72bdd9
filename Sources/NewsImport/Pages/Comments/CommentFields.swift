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

  /// - Parameters:
  ///   - inner: elements inside that are other comments.
  ///   - isSample: whether nothing more is asked where author or time is missing.
  init(_ page: PageContext, _ item: Int, without inner: [Int], isSample: Bool = false) {
    let own = Self.own(page.tree, item, inner)
    let names = Names(of: own.elements, in: page.tree)
    let authorNode = Self.authorNode(page, own.elements, names)
    author =
      Self.labelled(page, item, own.elements)
      ?? authorNode.map { Self.name(page.text($0)) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    if isSample, author == nil { return }
    let timeNode = Self.timeNode(page, own.elements, names)
    published = timeNode.flatMap { Self.time(page, $0) }
    if isSample, published == nil { return }
    likes = Self.likes(page, own.elements, names)
    let asides = [authorNode, timeNode].compactMap { $0 }
    text = Self.isLink(page, own) ? "" : Self.text(page, own, names, asides)
    answered = Self.answered(page, own.elements)
  }

  /// What the elements of a comment are named for, one after the other.
  struct Names {
    private let first: Int
    private var words: [CommentWords?]

    init(of elements: [Int], in tree: HTMLTree) {
      first = elements.first ?? 0
      words = Array(repeating: nil, count: (elements.last ?? first - 1) - first + 1)
      for node in elements { words[node - first] = CommentWords(of: node, in: tree) }
    }

    /// nil for what is no element of the comment's own.
    subscript(node: Int) -> CommentWords? {
      words.indices.contains(node - first) ? words[node - first] : nil
    }
  }

  struct Own {
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

  /// A teaser of another story: nearly all of its text is one link.
  private static func isLink(_ page: PageContext, _ own: Own) -> Bool {
    let all = length(page, own.texts)
    let longest =
      own.elements.lazy.filter { page.tree.tag($0) == GUMBO_TAG_A }.prefix(30).map { node in
        length(page, own.texts.filter { page.tree.contains(node, $0) })
      }.max() ?? 0
    return longest >= 30 && 2 * longest >= all
  }

  // MARK: - Author

  private static func authorNode(_ page: PageContext, _ elements: [Int], _ names: Names)
    -> Int?
  {
    for words in [CommentWords.author, .maybeAuthor] {
      let found = elements.filter { names[$0]?.contains(words) == true && isName(page.text($0)) }
      guard let first = found.first else { continue }
      return found.last {
        page.tree.contains(first, $0) && names[$0]?.contains(.name) == true
      } ?? first
    }
    return elements.first { page.tree.tag($0) == GUMBO_TAG_CITE && isName(page.text($0)) }
      ?? elements.first { isProfile(page, $0) } ?? emphasised(page, elements)
  }

  private static let profiles: Set<Substring> = [
    "profile", "profiles", "user", "users", "u", "member", "members", "people", "author", "in", "channel",
    "company",
  ]

  /// A link to somebody's page.
  private static func isProfile(_ page: PageContext, _ node: Int) -> Bool {
    guard page.tree.tag(node) == GUMBO_TAG_A, let href = page.tree.string(node, .href)?.lowercased() else {
      return false
    }
    let path = href.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    let isPerson = path.dropLast().contains { profiles.contains($0) } || path.last?.hasPrefix("@") == true
    return isPerson && isName(page.text(node))
  }

  /// A comment that begins with a name in bold letters or as a heading.
  private static func emphasised(_ page: PageContext, _ elements: [Int]) -> Int? {
    let marks = [GUMBO_TAG_STRONG, GUMBO_TAG_B, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]
    guard let node = elements.first(where: { marks.contains(page.tree.tag($0)) }) else { return nil }
    let text = page.text(node)
    return text.utf8.count <= 40 && isName(text) ? node : nil
  }

  private static let noNames: Set<String> = [
    "name", "your name", "reply", "comment", "comments", "email", "website", "report", "share", "like",
    "antworten",
    "répondre", "responder", "kommentar", "permalink", "log in", "login",
  ]

  private static let noBeginnings = [
    "leave a", "leave this", "want to join", "share on", "sign in", "log in", "top comments", "join the",
    "you must",
    "schreibe ", "laisser un", "deja un",
  ]

  private static func isName(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 80, text.contains(where: \.isLetter), !text.contains("*") else {
      return false
    }
    let bare = text.lowercased().trimmingEnds { !$0.isLetter && !$0.isNumber }
    guard !noNames.contains(bare), !noBeginnings.contains(where: { bare.hasPrefix($0) }) else { return false }
    return DateReader.read(text) == nil
  }

  /// "Comment by Ann" as the label of the whole.
  private static func labelled(_ page: PageContext, _ item: Int, _ elements: [Int]) -> String? {
    for node in [item] + elements.prefix(12) {
      guard let label = page.tree.string(node, .ariaLabel) else { continue }
      for lead in ["Comment by ", "Reply by ", "Kommentar von ", "Commentaire de ", "Comentario de "]
      where label.hasPrefix(lead) {
        return name(String(label.dropFirst(lead.count)))
      }
    }
    return nil
  }

  private static func name(_ text: String) -> String {
    var name = MarkupText.plain(text)
    for end in [
      " says", " said", " wrote", " schreibt", " sagt", " dit", " dice", " writes", " commented", " replied",
      " meint", " schrieb", " a dit", " a écrit", " disse", " escribió", " scrive", " zegt", " schreef",
      " on ",
    ] {
      if let place = name.place(of: end) { name = String(name[..<place]) }
    }
    for lead in ["by ", "von ", "par ", "por "] where name.lowercased().hasPrefix(lead) {
      name = String(name.dropFirst(lead.count))
    }
    return name.trimmingEnds { $0.isWhitespace || $0 == ":" || $0 == "," || $0 == "•" || $0 == "|" }
  }

  // MARK: - Time

  private static func timeNode(_ page: PageContext, _ elements: [Int], _ names: Names) -> Int? {
    let times = elements.filter { page.tree.tag($0) == GUMBO_TAG_TIME }
    if let time = times.first(where: { self.time(page, $0) != nil }) ?? times.first { return time }
    let named = elements.filter {
      names[$0]?.contains(.time) == true && page.text($0).utf8.count <= 80
    }
    return named.last { time(page, $0) != nil } ?? elements.first { isTimed(page, $0) } ?? named.last
  }

  /// A short text that is a date, or shows one when it is pointed at.
  private static func isTimed(_ page: PageContext, _ node: Int) -> Bool {
    guard page.tree.end(node) - node <= 12 else { return false }
    return page.text(node).utf8.count <= 60 && time(page, node) != nil
  }

  private static func time(_ page: PageContext, _ node: Int) -> Timestamp? {
    for attribute in [HTMLAttribute.datetime, .content, .dataTimestamp, .dataDate, .dataTime, .title] {
      if let time = DateFinder.read(page.tree.string(node, attribute)) { return time }
    }
    let text = PrintedDate.stripped(page.text(node)).text
    return DateFinder.read(text) ?? DateFinder.read(text.replacing(" at ", with: " "))
      ?? DateFinder.read(text.replacing(" um ", with: " "))
  }

  // MARK: - Likes and answers

  private static func likes(_ page: PageContext, _ elements: [Int], _ names: Names) -> Int? {
    for node in elements {
      if let count = page.tree.string(node, .dataLikes).flatMap({ Int($0) }) { return count }
      guard let words = names[node], words.contains(.like), !words.contains(.down) else {
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
