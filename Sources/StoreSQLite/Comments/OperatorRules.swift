package import NewsModel

/// The rules in force: those of the program, changed by the operator's settings in the store.
///
/// A setting is a row of `setting` with a whole number as its value; 0 as an interval or an hourly limit
/// lifts the limit.
struct OperatorRules {
  var comment: CommentRules
  var postsAnHour = 30
  var reportsADay = 10
  /// Links in one comment; one with more is looked at first.
  var links = 2
  /// Milliseconds in which the same words in another discussion are looked at first.
  var repeatWindow: Int64 = 360_000

  init(_ rules: CommentRules) {
    comment = rules
  }

  mutating func set(_ key: String, to value: Int64) {
    let number = Int(clamping: value)
    switch key {
    case "post.burst": comment.postBurst = number
    case "post.interval_ms": comment.postInterval = value
    case "post.per_hour": postsAnHour = number
    case "post.links": links = number
    case "post.repeat_ms": repeatWindow = value
    case "post.maximum_length": comment.maximumLength = number
    case "edit.window_s": comment.editWindow = value
    case "report.burst": comment.reportBurst = number
    case "report.interval_ms": comment.reportInterval = value
    case "report.per_day": reportsADay = number
    case "report.hide_milli": comment.hideThreshold = number
    case "policy.version": comment.policyVersion = number
    default: break
    }
  }
}

extension SQLiteStore {
  func operatorRules() throws(StoreError) -> OperatorRules {
    var operatorRules = OperatorRules(rules)
    try database.forEach("select key, cast(value as integer) from setting", []) { row in
      operatorRules.set(row.string(0), to: row.integer(1))
      return true
    }
    return operatorRules
  }

  /// Puts an operator's setting into the store, for every process from its next act on.
  package func set(_ key: String, to value: Int64) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run(
        "insert into setting (key, value) values (?, ?) on conflict do update set value = excluded.value",
        key, String(value))
    }
  }
}
