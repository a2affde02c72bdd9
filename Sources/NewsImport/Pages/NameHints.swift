/// What the words of an element's class, id and role say of it.
struct NameHints: OptionSet {
  let rawValue: UInt64

  static let articleWord = NameHints(rawValue: 1 << 0)
  static let bodyWord = NameHints(rawValue: 1 << 1)
  /// A name such as `article-body` or `entry-content`.
  static let articleBody = NameHints(rawValue: 1 << 2)
  static let comments = NameHints(rawValue: 1 << 3)
  static let consent = NameHints(rawValue: 1 << 4)
  /// Adverts, related stories, sharing, sign-up and other furniture.
  static let furniture = NameHints(rawValue: 1 << 5)
  /// Names that furniture has, and so have parts of an article.
  static let ambiguous = NameHints(rawValue: 1 << 6)
  static let authorWord = NameHints(rawValue: 1 << 7)
  static let boxWord = NameHints(rawValue: 1 << 8)
  static let authorBox = NameHints(rawValue: 1 << 9)
  static let caption = NameHints(rawValue: 1 << 10)
  static let more = NameHints(rawValue: 1 << 11)
  static let read = NameHints(rawValue: 1 << 12)
  static let stories = NameHints(rawValue: 1 << 13)
  static let sign = NameHints(rawValue: 1 << 14)
  static let up = NameHints(rawValue: 1 << 15)
  static let next = NameHints(rawValue: 1 << 16)
  static let latest = NameHints(rawValue: 1 << 17)
  static let follow = NameHints(rawValue: 1 << 18)
  static let embed = NameHints(rawValue: 1 << 19)
  static let hidden = NameHints(rawValue: 1 << 20)
  static let like = NameHints(rawValue: 1 << 21)
  static let byline = NameHints(rawValue: 1 << 22)
  static let date = NameHints(rawValue: 1 << 23)
  static let tags = NameHints(rawValue: 1 << 24)
  static let standfirst = NameHints(rawValue: 1 << 25)
  static let lead = NameHints(rawValue: 1 << 26)
  static let main = NameHints(rawValue: 1 << 27)
  static let social = NameHints(rawValue: 1 << 28)
  static let pull = NameHints(rawValue: 1 << 29)
  static let correction = NameHints(rawValue: 1 << 30)
  static let crumbs = NameHints(rawValue: 1 << 31)
  static let subtitle = NameHints(rawValue: 1 << 33)
  static let kicker = NameHints(rawValue: 1 << 32)
  /// Answers and chapters that are shown when they are asked for.
  static let unfolded = NameHints(rawValue: 1 << 35)
  /// Names of those who made a picture.
  static let credit = NameHints(rawValue: 1 << 34)

  /// Hints of an attribute's value: names separated by white space, each cut at case and punctuation.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> NameHints {
    var hints: NameHints = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      if end > start { hints.formUnion(ofName(bytes, start..<end)) }
      start = end + 1
    }
    return hints
  }

  private static func ofName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> NameHints {
    var words: NameHints = []
    var hash = NameWords.seed
    var length = 0
    var wasLower = false
    for index in range {
      let byte = bytes[index]
      let isUpper = byte &- 0x41 < 26
      let isLower = byte &- 0x61 < 26
      if (!isUpper && !isLower) || (isUpper && wasLower) {
        if length > 1 { words.formUnion(NameWords.hints(hash)) }
        hash = NameWords.seed
        length = 0
      }
      if isUpper || isLower {
        hash = NameWords.next(hash, byte | 0x20)
        length += 1
      }
      wasLower = isLower
    }
    if length > 1 { words.formUnion(NameWords.hints(hash)) }
    return words.isEmpty ? [] : combined(words)
  }

  /// Meanings that only several words of one name have.
  private static func combined(_ words: NameHints) -> NameHints {
    var hints = words
    if words.isSuperset(of: [.articleWord, .bodyWord]) { hints.insert(.articleBody) }
    if words.contains(.read), !words.isDisjoint(with: [.more, .next, .like]) { hints.insert(.furniture) }
    if words.isSuperset(of: [.sign, .up]) || words.isSuperset(of: [.up, .next]) { hints.insert(.furniture) }
    if words.contains(.stories), !words.isDisjoint(with: [.more, .latest, .next, .like]) {
      hints.insert(.furniture)
    }
    if words.contains(.articleWord), !words.isDisjoint(with: [.next]) { hints.insert(.furniture) }
    if words.isSuperset(of: [.authorWord, .boxWord]) { hints.insert(.authorBox) }
    if words.contains(.social), !words.contains(.embed) { hints.insert(.furniture) }
    if words.contains(.follow) { hints.insert(.ambiguous) }
    return hints
  }
}
