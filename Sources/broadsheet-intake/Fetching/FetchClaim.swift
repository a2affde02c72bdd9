import Console
import NewsModel

/// What this process asks for and no other meanwhile: a reader who presses a key while cron fetches, or many readers who
/// press it, must not make one server answer twice.
struct FetchClaim {
  /// Without it nothing is kept apart: where the folder of the store takes no more files, a fetch still goes on.
  private let file: LockFile?

  /// Behind the numbers of all feeds.
  private static let extras: Int64 = 1 << 62

  init(store: String) {
    file = try? LockFile(beside: store, suffix: "-fetch")
  }

  /// Those that no other process is asking.
  func take(_ feeds: [Subscription]) -> [Subscription] {
    guard let file else { return feeds }
    return feeds.filter { file.take($0.feed.id.rawValue) }
  }

  func giveFeeds() {
    file?.give(0, count: Self.extras)
  }

  /// Full texts, pictures and comments: whether this process is to fetch them.
  func takeExtras() -> Bool {
    file?.take(Self.extras) ?? true
  }
}
