/// The words of one line: parted by blanks, kept together by quotes, up to a `#` that begins a word.
enum ConfigurationWords {
  /// nil where a quote is not closed.
  static func split(_ line: Substring) -> [String]? {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if !isQuoted && (character == " " || character == "\t") {
        if let finished = word { words.append(finished) }
        word = nil
      } else if !isQuoted && character == "#" && word == nil {
        break
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard !isQuoted, !isEscaped else { return nil }
    return words + (word.map { [$0] } ?? [])
  }

  /// Quoted where `split` would not give it back as one word.
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.contains { " \t\"\\".contains($0) } && word.first != "#"
    guard !isPlain else { return word }
    return "\"" + word.flatMap { "\"\\".contains($0) ? ["\\", $0] : [$0] } + "\""
  }
}
