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
    var output = Output.standard
    for subscription in subscriptions.sorted(by: { $0.feed.id < $1.feed.id }) {
      if arguments.has("json") { output.line(json(subscription)) } else { output.line(line(subscription)) }
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
      object.field("last_fetched", feed.lastFetched)
      object.field("last_error", feed.lastError)
      object.field("failures", state.failures > 0 ? state.failures : nil)
      object.field("fault", state.fault?.rawValue)
      object.field("due", state.retired == nil ? state.due : nil)
      object.field("blocked_until", subscription.isBlocked(now) ? state.blockedUntil : nil)
      object.field("retired", state.retired)
    }
  }

  private func line(_ subscription: Subscription) -> SafeText {
    let feed = subscription.feed
    let sections =
      feed.sections.isEmpty ? "" : " [" + feed.sections.map(\.string).joined(separator: ", ") + "]"
    let words = "\(feed.id.rawValue)  \((feed.title ?? feed.url.text).string)\(sections)  \(feed.url.string)"
    return SafeText(
      line: "\(words)  \(SafeText.counted(feed.articleCount, "article")), \(state(subscription))")
  }

  private func state(_ subscription: Subscription) -> String {
    let state = subscription.state
    if state.retired != nil { return "gone for good" }
    guard subscription.feed.lastFetched != nil else { return "not fetched yet" }
    let error = subscription.feed.lastError.map { "failed: \($0.string), " } ?? ""
    guard let due = state.due, due > now else { return error + "due" }
    return error + "due in " + duration(due.seconds - now.seconds)
  }

  private func duration(_ seconds: Int64) -> String {
    switch seconds {
    case ..<3600: "\(max(seconds / 60, 1)) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) days"
    }
  }
}
