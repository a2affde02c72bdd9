import Console
import NewsModel

/// `broadsheet feeds`: the subscriptions with what became of their last fetch.
struct FeedsCommand {
  private let arguments: Arguments
  private let now = SystemClock.now()

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run() throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    let subscriptions = try open.perform { store throws(StoreError) in try store.subscriptions() }
    guard !subscriptions.isEmpty else {
      var errors = Output.error
      if !arguments.has("quiet") { errors.line("broadsheet: \(SafeText.noSubscriptions)") }
      return .done
    }
    let sorted = subscriptions.sorted { $0.feed.id < $1.feed.id }
    var output = Output.standard
    if arguments.has("json") {
      for subscription in sorted { output.line(json(subscription)) }
    } else {
      // What has the size of a terminal is one: a pipe has none.
      FeedTable(sorted, now: now).write(to: &output, columns: output.columns)
    }
    return .done
  }

  private func json(_ subscription: Subscription) -> JSONWriter {
    .line { object in
      let (feed, state) = (subscription.feed, subscription.state)
      object.field("id", feed.id.rawValue)
      object.field("url", feed.url)
      object.field("title", feed.title)
      object.field("link", feed.link)
      object.field("sections", feed.sections)
      object.field("articles", feed.articleCount)
      if subscription.wantsFullText { object.field("full_text", true) }
      object.field("last_fetched", feed.lastFetched)
      object.field("last_error", feed.lastError)
      object.field("failures", state.failures > 0 ? state.failures : nil)
      object.field("fault", state.fault?.rawValue)
      object.field("due", state.retired == nil ? state.due : nil)
      object.field("blocked_until", subscription.isBlocked(now) ? state.blockedUntil : nil)
      object.field("retired", state.retired)
    }
  }
}
