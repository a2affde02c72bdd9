import NewsModel

/// What the page is called by others: address, site, language.
enum IdentityFinder {
  static func address(
    _ meta: MetaTags, _ linked: LinkedData, saved: String?, facts: DocumentFacts
  ) -> Found<String>? {
    let saved = saved ?? meta.first("savepage-url")
    let own =
      facts.baseURL.map { Found($0, "where it came from") } ?? saved.map { Found($0, "the browser's note") }
    let claims = [
      meta.canonical.map { Found($0, "<link rel=canonical>") }, meta.found("og:url"),
      linked.url("mainEntityOfPage").map { Found($0, "JSON-LD mainEntityOfPage") },
      linked.url("url").map { Found($0, "JSON-LD url") },
    ]
    for claim in claims.compactMap({ $0 }) where !claim.value.isEmpty {
      let address = ArchiveAddress.undone(
        URLReference.resolve(ArchiveAddress.undone(claim.value), base: own?.value))
      if isPage(address), !ArchiveAddress.isOfArchive(address) { return Found(address, claim.origin) }
    }
    return own?.map { ArchiveAddress.undone($0) }
  }

  private static func isPage(_ address: String) -> Bool {
    guard let url = WebURL(address), url.isWeb else { return false }
    return true
  }

  /// Names by which the site may stand in a title.
  static func siteNames(_ page: PageContext) -> [String] {
    var names = [site(page)?.value].compactMap { $0 }
    names += page.linked.names("publisher")
    if let host = page.base.flatMap({ host(of: $0) }) {
      names.append(host)
      let labels = host.split(separator: ".")
      if labels.count > 1 { names.append(String(labels[labels.count - 2])) }
    }
    if let handle = page.meta.first("twitter:site") { names.append(handle) }
    return names
  }

  static func site(_ page: PageContext) -> Found<String>? {
    let claims = [
      page.meta.found("og:site_name"),
      page.linked.names("publisher").first.map { Found($0, "JSON-LD publisher") },
      page.linked.names("isPartOf").first.map { Found($0, "JSON-LD isPartOf") },
      page.meta.found("application-name", "apple-mobile-web-app-title", "dc.publisher"),
    ]
    return claims.compactMap { $0 }.first {
      !$0.value.isEmpty && !$0.value.holds("://") && !ArchiveAddress.isOfArchive("https://\($0.value)")
    }
  }

  static func host(of address: String) -> String? {
    guard let start = address.place(of: "://") else { return nil }
    let host = address[start...].dropFirst(3).prefix { $0 != "/" && $0 != "?" && $0 != ":" && $0 != "#" }
      .lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  static func language(_ page: PageContext, _ facts: DocumentFacts) -> Found<String>? {
    let claims = [
      page.meta.language.map { Found($0, "<html lang>") }, page.linked.found("inLanguage"),
      page.meta.found("content-language", "dc.language"), page.meta.found("og:locale"),
      facts.contentLanguage.map { Found($0, "what came with it") },
    ]
    let claim = claims.compactMap { $0 }.first { $0.value.utf8.count >= 2 && $0.value.utf8.count <= 12 }
    return claim?.map { $0.replacing("_", with: "-") }
  }
}
