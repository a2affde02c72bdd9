import NewsModel

/// Puts a page's article together from what the finders say.
enum PageReader {
  static func read(_ context: PageContext, address: String?, facts: DocumentFacts) -> ParsedPage {
    var page = ParsedPage()
    let headline = HeadlineFinder.find(context)
    let body = LineJudge.body(evidence(context, headline))
    page.title = headline.flatMap { SafeText(line: $0.text).nonEmpty }
    if let body { page.body = BodyRenderer.render(body, of: context.outline, base: context.base) }
    identify(&page, context, address, facts)
    page.section = line(
      SectionFinder.section(context, headline: headline?.node, address: address)?.lowercased())
    credit(&page, context, headline?.node, body)
    let dates = DateFinder.find(context, headline: headline?.node, address: address)
    page.published = dates.published
    page.updated = dates.updated
    page.standfirst = line(StandfirstFinder.find(context, headline: headline?.node, body: body))
    page.image = ImageFinder.find(context, headline: headline?.node, body: body)
    discuss(&page, context)
    return page
  }

  /// What is known of the lines of the page.
  static func evidence(_ context: PageContext, _ headline: HeadlineFinder.Headline?) -> LineEvidence {
    let titles = ([headline?.text].compactMap { $0 } + HeadlineFinder.claims(context)).map { $0.lowercased() }
    let choice = BodyChoice(context.outline, context.texts, titles: titles, headline: headline?.node)
    return LineEvidence(
      choice, titles: titles, description: context.meta.first("og:description", "description"),
      headline: headline?.node)
  }

  private static func identify(
    _ page: inout ParsedPage, _ context: PageContext, _ address: String?, _ facts: DocumentFacts
  ) {
    page.url = address.flatMap { WebURL(TrackingParameters.removed(from: $0)) }
    page.site = line(IdentityFinder.site(context))
    page.language = line(IdentityFinder.language(context, facts))
    page.tags = SectionFinder.tags(context).compactMap { line($0) }
  }

  private static func discuss(_ page: inout ParsedPage, _ context: PageContext) {
    page.comments = CommentFinder.find(context)
    let claimed = CommentFinder.count(context)
    page.commentCount = claimed ?? (page.comments.isEmpty ? nil : page.comments.count)
    page.commentsURL = CommentFinder.address(context).flatMap { WebURL($0) }
  }

  private static func credit(
    _ page: inout ParsedPage, _ context: PageContext, _ headline: Int?, _ body: BodyCandidate?
  ) {
    let byline = BylineFinder.find(context, headline: headline, body: body)
    page.byline = line(byline.text)
    page.agency = line(byline.agency ?? closingAgency(context, body))
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
