/// What an operator can set for a paper; each is a whole number.
package struct PaperSetting: Hashable, Sendable {
  package var key: String
  /// What holds where nothing is set.
  package var standard: Int64
  package var help: String

  package static let all: [PaperSetting] = [
    PaperSetting(key: "post.burst", standard: 3, help: "posts that a reader may make at once"),
    PaperSetting(key: "post.interval_ms", standard: 20_000, help: "milliseconds until one more; 0: no limit"),
    PaperSetting(key: "post.per_hour", standard: 30, help: "posts of a reader an hour; 0: no limit"),
    PaperSetting(key: "post.first_day", standard: 5, help: "posts of a reader on the first day; 0: no limit"),
    PaperSetting(key: "post.links", standard: 2, help: "links in a comment; one with more is held"),
    PaperSetting(key: "post.repeat_ms", standard: 360_000, help: "the same words within this time are held"),
    PaperSetting(key: "post.maximum_length", standard: 5000, help: "characters of a comment"),
    PaperSetting(key: "edit.window_s", standard: 300, help: "seconds in which a comment can be edited"),
    PaperSetting(key: "like.burst", standard: 4, help: "likes that a reader may give at once"),
    PaperSetting(key: "like.interval_ms", standard: 500, help: "milliseconds until one more; 0: no limit"),
    PaperSetting(key: "report.burst", standard: 3, help: "reports that a reader may make at once"),
    PaperSetting(
      key: "report.interval_ms", standard: 30_000, help: "milliseconds until one more; 0: no limit"),
    PaperSetting(key: "report.per_day", standard: 10, help: "reports of a reader a day; 0: no limit"),
    PaperSetting(key: "report.hide_milli", standard: 3000, help: "weight of reports that hides a comment"),
    PaperSetting(
      key: "evidence.days", standard: 30,
      help: "days that deleted words are kept for the desk after a report of them was upheld"),
    PaperSetting(key: "hold.site", standard: 0, help: "1: every comment is read before it is shown"),
    PaperSetting(key: "hold.first", standard: 0, help: "this many first comments of a reader are held"),
    PaperSetting(
      key: "hold.rejection_percent", standard: 30,
      help: "rejected of a week's comments, from which on they are held"),
    PaperSetting(
      key: "hold.suspect_words", standard: 1, help: "0: a suspect word only puts a comment on the desk"),
    PaperSetting(key: "close.site", standard: 0, help: "1: no discussion takes comments"),
    PaperSetting(
      key: "close.after_days", standard: 0, help: "days after which a discussion closes; 0: never"),
    PaperSetting(
      key: "claim.seconds", standard: 300, help: "how long a comment is one moderator's to decide on"),
    PaperSetting(
      key: "policy.version", standard: 1, help: "version of the policy that readers have to accept"),
    PaperSetting(
      key: "session.idle_s", standard: 1800,
      help: "over ssh: seconds without a key that end a session; 0: none"),
    PaperSetting(
      key: "session.total_s", standard: 43_200, help: "over ssh: seconds that a session may last; 0: no limit"
    ),
    PaperSetting(
      key: "session.answer_s", standard: 300,
      help: "over ssh: seconds that an answer to a word may take; 0: no limit"),
    PaperSetting(key: "session.per_reader", standard: 3, help: "over ssh: sessions of a reader at once"),
    PaperSetting(key: "session.guests", standard: 50, help: "over ssh: guests at once"),
    PaperSetting(
      key: "session.guests_per_network", standard: 10, help: "over ssh: guests at once from one network"),
    PaperSetting(key: "session.strangers", standard: 50, help: "over ssh: strangers at once"),
    PaperSetting(
      key: "session.strangers_per_network", standard: 10, help: "over ssh: strangers at once from one network"
    ),
    PaperSetting(
      key: "join.burst", standard: 5, help: "over ssh: new readers and codes tried from one network at once"),
    PaperSetting(
      key: "join.interval_ms", standard: 120_000, help: "over ssh: milliseconds until one more; 0: no limit"),
    PaperSetting(
      key: "network.factor", standard: 5,
      help: "over ssh: as many posts from one network as of so many readers"),
  ]

  /// 0 for a setting that there is not.
  package static func standard(of key: String) -> Int64 { named(key)?.standard ?? 0 }

  package static func named(_ key: String) -> PaperSetting? {
    all.first { $0.key == key }
  }
}
