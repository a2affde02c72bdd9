import Console
import Glibc
import NewsImport
import NewsModel

/// Asks on the terminal which of a page's feeds is meant.
struct CandidateQuestion {
  let candidates: [PageFeeds.Candidate]

  /// nil where nobody can be asked; nothing for an empty answer.
  func ask() -> [PageFeeds.Candidate]? {
    guard isatty(STDIN_FILENO) == 1, Output.error.isTerminal else { return nil }
    show()
    while let answer = readLine() {
      if let chosen = choice(answer) { return chosen }
      var errors = Output.error
      errors.line("\(SafeText(line: answer)) is none of these.")
      show()
    }
    return []
  }

  private func show() {
    var errors = Output.error
    for (index, candidate) in candidates.enumerated() {
      errors.line("  \(index + 1)  \(candidate.title ?? "untitled")  \(candidate.url.text)")
    }
    errors.line("Which feed? A number, a for all, Enter for none:")
  }

  /// nil for an answer that is none.
  func choice(_ answer: String) -> [PageFeeds.Candidate]? {
    let word = answer.filter { $0 != " " }.lowercased()
    if word.isEmpty { return [] }
    if word == "a" || word == "all" { return candidates }
    guard let number = Int(word), candidates.indices.contains(number - 1) else { return nil }
    return [candidates[number - 1]]
  }
}
