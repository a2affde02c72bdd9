import NewsModel

/// The beginning of a reply that quotes.
enum Quotation {
  /// Who wrote it, then the words behind `> `, then room to answer.
  static func text(of comment: Comment, _ language: Language = .english) -> SafeText {
    let lines = comment.text.string.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? ">" : line.hasPrefix(">") ? ">\(line)" : "> \(line)"
    }
    let head = language("\(CommentMarks.name(of: comment.author)) wrote:")
    return SafeText(
      text: "\(head)\n\(lines.joined(separator: "\n"))\n\n")
  }
}
