import NewsFetch
import NewsModel
import Testing

@Suite struct FetchPolicyTests {
  /// 2026-11-10T08:00:00Z, a Tuesday.
  private let now = Timestamp(seconds: 1_794_297_600)
  private let policy = FetchPolicy()

  private func wait(
    interval: Int? = nil, fresh: Int? = nil, hints: FeedHints = FeedHints(), chance: Double = 0.5
  ) -> Int64 {
    policy.due(interval: interval, fresh: fresh, hints: hints, chance: chance, now: now).seconds - now.seconds
  }

  private func backOff(_ fault: FetchFault, _ failures: Int, chance: Double = 0.5) -> Int64 {
    let due = policy.due(after: fault, failures: failures, retryAfter: nil, chance: chance, now: now)
    return due.seconds - now.seconds
  }

  @Test func theLongestWishHoldsWithinLimits() {
    #expect(wait() == 3600)
    #expect(wait(interval: 60) == 900)
    #expect(wait(interval: 7200) == 7200)
    #expect(wait(interval: 60, fresh: 1800) == 1800)
    #expect(wait(interval: 60, hints: FeedHints(lifetime: 5400)) == 5400)
    #expect(wait(fresh: 31_536_000) == 86_400)
  }

  @Test func chanceSpreadsByATenth() {
    #expect(wait(chance: 0) == 3240 && wait(chance: 1) == 3960)
    #expect(wait(chance: 9) == 3960)
  }

  @Test func hoursAndDaysWithoutNewsAreSkipped() {
    #expect(wait(hints: FeedHints(skippedHours: [9, 10])) == 3 * 3600)
    #expect(wait(hints: FeedHints(skippedDays: [2])) == 16 * 3600)
    #expect(wait(hints: FeedHints(skippedHours: Set(0..<24))) == 3600)
    #expect(wait(hints: FeedHints(skippedHours: [8])) == 3600)
  }

  @Test func failuresBackOffByTheirKindUpToALimit() {
    #expect([1, 2, 3].map { backOff(.unreachable, $0) } == [900, 1800, 3600])
    #expect(backOff(.unreachable, 100) == 86_400)
    #expect(backOff(.missing, 1) == 21_600 && backOff(.missing, 60) == 604_800)
    #expect(backOff(.busy, 1) == 3600)
    #expect(backOff(.server, 1, chance: 0) == 675 && backOff(.server, 1, chance: 1) == 1125)
  }

  @Test func theServersTimeIsKeptUpToAWeek() {
    let tomorrow = now.adding(seconds: 86_400)
    #expect(policy.due(after: .busy, failures: 1, retryAfter: tomorrow, chance: 0.5, now: now) == tomorrow)
    #expect(policy.block(until: tomorrow, now: now) == tomorrow)
    #expect(policy.block(until: now.adding(seconds: 1 << 40), now: now) == now.adding(seconds: 604_800))
    #expect(policy.block(until: now.adding(seconds: -5), now: now) == nil)
  }

  @Test func rhythmIsLearntFromDates() {
    let daily = (0..<20).map { now.adding(seconds: Int64(-$0) * 86_400) }
    #expect(FeedRhythm.interval(of: daily, now: now) == 43_200)
    let silent = daily.map { $0.adding(seconds: -100 * 86_400) }
    #expect(FeedRhythm.interval(of: silent, now: now) == 432_000)
    #expect(FeedRhythm.interval(of: [now], now: now) == nil)
    #expect(FeedRhythm.interval(of: daily.map { $0.adding(seconds: 90 * 86_400) }, now: now) == nil)
  }

  @Test(
    arguments: [
      ("Cache-Control: max-age=600", 600), ("Cache-Control: public, MAX-AGE = \"60\"", 60),
      ("Cache-Control: max-age=600, no-cache", 0), ("Expires: 0", 0),
      ("Expires: Tue, 10 Nov 2026 08:10:00 GMT", 600), ("Expires: Tuesday, 10-Nov-26 08:10:00 GMT", 600),
      ("Cache-Control: s-maxage=5", nil), ("X: y", nil), ("Expires: Mon, 09 Nov 2026 08:10:00 GMT", 0),
    ] as [(String, Int?)])
  func freshnessIsReadFromHeaders(_ line: String, _ seconds: Int?) {
    var headers = ResponseHeaders()
    headers.take(Array(line.utf8))
    #expect(Freshness.seconds(of: headers, now: now) == seconds)
  }

  @Test func retryAfterIsSecondsOrADate() {
    #expect(Freshness.retryAfter("120", now: now) == now.adding(seconds: 120))
    #expect(Freshness.retryAfter("Tue, 10 Nov 2026 09:00:00 GMT", now: now) == now.adding(seconds: 3600))
    #expect(Freshness.retryAfter("soon", now: now) == nil)
  }

  @Test func headersCannotSmuggleLines() {
    var headers = ResponseHeaders()
    headers.take(Array("ETag:  \"a\rX-Evil: 1\n\" \r\n".utf8))
    #expect(headers.etag == "\"aX-Evil: 1\"")
  }
}
