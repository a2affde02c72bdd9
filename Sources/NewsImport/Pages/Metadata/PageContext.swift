import CGumbo
import NewsModel

/// All that the finders of a page's metadata look at.
struct PageContext {
  let outline: PageOutline
  let texts: BlockTexts
  let linked: LinkedData
  /// Scripts that may hold the state of an application.
  let states: [ArraySlice<UInt8>]
  let meta: MetaTags
  let base: String?
  /// No date of the page is later than the day after this.
  let latest: Timestamp?
  /// The blocks in comments, navigation and lists of other stories.
  private var foreign: [Bool]
  /// What the page calls its site, and what it calls itself, without the site's name.
  private(set) var siteNames: [String] = []
  private(set) var titles: [Found<String>] = []

  var tree: HTMLTree { outline.tree }

  init(
    outline: PageOutline, texts: BlockTexts, linked: LinkedData, states: [ArraySlice<UInt8>], meta: MetaTags,
    base: String?, latest: Timestamp?
  ) {
    self.outline = outline
    self.texts = texts
    self.linked = linked
    self.states = states
    self.meta = meta
    self.base = base
    self.latest = latest
    foreign = Self.foreign(outline, holding: nil)
    siteNames = IdentityFinder.siteNames(self)
    titles = HeadlineFinder.claims(self)
  }

  /// What is around the headline is the article's, by whatever name it goes.
  func claiming(_ headline: Int?) -> PageContext {
    guard let headline, isForeign(headline) else { return self }
    var context = self
    context.foreign = Self.foreign(outline, holding: headline)
    return context
  }

  /// Asides and headers may hold the byline and the date of the article itself.
  private static func foreign(_ outline: PageOutline, holding headline: Int?) -> [Bool] {
    var foreign = [Bool](repeating: false, count: outline.tree.nodes.count)
    for node in outline.tree.nodes.indices.dropFirst() {
      let isAside = outline.marks[node] == .structure && outline.tree.tag(node) == GUMBO_TAG_ASIDE
      let isAround = headline.map { outline.tree.contains(node, $0) } ?? false
      let isOwn = !isAside && !isAround && Pruning.foreign.removes(outline.marks[node])
      foreign[node] = foreign[Int(outline.tree.nodes[node].parent)] || isOwn
    }
    return foreign
  }

  /// Whether the node lies in something that belongs to another story, a reader or the site.
  func isForeign(_ node: Int) -> Bool { foreign[node] }

  func text(_ node: Int) -> String { PageText.text(of: node, in: tree) }
}
