import NewsFetch
import NewsModel

/// An answer that has been read: the stories that it brings, and what is to be remembered once they are stored.
struct PreparedFeed {
  let subscription: Subscription
  /// Without its body; nil where none was of use.
  let answer: FetchAnswer?
  var report: FeedReport
  var state: FetchState
  /// The digest of the body.
  var hash: UInt64?
  /// Bytes of the body, where it had to be read, and of one story of it, about.
  var size = 0
  private(set) var storySize = 1
  /// Stories that are not in the store yet; without a feed, none ever were.
  private(set) var delivery = Delivery(articles: [], feed: nil)
  /// What was done when it was read.
  var counts = ImportCounts()
  /// Whether it broke off.
  var isCut = false
  /// What is to be remembered of one that could not be fetched or read.
  var failure: FetchNote?

  init(subscription: Subscription, answer: FetchAnswer) {
    self.subscription = subscription
    var answer = answer
    answer.body = []
    self.answer = answer
    report = FeedReport(feed: subscription.feed, result: .unchanged, status: answer.status)
    report.bytes = answer.received
    state = subscription.state
  }

  init(subscription: Subscription, failure: FetchNote, report: FeedReport) {
    self.subscription = subscription
    self.failure = failure
    self.report = report
    answer = nil
    state = subscription.state
  }

  mutating func bring(_ delivery: Delivery) {
    self.delivery = delivery
    storySize = max(size / max(delivery.articles.count, 1), 1)
  }

  /// Takes the first stories out.
  mutating func take(_ count: Int) -> Delivery {
    let first = Array(delivery.articles.prefix(count))
    delivery.articles.removeFirst(first.count)
    return Delivery(articles: first, feed: delivery.feed)
  }
}
