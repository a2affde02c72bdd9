import NewsModel
import StoreSQLite

/// What a session over ssh may take, by the settings in the store; 0 is no limit.
struct SessionLimits: Equatable {
  /// Seconds without a key.
  var idle: Int64 = 1800
  var total: Int64 = 43_200
  /// Seconds for an answer to a word.
  var answer: Int64 = 300
  /// Sessions at once.
  var perReader: Int64 = 3
  var guests: Int64 = 50
  var guestsPerNetwork: Int64 = 10
  var strangers: Int64 = 50
  var strangersPerNetwork: Int64 = 10

  static func read(_ store: SQLiteStore) throws(StoreError) -> SessionLimits {
    var limits = SessionLimits()
    limits.idle = try store.number(ofSetting: "session.idle_s") ?? limits.idle
    limits.total = try store.number(ofSetting: "session.total_s") ?? limits.total
    limits.answer = try store.number(ofSetting: "session.answer_s") ?? limits.answer
    limits.perReader = try store.number(ofSetting: "session.per_reader") ?? limits.perReader
    limits.guests = try store.number(ofSetting: "session.guests") ?? limits.guests
    limits.guestsPerNetwork =
      try store.number(ofSetting: "session.guests_per_network") ?? limits.guestsPerNetwork
    limits.strangers = try store.number(ofSetting: "session.strangers") ?? limits.strangers
    limits.strangersPerNetwork =
      try store.number(ofSetting: "session.strangers_per_network") ?? limits.strangersPerNetwork
    return limits
  }
}
