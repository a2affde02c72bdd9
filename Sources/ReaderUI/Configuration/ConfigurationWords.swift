/// The words of one line: parted by blanks, kept together by quotes, up to a `#` that begins a word.
///
/// Scalar by scalar: a combining mark after a quote or a blank would hide it.
enum ConfigurationWords {
  /// nil where a quote is not closed.
  static func split(_ line: Substring) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var isQuoted = false
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        word = (word ?? .init()) + [scalar]
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
        word = word ?? .init()
      } else if !isQuoted && (scalar == " " || scalar == "\t") {
        if let finished = word { words.append(String(finished)) }
        word = nil
      } else if !isQuoted && scalar == "#" && word == nil {
        break
      } else {
        word = (word ?? .init()) + [scalar]
      }
    }
    guard !isQuoted, !isEscaped else { return nil }
    return words + (word.map { [String($0)] } ?? [])
  }

  /// Quoted where `split` would not give it back as one word.
  static func quoted(_ word: String) -> String {
    let scalars = word.unicodeScalars
    let isPlain =
      !word.isEmpty && !scalars.contains { " \t\"\\".unicodeScalars.contains($0) } && scalars.first != "#"
    guard !isPlain else { return word }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return "\"" + String(result) + "\""
  }
}
