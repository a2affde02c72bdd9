/// The subscriptions of an OPML document.
package struct ParsedOutline: Hashable, Sendable {
  package struct Subscription: Hashable, Sendable {
    package var title: SafeText?
    /// Whether the reader has given the title, and not the feed.
    package var hasOwnTitle = false
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

  /// A line of a plain list that is no subscription.
  package struct LeftLine: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var reason: SafeText
    /// False for what was understood, and is of no use here.
    package var isMistake: Bool

    package init(number: Int, reason: SafeText, isMistake: Bool) {
      self.number = number
      self.reason = reason
      self.isMistake = isMistake
    }
  }

  package var title: SafeText?
  package var feeds: [Subscription]
  package var left: [LeftLine] = []

  package init(title: SafeText? = nil, feeds: [Subscription] = []) {
    self.title = title
    self.feeds = feeds
  }
}
