package import NewsModel

/// The rules in force: those of the program, changed by the operator's settings in the store.
///
/// A setting is a row of `setting` with a whole number as its value; `PaperSetting` says what it may be and what 0 does.
struct OperatorRules {
  var comment: CommentRules
  var postsAnHour = 30
  var reportsADay = 10
  /// Links in one comment; one with more is looked at first.
  var links = 2
  /// Posts of somebody on their first day here; 0 for no limit of its own.
  var firstDayPosts = 5
  /// How many comments of a reader have to be public before the next is shown at once.
  var heldFirst = 0
  /// Hundredths of a reader's comments of the last week that were rejected, from which on the next are held; 0 for never.
  var rejectionPercent = 30
  /// Whether a suspect word holds a comment, or only puts it on the desk.
  var holdsSuspects = true
  var isSitePremoderated = false
  var isSiteClosed = false
  /// Days after which the discussion of a story closes; 0 for never.
  var closesAfterDays: Int64 = 0
  /// Seconds for which a comment is a moderator's own to decide on.
  var claimSeconds: Int64 = 300
  /// Milliseconds in which the same words in another discussion are looked at first.
  var repeatWindow: Int64 = 360_000
  /// As many posts from one network as of so many readers; 0 for no limit.
  var networkFactor = 5

  init(_ rules: CommentRules) {
    comment = rules
  }

  mutating func set(_ key: String, to kept: Int64) {
    let value = PaperSetting.inForce(kept, of: key)
    let number = Int(clamping: value)
    switch key {
    case "post.burst": comment.postBurst = number
    case "post.interval_ms": comment.postInterval = value
    case "post.per_hour": postsAnHour = number
    case "post.links": links = number
    case "post.first_day": firstDayPosts = number
    case "like.burst": comment.likeBurst = number
    case "like.interval_ms": comment.likeInterval = value
    case "hold.first": heldFirst = number
    case "hold.rejection_percent": rejectionPercent = number
    case "hold.suspect_words": holdsSuspects = value != 0
    case "hold.site": isSitePremoderated = value != 0
    case "close.site": isSiteClosed = value != 0
    case "close.after_days": closesAfterDays = value
    case "claim.seconds": claimSeconds = value
    case "post.repeat_ms": repeatWindow = value
    case "post.maximum_length": comment.maximumLength = number
    case "network.factor": networkFactor = number
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
  package func commentRules() throws(StoreError) -> CommentRules { try operatorRules().comment }

  func operatorRules() throws(StoreError) -> OperatorRules {
    var operatorRules = OperatorRules(rules)
    try database.forEach("select key, cast(value as integer) from setting", []) { row in
      operatorRules.set(row.string(0), to: row.integer(1))
      return true
    }
    return operatorRules
  }
}
