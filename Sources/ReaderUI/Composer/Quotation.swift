import NewsModel

/// The beginning of a reply that quotes.
enum Quotation {
  /// Who wrote it, then the words behind `> `, then room to answer.
  static func text(of comment: Comment) -> SafeText {
    let lines = comment.text.string.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? ">" : line.hasPrefix(">") ? ">\(line)" : "> \(line)"
    }
    return SafeText(
      text: "\(CommentMarks.name(of: comment.author)) wrote:\n\(lines.joined(separator: "\n"))\n\n")
  }
}
