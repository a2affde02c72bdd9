import CGumbo
package import NewsModel

/// Makes an article of a saved page.
package enum PageImporter {
  /// Fails with `tooLarge` and `tooDeep` beyond the limits of `HTMLCut`, and with `noArticle` where a page
  /// has neither a text nor a headline.
  package static func read(_ bytes: [UInt8], facts: DocumentFacts) throws(ImportError) -> ParsedPage {
    let decoded = try TextDecoding.utf8(bytes, facts: facts, kind: .html)
    let cut = try cut(decoded.bytes)
    let tree = HTMLTree(cut.html)
    guard !tree.nodes.isEmpty else { throw ImportError(.notADocument, "the input is no page") }
    return try read(tree, cut.linkedData, facts)
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
    _ tree: HTMLTree, _ linkedData: [ArraySlice<UInt8>], _ facts: DocumentFacts
  ) throws(ImportError) -> ParsedPage {
    let outline = PageOutline(tree)
    let texts = BlockTexts(outline)
    var page = ParsedPage()
    let title =
      tree.nodes.indices.first { tree.tag($0) == GUMBO_TAG_TITLE }.map { PageText.text(of: $0, in: tree) }
      ?? ""
    page.title = SafeText(line: title).nonEmpty
    let heads = tree.nodes.indices.filter { tree.tag($0) == GUMBO_TAG_H1 }.map {
      PageText.text(of: $0, in: tree)
    }
    if let body = BodyChoice.choose(
      outline, texts, titles: heads.filter { title.contains($0) }.map { $0.lowercased() })
    {
      page.body = BodyRenderer.render(body, of: outline, base: facts.baseURL)
    }
    guard page.title != nil || !page.body.isEmpty else {
      throw ImportError(.noArticle, "no article was found in the page")
    }
    return page
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
