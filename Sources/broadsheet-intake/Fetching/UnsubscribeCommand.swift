import Console
import NewsModel
import StoreSQLite

/// `broadsheet unsubscribe`: follows a feed no longer. Its stories stay.
struct UnsubscribeCommand {
  private let arguments: Arguments
  private let store: SQLiteStore

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    store = try IntakeStore.open(arguments)
  }

  func run() throws(Failure) -> ExitStatus {
    let all = try IntakeStore.perform { () throws(StoreError) in try store.subscriptions() }
    var chosen: [Subscription] = []
    for name in arguments.operands { chosen.append(try FeedChoice.find(name, in: all)) }
    for subscription in chosen {
      try IntakeStore.perform { () throws(StoreError) in
        try store.unsubscribe(subscription.feed.id, now: SystemClock.now())
      }
      tell(subscription.feed)
    }
    return .done
  }

  private func tell(_ feed: Feed) {
    guard !arguments.has("quiet") else { return }
    var output = Output.standard
    guard arguments.has("json") else { return output.line("no longer subscribed to \(feed.name)") }
    var writer = JSONWriter()
    writer.object { object in
      object.field("feed", feed.id.rawValue)
      object.field("url", feed.url)
      object.field("result", "unsubscribed")
    }
    output.line(writer)
  }
}
