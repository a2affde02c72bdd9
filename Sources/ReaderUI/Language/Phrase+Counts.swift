import NewsModel

extension Phrase {
  /// Counts that several screens show.
  static func unread(_ count: Int) -> Phrase { .counted(count, "\(count) unread", "\(count) unread") }
  static func comments(_ count: Int) -> Phrase { .counted(count, "\(count) comment", "\(count) comments") }
  static func reports(_ count: Int) -> Phrase { .counted(count, "\(count) report", "\(count) reports") }
  static func likes(_ count: Int) -> Phrase { .counted(count, "\(count) like", "\(count) likes") }
}
