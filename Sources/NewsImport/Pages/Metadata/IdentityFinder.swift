import NewsModel

/// What the page is called by others: address, site, language.
enum IdentityFinder {
  static func address(_ meta: MetaTags, _ linked: LinkedData, saved: String?, facts: DocumentFacts) -> String?
  {
    let own = facts.baseURL ?? saved
    let claims = [meta.canonical, meta.first("og:url"), linked.url("mainEntityOfPage"), linked.url("url")]
    for claim in claims.compactMap({ $0 }) where !claim.isEmpty {
      let address = withoutArchive(URLReference.resolve(claim, base: own))
      if isPage(address) { return address }
    }
    return own.map { withoutArchive($0) }
  }

  /// The address inside one of a web archive: "https://archive.example/web/20200102030405/https://…".
  private static func withoutArchive(_ address: String) -> String {
    guard let web = address.place(of: "/web/") else { return address }
    let rest = address[web...].dropFirst(5)
    let stamp = rest.prefix { $0 != "/" }
    let inner = rest.dropFirst(stamp.count + 1)
    let isStamp = stamp.utf8.prefix(8).allSatisfy { $0 &- 0x30 < 10 } && stamp.utf8.count >= 8
    return isStamp && inner.hasPrefix("http") ? String(inner) : address
  }

  private static func isPage(_ address: String) -> Bool {
    guard let url = WebURL(address), url.isWeb else { return false }
    return true
  }

  /// Names by which the site may stand in a title.
  static func siteNames(_ page: PageContext) -> [String] {
    var names = [site(page)].compactMap { $0 }
    names += page.linked.names("publisher")
    if let host = page.base.flatMap({ host(of: $0) }) {
      names.append(host)
      let labels = host.split(separator: ".")
      if labels.count > 1 { names.append(String(labels[labels.count - 2])) }
    }
    if let handle = page.meta.first("twitter:site") { names.append(handle) }
    return names
  }

  static func site(_ page: PageContext) -> String? {
    let claims = [
      page.meta.first("og:site_name"), page.linked.names("publisher").first,
      page.linked.names("isPartOf").first,
      page.meta.first("application-name", "apple-mobile-web-app-title", "dc.publisher"),
    ]
    return claims.compactMap { $0 }.first { !$0.isEmpty && !$0.holds("://") }
  }

  static func host(of address: String) -> String? {
    guard let start = address.place(of: "://") else { return nil }
    let host = address[start...].dropFirst(3).prefix { $0 != "/" && $0 != "?" && $0 != ":" && $0 != "#" }
      .lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  static func language(_ page: PageContext, _ facts: DocumentFacts) -> String? {
    let claims = [
      page.meta.language, page.linked.string("inLanguage"),
      page.meta.first("content-language", "dc.language"),
      page.meta.first("og:locale"), facts.contentLanguage,
    ]
    let claim = claims.compactMap { $0 }.first { $0.utf8.count >= 2 && $0.utf8.count <= 12 }
    return claim.map { $0.replacing("_", with: "-") }
  }

  /// The address that browsers write into the pages they save.
  static func savedAddress(_ bytes: [UInt8]) -> String? {
    bytes.prefix(4096).withUnsafeBufferPointer { head in
      let mark: StaticString = "saved from url=("
      var index = MarkupScan.index(of: UInt8(ascii: "s"), in: head, from: 0)
      while index < head.count, !MarkupScan.matches(head, index, mark) {
        index = MarkupScan.index(of: UInt8(ascii: "s"), in: head, from: index + 1)
      }
      guard index < head.count else { return nil }
      let start = MarkupScan.index(of: UInt8(ascii: ")"), in: head, from: index) + 1
      var end = start
      while end < head.count, head[end] > 0x20, head[end] != UInt8(ascii: ">") { end += 1 }
      return start < end ? String(decoding: head[start..<end], as: UTF8.self) : nil
    }
  }
}
