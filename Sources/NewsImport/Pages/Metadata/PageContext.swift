/// All that the finders of a page's metadata look at.
struct PageContext {
  let outline: PageOutline
  let texts: BlockTexts
  let linked: LinkedData
  let meta: MetaTags
  let base: String?
  /// The blocks in comments, navigation and lists of other stories.
  private let foreign: [Bool]

  var tree: HTMLTree { outline.tree }

  init(outline: PageOutline, texts: BlockTexts, linked: LinkedData, meta: MetaTags, base: String?) {
    self.outline = outline
    self.texts = texts
    self.linked = linked
    self.meta = meta
    self.base = base
    foreign = outline.pruned(.foreign)
  }

  /// Whether the node lies in something that belongs to another story, a reader or the site.
  func isForeign(_ node: Int) -> Bool { foreign[node] }

  func text(_ node: Int) -> String { PageText.text(of: node, in: tree) }
}
