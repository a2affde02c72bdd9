import CGumbo
import NewsModel

/// What the reading view of a browser has printed of a page in elements of its own, where the page was saved from it.
struct ReaderView {
  /// How a browser calls its elements, by class or id; the first tells the view from other pages.
  private struct Names {
    var marks: [String]
    var title: [String]
    var byline: [String]
    var address: [String]
    var date: [String]
  }

  private static let views = [
    // Firefox
    Names(
      marks: ["moz-reader-content", "reader-title"], title: ["reader-title"], byline: ["reader-credits"],
      address: ["reader-domain"], date: []),
    // Safari
    Names(
      marks: ["#article", "page", "title"], title: ["title"], byline: ["byline"], address: ["original-url"],
      date: ["date"]),
    // Chrome
    Names(
      marks: ["#title-holder", "#content"], title: ["#title-holder"], byline: ["byline"],
      address: ["#close-reader-view", "#closeReaderView"], date: []),
  ]

  private var title: String?
  private var byline: String?
  private var address: String?
  private var site: String?
  private var date: String?

  /// Whether the markup has what only such views have.
  static func isLikely(_ cut: HTMLCut) -> Bool {
    cut.shelf.attributes.contains { attribute in
      attribute.name == .class && attribute.value.count == 4
        && cut.shelf.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
          .elementsEqual("page".utf8)
    } || isLikely(cut.html, ["class=\"page\""])
      || [cut.html, cut.shelf.bytes].contains { isLikely($0, ["moz-reader-content", "title-holder"]) }
  }

  private static func isLikely(_ bytes: [UInt8], _ marks: [StaticString]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      marks.contains { ByteSearch.first($0, in: bytes, from: 0) != nil }
    }
  }

  /// nil for any other page.
  init?(_ tree: HTMLTree) {
    let index = Self.names(in: tree)
    guard let names = Self.views.first(where: { $0.marks.allSatisfy { index[$0] != nil } }) else {
      return nil
    }
    func text(_ wanted: [String]) -> String? {
      wanted.compactMap { index[$0] }.first.map { PageText.text(of: $0, in: tree) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    title = text(names.title)
    byline = text(names.byline)
    date = text(names.date)
    guard let link = names.address.compactMap({ index[$0] }).first else { return }
    let anchor = ([link] + Array(tree.descendants(link))).first { tree.value($0, .href) != nil }
    address = anchor.flatMap { tree.string($0, .href) }
    site = names.address == ["reader-domain"] ? PageText.text(of: link, in: tree) : nil
  }

  private static let wanted = Set(views.flatMap { $0.marks + $0.title + $0.byline + $0.address + $0.date })
  private static let longest = wanted.map(\.utf8.count).max() ?? 0

  /// The first element of each class, and of each id with "#" before it.
  private static func names(in tree: HTMLTree) -> [String: Int] {
    var found: [String: Int] = [:]
    func take(_ name: String, _ node: Int) {
      if wanted.contains(name), found[name] == nil { found[name] = node }
    }
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      if let id = tree.value(node, .id), id.count < longest {
        take("#" + String(decoding: id, as: UTF8.self), node)
      }
      for name in (tree.value(node, .class) ?? []).split(separator: 0x20) where name.count <= longest {
        take(String(decoding: name, as: UTF8.self), node)
      }
    }
    return found
  }

  func apply(to page: inout ParsedPage) {
    let origin = "the browser's reading view"
    if let title, let line = SafeText(line: title).nonEmpty {
      page.title = line
      page.origins[.title] = origin
    }
    if let byline {
      let names = BylineText.names(byline)
      page.byline = Self.joined(names) ?? page.byline
      page.origins[.byline] = page.byline == nil ? nil : origin
    }
    if let address, let url = WebURL(TrackingParameters.removed(from: ArchiveAddress.undone(address))),
      url.isWeb
    {
      page.url = url
      page.origins[.url] = origin
    }
    if let site, page.site == nil { page.site = SafeText(line: site).nonEmpty }
    if let date, page.published == nil, let time = DateFinder.read(date) {
      page.published = time
      page.origins[.published] = origin
    }
  }

  private static func joined(_ names: [String]) -> SafeText? {
    guard let last = names.last else { return nil }
    let first = names.dropLast().joined(separator: ", ")
    return SafeText(line: first.isEmpty ? last : first + " and " + last)
  }
}
