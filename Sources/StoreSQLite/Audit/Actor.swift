import NewsModel

/// Who does something that is recorded.
enum Actor {
  case system
  case author(ReaderID)
  case moderator(ReaderID)
  /// Whoever can write to the store without being a reader of it.
  case `operator`

  init(_ moderator: ReaderID?) {
    self = moderator.map { .moderator($0) } ?? .operator
  }

  var kind: String {
    switch self {
    case .system: "system"
    case .author: "author"
    case .moderator: "moderator"
    case .operator: "operator"
    }
  }

  var reader: ReaderID? {
    switch self {
    case .system, .operator: nil
    case .author(let reader), .moderator(let reader): reader
    }
  }
}
