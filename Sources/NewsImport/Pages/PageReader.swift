import NewsModel

/// Puts a page's article together from what the finders say.
enum PageReader {
  static func read(_ context: PageContext, address: Found<String>?, facts: DocumentFacts) -> ParsedPage {
    var page = ParsedPage()
    let headline = HeadlineFinder.find(context)
    let context = context.claiming(headline?.node)
    let body = LineJudge.body(evidence(context, headline))
    page.title = headline.flatMap { SafeText(line: $0.text).nonEmpty }
    page.origins[.title] = headline?.origin
    if let body {
      page.body = BodyRenderer.render(body, of: context.outline, base: context.base)
      page.origins[.body] = "what was found by \(body.method), line by line"
    }
    if let linked = LinkedBody.find(context.linked, insteadOf: page.body) {
      page.body = linked
      page.origins[.body] = "JSON-LD articleBody"
    }
    if let stated = StateBody.find(context.states, headline: headline?.text, insteadOf: page.body) {
      page.body = stated
      page.origins[.body] = "the state that the page keeps for its scripts"
    }
    identify(&page, context, address, facts)
    let section = SectionFinder.section(context, headline: headline?.node, address: address?.value)
    page.section = take(section, .section, &page) { line($0.lowercased()) }
    credit(&page, context, headline?.node, body)
    let dates = DateFinder.find(context, headline: headline?.node, body: body, address: address?.value)
    page.published = take(dates.published, .published, &page) { $0 }
    page.updated = take(dates.updated, .updated, &page) { $0 }
    let standfirst = StandfirstFinder.find(context, headline: headline?.node, body: body)
    page.standfirst = take(standfirst, .standfirst, &page) { line($0) }
    page.image = take(ImageFinder.find(context, headline: headline?.node, body: body), .image, &page) { $0 }
    page.pictureSources = PictureSources.find(
      context, headline: headline?.node, body: body, like: page.image?.url?.string)
    discuss(&page, context)
    return page
  }

  /// The value as the page has it, its origin noted if there is one.
  private static func take<Value, Result>(
    _ found: Found<Value>?, _ field: PageOrigins.Field, _ page: inout ParsedPage, _ make: (Value) -> Result?
  ) -> Result? {
    guard let found, let result = make(found.value) else { return nil }
    page.origins[field] = found.origin
    return result
  }

  /// What is known of the lines of the page.
  static func evidence(_ context: PageContext, _ headline: HeadlineFinder.Headline?) -> LineEvidence {
    let titles = ([headline?.text].compactMap { $0 } + context.titles.map(\.value)).map {
      $0.lowered()
    }
    let choice = BodyChoice(context.outline, context.texts, titles: titles, headline: headline?.node)
    return LineEvidence(
      choice, titles: titles, description: context.meta.first("og:description", "description"),
      headline: headline?.node)
  }

  private static func identify(
    _ page: inout ParsedPage, _ context: PageContext, _ address: Found<String>?, _ facts: DocumentFacts
  ) {
    page.url = take(address, .url, &page) { WebURL(TrackingParameters.removed(from: $0)) }
    page.site = take(IdentityFinder.site(context), .site, &page) { line($0) }
    page.language = take(IdentityFinder.language(context, facts), .language, &page) { line($0) }
    page.tags = SectionFinder.tags(context).compactMap { line($0) }
  }

  private static func discuss(_ page: inout ParsedPage, _ context: PageContext) {
    let comments = CommentFinder.find(context)
    page.comments = comments.value
    if !comments.value.isEmpty { page.origins[.comments] = comments.origin }
    let claimed = CommentFinder.count(context)
    page.commentCount = claimed ?? (page.comments.isEmpty ? nil : page.comments.count)
    page.commentsURL = CommentFinder.address(context).flatMap { WebURL($0) }
  }

  private static func credit(
    _ page: inout ParsedPage, _ context: PageContext, _ headline: Int?, _ body: BodyCandidate?
  ) {
    let byline = BylineFinder.find(context, headline: headline, body: body)
    page.byline = line(byline.text)
    if page.byline != nil { page.origins[.byline] = byline.origin }
    page.agency = line(byline.agency ?? closingAgency(context, body))
    if page.agency != nil {
      page.origins[.agency] = byline.agency == nil ? "the end of the text" : "the byline"
    }
  }

  /// Agencies sign at the end of the text, or right under it.
  private static func closingAgency(_ context: PageContext, _ body: BodyCandidate?) -> String? {
    guard let last = body?.blocks.last else { return nil }
    let near = last..<min(last + 3, context.outline.blocks.count)
    return near.lazy.compactMap { AgencyNames.agency(inClosing: context.texts[$0].text) }.first
  }

  private static func line(_ text: String?) -> SafeText? {
    text.flatMap { SafeText(line: $0).nonEmpty }
  }
}
