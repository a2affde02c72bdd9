import Console
import NewsModel

/// Operands and options as what they stand for.
extension Arguments {
  func articleID(at index: Int) throws(Failure) -> ArticleID {
    try ArticleID(number(at: index, of: "an article"))
  }

  func commentID(at index: Int) throws(Failure) -> CommentID {
    try CommentID(number(at: index, of: "a comment"))
  }

  private func number(at index: Int, of kind: SafeText) throws(Failure) -> Int64 {
    guard operands.indices.contains(index) else {
      throw Failure(.wrongUsage, "the number of \(kind) is missing")
    }
    guard let number = Int64(operands[index]), number > 0 else {
      throw Failure(.wrongUsage, "\(SafeText(line: operands[index])) is not the number of \(kind)")
    }
    return number
  }

  func integer(_ option: String, in range: ClosedRange<Int>, else fallback: Int) throws(Failure) -> Int {
    guard let text = self[option] else { return fallback }
    guard let number = Int(text), range.contains(number) else {
      throw Failure(
        .wrongUsage,
        "--\(SafeText(line: option)) takes a number from \(range.lowerBound) to \(range.upperBound), not \(SafeText(line: text))"
      )
    }
    return number
  }

  /// RFC 3339, or a day alone, which begins at midnight in UTC.
  func moment(_ option: String) throws(Failure) -> Timestamp? {
    guard let text = self[option] else { return nil }
    guard let moment = Timestamp(rfc3339: text) else {
      throw Failure(
        .wrongUsage,
        "--\(SafeText(line: option)) takes a day or a time as 2026-11-10 or 2026-11-10T08:00:00Z, not \(SafeText(line: text))"
      )
    }
    return moment
  }
}
