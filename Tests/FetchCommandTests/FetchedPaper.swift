import Foundation
import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// A store of a test's own, and the built program that fills it from servers on loopback.
final class FetchedPaper {
  let folder: TemporaryFolder
  let path: String
  private var environment: [String: String]

  init(environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    path = folder.file("paper.db")
    self.environment = ["BROADSHEET_STORE": path, "BROADSHEET_FETCH_ALLOW": "loopback", "HOME": folder.path]
    self.environment.merge(environment) { $1 }
  }

  static var program: String { get throws { try BuiltProgram.path("broadsheet-intake") } }

  func run(_ words: String..., stdin: String = "") throws -> ProgramResult {
    try runProgram(
      try Self.program, words, stdin: stdin, environment: environment, timeout: .seconds(120))
  }

  /// Runs with `--json` and reads the lines, whatever the exit status.
  func reports(_ words: String...) throws -> [[String: Any]] {
    let result = try runProgram(
      try Self.program, words + ["--json"], environment: environment, timeout: .seconds(120))
    return try result.stdout.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// Starts without waiting for the end.
  func start(_ words: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.program)
    process.arguments = words
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  func store() throws -> SQLiteStore {
    try SQLiteStore.open(path: path, mode: .readWrite, now: Timestamp(seconds: 0))
  }

  func headlines() throws -> [Headline] {
    try store().headlines(HeadlineQuery(), from: .newest, limit: 10_000, for: nil).headlines
  }

  func subscriptions() throws -> [Subscription] {
    try store().subscriptions()
  }

  func onlySubscription() throws -> Subscription {
    let all = try subscriptions()
    try #require(all.count == 1)
    return all[0]
  }

  func text(of headline: Headline) throws -> String {
    try store().article(headline.id, for: nil)?.body.plainText ?? ""
  }

  /// Faults that the store's own check finds.
  func faults() throws -> [SafeText] {
    try store().check()
  }
}

enum SampleFeed {
  static func rss(_ count: Int, title: String = "The Gazette", word: String = "text", extra: String = "")
    -> String
  {
    let items = (0..<count).map { number in
      """
      <item><title>Story \(number) of \(title)</title><link>https://gazette.example/\(title)/\(number)</link>
      <guid>\(number)</guid><pubDate>Tue, 10 Nov 2026 08:0\(number % 10):00 GMT</pubDate>
      <description>\(word) \(number)</description></item>
      """
    }
    return """
      <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title>
      <link>https://gazette.example/</link>\(extra)\(items.joined())</channel></rss>
      """
  }
}
