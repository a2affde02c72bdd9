import Console

/// The words of the command line, split at the command's name.
///
/// Options may stand before the name, as in git: `broadsheet --store x import y`.
struct Invocation {
  var name: String
  var rest: [String]
  /// Whether a name was there; without one the reader opens.
  var isNamed: Bool

  init(_ words: [String]) {
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index] != "--" {
      index += Self.takesNextWord(words[index]) ? 2 : 1
    }
    if index < words.count, CommandList.named(words[index]) != nil {
      name = words[index]
      rest = Array(words[..<index]) + words[(index + 1)...]
      isNamed = true
    } else if index < words.count, words[index] != "--", !Self.isNumber(words[index]) {
      name = words[index]
      rest = []
      isNamed = true
    } else {
      name = "read"
      rest = words
      isNamed = false
    }
  }

  private static func takesNextWord(_ word: String) -> Bool {
    (CommandSpec.global + CommandList.reading.options).contains {
      $0.argument != nil && (word == "--\($0.name)" || $0.letter.map { word == "-\($0)" } ?? false)
    }
  }

  private static func isNumber(_ word: String) -> Bool {
    Int64(word) != nil
  }
}
