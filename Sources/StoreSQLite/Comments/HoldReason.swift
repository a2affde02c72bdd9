import NewsModel

/// Why a comment waits for a moderator.
enum HoldReason: String {
  case premoderated = "premod"
  case links
  case repeated = "repeat"
  case suspectWord = "suspect_word"
  case newcomer = "new_reader"
  case watched = "premod_reader"
  case history

  var words: Phrase {
    switch self {
    case .premoderated: "comments here are read before they are shown"
    case .links: "it has several links"
    case .repeated: "the same was said elsewhere just now"
    case .suspectWord: "it has a word that is looked at first"
    case .newcomer: "the first comments of a new reader are read before they are shown"
    case .watched: "your comments are read before they are shown"
    case .history: "several of your comments were rejected lately"
    }
  }

  var text: SafeText { Language.english(words) }

  static func words(for code: SafeText) -> SafeText {
    HoldReason(rawValue: code.string)?.text ?? code
  }
}
