import NewsModel

/// Why a comment waits for a moderator.
enum HoldReason: String {
  case premoderated = "premod"
  case links
  case repeated = "repeat"

  var words: SafeText {
    switch self {
    case .premoderated: "comments on this story are read before they are shown"
    case .links: "it has several links"
    case .repeated: "the same was said elsewhere just now"
    }
  }

  static func words(for code: SafeText) -> SafeText {
    HoldReason(rawValue: code.string)?.words ?? code
  }
}
