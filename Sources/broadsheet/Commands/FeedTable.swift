import Canvas
import Console
import NewsModel
import ReaderUI

/// The subscriptions as a table: whole for a program, and for a person in the width of the terminal.
struct FeedTable {
  private enum Column {
    case number, title, sections, address, articles, fullText, state, reason
  }

  private let subscriptions: [Subscription]
  private let now: Timestamp

  /// A title of fewer columns tells nothing; other columns are left out before.
  private static let leastTitle = 24
  private static let mostSections = 16

  init(_ subscriptions: [Subscription], now: Timestamp) {
    self.subscriptions = subscriptions
    self.now = now
  }

  /// - Parameter columns: of the terminal; nil where there is none, and nothing is shortened.
  func write(to output: inout Output, columns: Int?) {
    guard let columns else {
      return table([.number, .title, .sections, .address, .articles, .fullText, .reason]) { cell($0, $1) }
        .write(to: &output)
    }
    let (shown, titleWidth) = fitted(to: columns)
    let table = table(shown) { column, subscription in
      let cell = cell(column, subscription)
      return switch column {
      case .title: cell.cut(toColumns: titleWidth)
      case .sections: cell.cut(toColumns: Self.mostSections)
      default: cell
      }
    }
    for (line, subscription) in zip(table.lines, subscriptions) {
      output.line(line)
      for line in reason(subscription, columns) { output.line(line) }
    }
  }

  private func table(_ columns: [Column], _ cell: (Column, Subscription) -> SafeText) -> TextTable {
    let used = columns.filter { column in
      column != .fullText || subscriptions.contains(where: \.wantsFullText)
    }
    var table = TextTable(numbers: [0])
    for subscription in subscriptions { table.add(used.map { cell($0, subscription) }) }
    return table
  }

  /// As many columns as leave room for the titles, and that room.
  private func fitted(to columns: Int) -> (shown: [Column], titleWidth: Int) {
    let longest = subscriptions.map { cell(.title, $0).columns }.max() ?? 0
    let choices: [[Column]] = [
      [.number, .title, .sections, .articles, .fullText, .state],
      [.number, .title, .sections, .fullText, .state], [.number, .title, .fullText, .state],
    ]
    var room = 0
    for shown in choices {
      room = columns - taken(by: shown)
      if room >= min(longest, Self.leastTitle) { return (shown, room) }
    }
    return (choices[choices.count - 1], max(room, 8))
  }

  /// What the columns beside the titles take, with the blanks between them.
  private func taken(by shown: [Column]) -> Int {
    shown.reduce(0) { sum, column in
      guard column != .title else { return sum }
      let widest = subscriptions.map { cell(column, $0).columns }.max() ?? 0
      guard widest > 0 else { return sum }
      return sum + 2 + (column == .sections ? min(widest, Self.mostSections) : widest)
    }
  }

  private func cell(_ column: Column, _ subscription: Subscription) -> SafeText {
    let feed = subscription.feed
    return switch column {
    case .number: "\(feed.id.rawValue)"
    case .title: feed.title ?? feed.url.text
    case .sections:
      feed.sections.isEmpty ? "-" : SafeText(line: feed.sections.map(\.string).joined(separator: ", "))
    case .address: feed.url.text
    case .articles: SafeText.counted(feed.articleCount, "article")
    case .fullText: subscription.wantsFullText ? "full text" : ""
    case .state: state(subscription, failure: feed.lastError == nil ? nil : "failed")
    case .reason: state(subscription, failure: feed.lastError.map { "failed: \($0)" })
    }
  }

  private func state(_ subscription: Subscription, failure: SafeText?) -> SafeText {
    if subscription.state.retired != nil { return "gone for good" }
    guard subscription.feed.lastFetched != nil else { return "not fetched yet" }
    let words = subscription.state.due.flatMap { due in
      due > now ? "due in " + duration(due.seconds - now.seconds) : nil
    }
    return SafeText(line: [failure?.string, words ?? "due"].compactMap { $0 }.joined(separator: ", "))
  }

  /// Why the last fetch has failed, in lines of their own under the feed's.
  private func reason(_ subscription: Subscription, _ columns: Int) -> [SafeText] {
    guard let error = subscription.feed.lastError else { return [] }
    return LineFilling.lines(error.string, max(20, columns - 6)).map { SafeText(text: "      " + $0) }
  }

  private func duration(_ seconds: Int64) -> String {
    switch seconds {
    case ..<3600: "\(max(seconds / 60, 1)) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) days"
    }
  }
}
