import CGumbo
import NewsModel

/// The lead picture with its alternative text, caption and credit.
enum ImageFinder {
  static func find(_ page: PageContext, headline: Int?, body: BodyCandidate?) -> Found<Figure>? {
    let claim =
      page.meta.found("og:image", "og:image:url", "twitter:image", "twitter:image:src")
      ?? page.linked.url("image").map { Found($0, "JSON-LD image") }
    // An archive claims a picture of the page itself.
    let address = claim.map { ArchiveAddress.undone(URLReference.resolve($0.value, base: page.base)) }
      .flatMap { ArchiveAddress.isOfArchive($0) ? nil : $0 }
    let printed = printed(page, headline, body, like: address)
    let origin = printed == nil ? claim?.origin : "a picture near the headline"
    var figure = printed ?? Figure()
    if figure.url == nil || isSamePicture(figure.url?.string, address) {
      figure.url = address.flatMap { WebURL($0) } ?? figure.url
    }
    let isSaved = page.tree.nodes.indices.contains { page.tree.has($0, .picture) }
    guard figure.url != nil || (isSaved && figure != Figure()) else { return nil }
    PictureWords.add(to: &figure, page, headline: headline, body: body)
    if figure.alt == nil, figure.caption == nil {
      figure.alt = page.meta.first("og:image:alt", "twitter:image:alt").flatMap {
        SafeText(line: $0).nonEmpty
      }
    }
    return Found(figure, origin ?? "the page")
  }

  private static func isSamePicture(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    let name = fileName(left)
    return !name.isEmpty && name == fileName(right)
  }

  static func fileName(_ address: String) -> Substring {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let last = path.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return "" }
    let names = path[...last]
    let slash = names.lastIndex(of: UInt8(ascii: "/"))
    return Substring(slash.map { names[names.index(after: $0)...] } ?? names)
  }

  /// The first figure with a caption around the start of the text, or the one that shows the claimed picture.
  private static func printed(
    _ page: PageContext, _ headline: Int?, _ body: BodyCandidate?, like address: String?
  ) -> Figure? {
    let start = headline.map { max(0, $0 - 200) } ?? 0
    let end = body?.blocks.dropFirst().first.map { page.outline.blocks[$0].first } ?? 0
    var found: Figure?
    for node in page.tree.nodes.indices where page.tree.tag(node) == GUMBO_TAG_FIGURE && !page.isForeign(node)
    {
      guard let figure = figure(page, node) else { continue }
      if isSamePicture(figure.url?.string, address) { return figure }
      if found == nil, node >= start, node <= end { found = figure }
    }
    return found ?? loose(page, headline, body)
  }

  /// A picture without `figure`: a small box around it with a text that is named a caption, or has a credit.
  private static func loose(_ page: PageContext, _ headline: Int?, _ body: BodyCandidate?) -> Figure? {
    guard let headline, let first = body?.blocks.dropFirst().first else { return nil }
    let end = page.outline.blocks[first].first
    guard headline < end else { return nil }
    for node in headline..<end where page.tree.tag(node) == GUMBO_TAG_IMG && !page.isForeign(node) {
      guard let box = box(page, node, headline), let found = captioned(page, node, box) else { continue }
      return found
    }
    return nil
  }

  private static func box(_ page: PageContext, _ image: Int, _ headline: Int) -> Int? {
    var box: Int?
    var current = page.tree.parent(image)
    while let element = current, page.outline.all[element] <= 350, !page.tree.contains(element, headline) {
      box = element
      current = page.tree.parent(element)
    }
    return box.flatMap { page.outline.all[$0] > 0 ? $0 : nil }
  }

  private static func captioned(_ page: PageContext, _ image: Int, _ box: Int) -> Figure? {
    let named = page.tree.descendants(box).first {
      page.outline.hints[$0].contains(.caption) && page.outline.all[$0] > 0
    }
    let property = page.tree.descendants(box).first {
      page.tree.value($0, .itemprop)?.elementsEqual("caption".utf8) == true
    }
    let credit = page.tree.descendants(box).first {
      page.tree.value($0, .itemprop)?.elementsEqual("creditText".utf8) == true
        || (page.outline.hints[$0].contains(.credit) && page.outline.all[$0] > 0)
    }
    let text = page.text(property ?? named ?? box)
    let caption = CaptionCredit(caption: text, credit: credit.map { page.text($0) } ?? "")
    guard property != nil || named != nil || caption.credit != nil else { return nil }
    let address = PictureAddress.candidates(isPlain: false) { name in
      HTMLAttribute(rawValue: name).flatMap { page.tree.string(image, $0) }
    }.first.map { URLReference.resolve($0, base: page.base) }
    return Figure(
      url: address.flatMap { WebURL($0) },
      alt: page.tree.string(image, .alt).flatMap { SafeText(line: $0).nonEmpty },
      caption: caption.caption, credit: caption.credit)
  }

  private static func figure(_ page: PageContext, _ node: Int) -> Figure? {
    var builder = RichTextBuilder(base: page.base)
    let end = min(page.tree.end(node), node + 400)
    var open: [Int] = []
    var shelterEnd = 0
    for inner in node..<end {
      while let last = open.last, page.tree.end(last) <= inner {
        builder.close(TagNames.name(page.tree.tag(last)))
        open.removeLast()
      }
      if page.tree.nodes[inner].isText {
        guard inner >= shelterEnd else { continue }
        builder.text(String(decoding: page.tree.textBytes(inner), as: UTF8.self))
      } else if page.tree.tag(inner) == GUMBO_TAG_NOSCRIPT {
        // Of what is there for want of scripts, the picture counts.
        shelterEnd = page.tree.end(inner)
      } else {
        builder.open(TagNames.name(page.tree.tag(inner))) { name in
          HTMLAttribute(rawValue: name).flatMap { page.tree.string(inner, $0) }
        }
        open.append(inner)
      }
    }
    for block in builder.finish().blocks {
      if case .figure(let figure) = block { return figure }
    }
    return nil
  }
}
