package import NewsModel

/// Makes an article of a saved page.
package enum PageImporter {
  /// Bytes of a file beyond which it is not looked at.
  static let mostBytes = 96 << 20

  /// Fails with `tooLarge` and `tooDeep` beyond the limits of `HTMLCut`, and with `noArticle` where a page
  /// has neither a text nor a headline.
  ///
  /// - Parameters:
  ///   - decoded: the bytes as text, where that was found without what a page itself says of its encoding.
  ///   - related: what was saved with the page under the address that it stands under there: its frames.
  package static func read(
    _ bytes: [UInt8], decoded: DecodedText? = nil, facts: DocumentFacts,
    related: (String) -> [UInt8]? = { _ in nil }
  ) throws(ImportError) -> ParsedPage {
    guard bytes.count <= mostBytes else { throw ImportError(.tooLarge, "the file is larger than 96 MB") }
    guard MHTMLDocument.isLikely(bytes), let archive = MHTMLDocument(bytes) else {
      guard !MHTMLDocument.isMultipart(bytes) else {
        throw ImportError(.noArticle, "it is an archive of several parts (MHTML), and none of them is a page")
      }
      return try readPage(bytes, decoded, facts, related, mayBeSource: true)
    }
    var facts = facts
    facts.contentType = archive.contentType ?? facts.contentType
    facts.baseURL = facts.baseURL ?? archive.location
    return try readPage(archive.html, nil, facts, archive.part, mayBeSource: true)
  }

  /// Every line of a page with the numbers that it is judged by, to learn from.
  package static func lines(_ bytes: [UInt8], facts: DocumentFacts) throws(ImportError) -> [LineRecord] {
    let decoded = try TextDecoding.utf8(bytes, facts: facts, kind: .html)
    let cut = try cut(TwiceEncoded.undone(decoded.bytes))
    let (context, _) = context(HTMLTree(cut), cut, nil, facts)
    let evidence = PageReader.evidence(context, HeadlineFinder.find(context))
    return context.outline.blocks.indices.map { index in
      LineRecord(
        text: context.texts[index].text, length: context.outline.blocks[index].length,
        isReached: evidence.reach.contains(index), isHeadline: evidence.isHeadline(index),
        row: evidence.row(index))
    }
  }

  private static func readPage(
    _ bytes: [UInt8], _ known: DecodedText?, _ facts: DocumentFacts, _ related: (String) -> [UInt8]?,
    mayBeSource: Bool
  ) throws(ImportError) -> ParsedPage {
    let decoded = try TextDecoding.page(bytes, known, facts: facts)
    let copy = ArchiveCopy(TwiceEncoded.undone(decoded.bytes))
    let cut = try cut(copy.bytes)
    let tree = HTMLTree(cut)
    guard !tree.nodes.isEmpty else { throw ImportError(.notADocument, "the input is no page") }
    if mayBeSource, let source = ViewSource.source(tree) {
      var facts = facts
      facts.contentType = "text/html; charset=utf-8"
      facts.baseURL = facts.baseURL ?? SavedAddress.find(decoded.bytes)
      return try readPage(source, nil, facts, related, mayBeSource: false)
    }
    let saved = SavedAddress.find(decoded.bytes)
    var page = read(tree, cut, saved, facts)
    if cut.isVeiled, page.isThin { page = unveiled(copy.bytes, saved, facts) ?? page }
    if ReaderView.isLikely(cut) { ReaderView(tree)?.apply(to: &page) }
    page.pictureFile = PictureSources.file(page.pictureSources, in: copy.bytes, related: related)
    if page.published == nil, let moment = copy.moment ?? saved.flatMap({ ArchiveAddress.moment($0) }) {
      page.published = moment
      page.origins[.published] = "when it was archived, no other date"
    }
    if page.mayBeFramed { page = page.filled(from: frames(copy.bytes, facts, related)) }
    guard page.title != nil || !page.body.isEmpty else {
      throw ImportError(.noArticle, "no article was found in the page")
    }
    return page
  }

  /// What the frames of a page have to say; frames of frames are not looked into.
  private static func frames(
    _ bytes: [UInt8], _ facts: DocumentFacts, _ related: (String) -> [UInt8]?
  ) -> [ParsedPage] {
    var facts = facts
    facts.contentType = nil
    return SavedFrames.find(bytes, related: related).compactMap { frame in
      guard let text = try? TextDecoding.utf8(frame, facts: facts, kind: .html),
        let cut = try? HTMLCut(text.bytes)
      else { return nil }
      return read(HTMLTree(cut), cut, nil, facts)
    }
  }

  /// The page as it reads without scripts, if it has a text then.
  private static func unveiled(_ bytes: [UInt8], _ saved: String?, _ facts: DocumentFacts) -> ParsedPage? {
    guard let cut = try? HTMLCut(bytes, reveals: true) else { return nil }
    var page = read(HTMLTree(cut), cut, saved, facts)
    page.origins[.body] = "what the page holds for want of scripts"
    return page.isThin ? nil : page
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
    _ tree: HTMLTree, _ cut: HTMLCut, _ saved: String?, _ facts: DocumentFacts
  ) -> ParsedPage {
    let (context, address) = context(tree, cut, saved, facts)
    return PageReader.read(context, address: address, facts: facts)
  }

  private static func context(
    _ tree: HTMLTree, _ cut: HTMLCut, _ saved: String?, _ facts: DocumentFacts
  ) -> (context: PageContext, address: Found<String>?) {
    let meta = MetaTags(tree)
    let linked = LinkedData(cut.linkedData)
    let address = IdentityFinder.address(meta, linked, saved: saved, facts: facts)
    let outline = PageOutline(tree)
    let base =
      meta.base.map { URLReference.resolve($0, base: facts.baseURL ?? address?.value) } ?? facts.baseURL
      ?? address?.value
    let context = PageContext(
      outline: outline, texts: BlockTexts(outline), linked: linked, states: cut.states, meta: meta,
      base: base, latest: facts.latest)
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
