package import NewsModel

/// Makes an article of a saved page.
package enum PageImporter {
  /// Bytes of a file beyond which it is not looked at.
  static let mostBytes = 96 << 20

  /// Fails with `tooLarge` and `tooDeep` beyond the limits of `HTMLCut`, and with `noArticle` where a page
  /// has neither a text nor a headline.
  package static func read(_ bytes: [UInt8], facts: DocumentFacts) throws(ImportError) -> ParsedPage {
    guard bytes.count <= mostBytes else { throw ImportError(.tooLarge, "the file is larger than 96 MB") }
    guard MHTMLDocument.isLikely(bytes), let archive = MHTMLDocument(bytes) else {
      return try readPage(bytes, facts, mayBeSource: true)
    }
    var facts = facts
    facts.contentType = archive.contentType ?? facts.contentType
    facts.baseURL = facts.baseURL ?? archive.location
    return try readPage(archive.html, facts, mayBeSource: false)
  }

  /// Every line of a page with the numbers that it is judged by, to learn from.
  package static func lines(_ bytes: [UInt8], facts: DocumentFacts) throws(ImportError) -> [LineRecord] {
    let decoded = try TextDecoding.utf8(bytes, facts: facts, kind: .html)
    let cut = try cut(TwiceEncoded.undone(decoded.bytes))
    let (context, _) = context(HTMLTree(cut.html), LinkedData(cut.linkedData), nil, facts)
    let evidence = PageReader.evidence(context, HeadlineFinder.find(context))
    return context.outline.blocks.indices.map { index in
      LineRecord(
        text: context.texts[index].text, length: context.outline.blocks[index].length,
        isReached: evidence.reach.contains(index), isHeadline: evidence.isHeadline(index),
        row: evidence.row(index))
    }
  }

  private static func readPage(
    _ bytes: [UInt8], _ facts: DocumentFacts, mayBeSource: Bool
  ) throws(ImportError) -> ParsedPage {
    let decoded = try TextDecoding.utf8(bytes, facts: facts, kind: .html)
    let cut = try cut(TwiceEncoded.undone(decoded.bytes))
    let tree = HTMLTree(cut.html)
    guard !tree.nodes.isEmpty else { throw ImportError(.notADocument, "the input is no page") }
    if mayBeSource, let source = ViewSource.source(tree) {
      return try readPage(source, facts, mayBeSource: false)
    }
    let saved = IdentityFinder.savedAddress(decoded.bytes)
    return try read(tree, LinkedData(cut.linkedData), saved, facts)
  }

  private static func cut(_ bytes: [UInt8]) throws(ImportError) -> HTMLCut {
    do {
      return try HTMLCut(bytes)
    } catch {
      switch error {
      case .tooLarge: throw ImportError(.tooLarge, "the page is larger than what is read of one")
      case .tooDeep: throw ImportError(.tooDeep, "the page nests its elements too deep")
      }
    }
  }

  private static func read(
    _ tree: HTMLTree, _ linked: LinkedData, _ saved: String?, _ facts: DocumentFacts
  ) throws(ImportError) -> ParsedPage {
    let (context, address) = context(tree, linked, saved, facts)
    let page = PageReader.read(context, address: address, facts: facts)
    guard page.title != nil || !page.body.isEmpty else {
      throw ImportError(.noArticle, "no article was found in the page")
    }
    return page
  }

  private static func context(
    _ tree: HTMLTree, _ linked: LinkedData, _ saved: String?, _ facts: DocumentFacts
  ) -> (context: PageContext, address: Found<String>?) {
    let meta = MetaTags(tree)
    let address = IdentityFinder.address(meta, linked, saved: saved, facts: facts)
    let outline = PageOutline(tree)
    let base =
      meta.base.map { URLReference.resolve($0, base: facts.baseURL ?? address?.value) } ?? facts.baseURL
      ?? address?.value
    let context = PageContext(
      outline: outline, texts: BlockTexts(outline), linked: linked, meta: meta, base: base, latest: facts.latest)
    return (context, address)
  }
}

/// The text of an element, white space folded.
enum PageText {
  static func text(of node: Int, in tree: HTMLTree) -> String {
    var bytes: [UInt8] = []
    var index = node
    while index < tree.end(node) {
      if tree.nodes[index].isText {
        bytes.append(contentsOf: tree.textBytes(index))
      } else if TagShape.of(tree.tag(index)) != .inline {
        bytes.append(0x20)
      }
      index += 1
    }
    return FoldedText.folded(bytes)
  }
}
