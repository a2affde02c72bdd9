import Console
import NewsModel

/// The bar on the terminal while feeds are fetched.
struct FetchProgress {
  let total: Int
  /// Feeds that another fetch is asking.
  private let othersFeeds: Int
  private let begun: ContinuousClock.Instant
  private let isShown: Bool
  private var last: ContinuousClock.Instant
  private(set) var done = 0
  private(set) var failed = 0
  private(set) var counts = ImportCounts()
  private(set) var reach = NetworkReach()
  /// Whether nobody can be reached, as has been found.
  var isOffline = false
  private var bytes = 0
  private var pages: PageProgress?
  private var pictures = 0

  init(total: Int, left: Int = 0, isShown: Bool) {
    self.total = total
    othersFeeds = left
    self.isShown = isShown
    begun = .now
    last = begun
  }

  mutating func take(_ report: FeedReport) {
    done += 1
    bytes += report.bytes
    counts += report.counts
    if report.result == .failed || report.result == .retired { failed += 1 }
    reach.take(report)
  }

  mutating func take(_ event: PageEvent) {
    if case .began(let total) = event { pages = PageProgress(total: total) }
    pages?.take(event)
    if pages?.isEmpty == false { draw() }
  }

  mutating func take(pictures: Int) {
    self.pictures = pictures
  }

  mutating func take(comments: Int) {
    counts.comments += comments
  }

  mutating func draw(isForced: Bool = false) {
    guard isShown, isForced || .now - last > .milliseconds(100) else { return }
    last = .now
    Output.write(progress: pages?.text ?? text)
  }

  func clear() {
    if isShown { Output.write(progress: "") }
  }

  private var text: SafeText {
    let parts = [
      "\(done) of \(SafeText.counted(total, "feed"))", "\(counts.inserted) new",
      failed > 0 ? "\(failed) failed" : nil, rate,
      left,
    ]
    return Self.line(done, of: total, parts)
  }

  /// A bar with words behind it.
  static func line(_ done: Int, of total: Int, _ parts: [String?]) -> SafeText {
    let width = 10
    let filled = width * done / max(total, 1)
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return SafeText(line: "[\(bar)] " + parts.compactMap { $0 }.joined(separator: ", "))
  }

  private var seconds: Double {
    let time = ContinuousClock.now - begun
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private var rate: String? {
    guard seconds > 0.5 else { return nil }
    return "\(Int(Double(bytes) / 1024 / seconds)) KiB/s"
  }

  private var left: String? {
    guard done > 0, done < total, seconds > 1 else { return nil }
    return "\(Int(seconds / Double(done) * Double(total - done)) + 1) s left"
  }

  var summary: FetchSummary {
    var summary = FetchSummary(
      feeds: done, inserted: counts.inserted, updated: counts.updated, failed: failed,
      pages: pages?.taken ?? 0, failedPages: pages?.failed ?? 0, pictures: pictures, comments: counts.comments
    )
    summary.isOffline = isOffline
    summary.left = othersFeeds
    return summary
  }
}
