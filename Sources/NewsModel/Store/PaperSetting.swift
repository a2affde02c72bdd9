/// What an operator can set for a paper; each is a whole number, and 0 does what its help says.
package struct PaperSetting: Hashable, Sendable {
  package var key: String
  package var range: ClosedRange<Int64>
  /// What holds where nothing is set.
  package var standard: Int64
  package var help: String

  private init(key: String, in range: ClosedRange<Int64>, standard: Int64, help: String) {
    (self.key, self.range, self.standard, self.help) = (key, range, standard, help)
  }

  // A burst of none would never let anybody do it; where there is to be no limit, the interval says so.
  private static let bursts: ClosedRange<Int64> = 1...1000
  private static let intervals: ClosedRange<Int64> = 0...86_400_000
  private static let counts: ClosedRange<Int64> = 0...100_000
  private static let days: ClosedRange<Int64> = 0...36_500
  private static let switches: ClosedRange<Int64> = 0...1
  private static let spans: ClosedRange<Int64> = 0...31_536_000
  // As many places as there are for them in the file of sessions.
  private static let places: ClosedRange<Int64> = 0...255
  private static let crowds: ClosedRange<Int64> = 0...65_535

  package static let all: [PaperSetting] = [
    PaperSetting(key: "post.burst", in: bursts, standard: 3, help: "posts that a reader may make at once"),
    PaperSetting(
      key: "post.interval_ms", in: intervals, standard: 20_000,
      help: "milliseconds until one more; 0: no limit"),
    PaperSetting(
      key: "post.per_hour", in: counts, standard: 30, help: "posts of a reader an hour; 0: no limit"),
    PaperSetting(
      key: "post.first_day", in: counts, standard: 5, help: "posts of a reader on the first day; 0: no limit"),
    PaperSetting(
      key: "post.links", in: counts, standard: 2,
      help: "links in a comment; one with more is held; 0: one with any"),
    PaperSetting(
      key: "post.repeat_ms", in: 0...604_800_000, standard: 360_000,
      help: "milliseconds in which the same words again are held; 0: never"),
    PaperSetting(key: "post.maximum_length", in: 2...40_000, standard: 5000, help: "characters of a comment"),
    PaperSetting(
      key: "edit.window_s", in: 0...31_536_000, standard: 300,
      help: "seconds in which a comment can be edited; 0: not at all"),
    PaperSetting(key: "like.burst", in: bursts, standard: 4, help: "likes that a reader may give at once"),
    PaperSetting(
      key: "like.interval_ms", in: intervals, standard: 500, help: "milliseconds until one more; 0: no limit"),
    PaperSetting(
      key: "report.burst", in: bursts, standard: 3, help: "reports that a reader may make at once"),
    PaperSetting(
      key: "report.interval_ms", in: intervals, standard: 30_000,
      help: "milliseconds until one more; 0: no limit"),
    PaperSetting(
      key: "report.per_day", in: counts, standard: 10, help: "reports of a reader a day; 0: no limit"),
    PaperSetting(
      key: "report.hide_milli", in: 1...1_000_000, standard: 3000,
      help: "weight of reports that hides a comment, in thousandths"),
    PaperSetting(
      key: "evidence.days", in: days, standard: 30,
      help: "days that deleted words are kept for the desk after a report of them was upheld; 0: none"),
    PaperSetting(
      key: "hold.site", in: switches, standard: 0, help: "1: every comment is read before it is shown; 0: no"),
    PaperSetting(
      key: "hold.first", in: counts, standard: 0,
      help: "this many first comments of a reader are held; 0: none"),
    PaperSetting(
      key: "hold.rejection_percent", in: 0...100, standard: 30,
      help: "percent of a week's comments rejected, from which on the next are held; 0: never"),
    PaperSetting(
      key: "hold.suspect_words", in: switches, standard: 1,
      help: "1: a suspect word holds a comment; 0: it only puts it on the desk"),
    PaperSetting(
      key: "close.site", in: switches, standard: 0, help: "1: no discussion takes comments; 0: no"),
    PaperSetting(
      key: "close.after_days", in: days, standard: 0, help: "days after which a discussion closes; 0: never"),
    PaperSetting(
      key: "claim.seconds", in: 1...86_400, standard: 300,
      help: "seconds that a comment is one moderator's to decide on"),
    PaperSetting(
      key: "policy.version", in: 1...1_000_000, standard: 1,
      help: "version of the policy that readers have to accept"),
    PaperSetting(
      key: "session.idle_s", in: spans, standard: 1800,
      help: "over ssh: seconds without a key that end a session; 0: no limit"),
    PaperSetting(
      key: "session.total_s", in: spans, standard: 43_200,
      help: "over ssh: seconds that a session may last; 0: no limit"
    ),
    PaperSetting(
      key: "session.answer_s", in: spans, standard: 300,
      help: "over ssh: seconds that an answer to a word may take; 0: no limit"),
    PaperSetting(
      key: "session.per_reader", in: places, standard: 3,
      help: "over ssh: sessions of a reader at once; 0: no limit"),
    PaperSetting(
      key: "session.guests", in: crowds, standard: 50, help: "over ssh: guests at once; 0: no limit"),
    PaperSetting(
      key: "session.guests_per_network", in: places, standard: 10,
      help: "over ssh: guests at once from one network; 0: no limit"),
    PaperSetting(
      key: "session.strangers", in: crowds, standard: 50, help: "over ssh: strangers at once; 0: no limit"),
    PaperSetting(
      key: "session.strangers_per_network", in: places, standard: 10,
      help: "over ssh: strangers at once from one network; 0: no limit"
    ),
    PaperSetting(
      key: "join.burst", in: bursts, standard: 5,
      help: "over ssh: new readers and codes tried from one network at once"),
    PaperSetting(
      key: "join.interval_ms", in: intervals, standard: 120_000,
      help: "over ssh: milliseconds until one more; 0: no limit"),
    PaperSetting(
      key: "network.factor", in: 0...1000, standard: 5,
      help: "over ssh: as many posts from one network as of so many readers; 0: no limit"),
  ]

  /// What holds of a number that is kept: a store may have been told one that is none before there were bounds.
  package static func inForce(_ value: Int64, of key: String) -> Int64 {
    guard let range = named(key)?.range else { return value }
    return min(max(value, range.lowerBound), range.upperBound)
  }

  /// 0 for a setting that there is not.
  package static func standard(of key: String) -> Int64 { named(key)?.standard ?? 0 }

  package static func named(_ key: String) -> PaperSetting? {
    all.first { $0.key == key }
  }
}
