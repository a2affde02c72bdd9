/// What `ssh paper@host WORDS` may ask for. Words are of a small grammar and a fixed list; nothing else is looked at.
enum SpokenRequest: Equatable {
  case reading(isASCII: Bool, isLinear: Bool = false, language: String? = nil)
  case desk(isASCII: Bool, isLinear: Bool = false, language: String? = nil)
  case verb(Verb)
  case link(code: String)

  enum Verb: String, CaseIterable {
    case help
    case whoami
    case keys
    case link
    case exportMe = "export-me"
  }

  /// nil for anything else.
  init?(_ request: String?) {
    guard let request else {
      self = .reading(isASCII: false)
      return
    }
    guard request.utf8.count <= 64, request.utf8.allSatisfy(Self.isPlain) else { return nil }
    // A code is typed as it was shown, in capitals.
    // ssh takes what begins with a hyphen for its own option, unless `--` stands before it.
    var words = request.lowercased().split(separator: " ").map {
      $0.hasPrefix("--") ? String($0.dropFirst(2)) : String($0)
    }
    let language = words.firstIndex(where: Self.isLanguage).map { words.remove(at: $0) }
    let isASCII = words.removeOnce("ascii")
    let isLinear = words.removeOnce("linear")
    let isPlain = !isASCII && !isLinear && language == nil
    switch words {
    case [] where !isPlain: self = .reading(isASCII: isASCII, isLinear: isLinear, language: language)
    case ["moderate"]: self = .desk(isASCII: isASCII, isLinear: isLinear, language: language)
    default:
      guard isPlain else { return nil }
      if words.count == 1, let verb = Verb(rawValue: words[0]) {
        self = .verb(verb)
      } else if words.count == 2, words[0] == "link" {
        self = .link(code: words[1])
      } else {
        return nil
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x20 || byte == 0x2D
  }

  /// Two letters, as ISO 639 has them.
  private static func isLanguage(_ word: String) -> Bool {
    word.utf8.count == 2 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  static let all = (["ascii", "linear", "moderate", "a language such as de"] + Verb.allCases.map(\.rawValue))
    .joined(
      separator: ", ")
}

extension [String] {
  /// Whether the word was among them.
  fileprivate mutating func removeOnce(_ word: String) -> Bool {
    guard let index = firstIndex(of: word) else { return false }
    remove(at: index)
    return true
  }
}
