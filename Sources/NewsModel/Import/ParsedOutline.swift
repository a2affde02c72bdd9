/// The subscriptions of an OPML document.
package struct ParsedOutline: Hashable, Sendable {
  package struct Subscription: Hashable, Sendable {
    package var title: SafeText?
    package var url: WebURL
    package var htmlURL: WebURL?
    /// The folders it lies in, outermost first, and its categories.
    package var sections: [SafeText]

    package init(title: SafeText? = nil, url: WebURL, htmlURL: WebURL? = nil, sections: [SafeText] = []) {
      self.title = title
      self.url = url
      self.htmlURL = htmlURL
      self.sections = sections
    }
  }

  package var title: SafeText?
  package var feeds: [Subscription]

  package init(title: SafeText? = nil, feeds: [Subscription] = []) {
    self.title = title
    self.feeds = feeds
  }
}
