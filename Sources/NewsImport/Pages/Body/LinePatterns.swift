/// Words by which a line is known for something beside the text. All compare with folded, lower-case lines.
enum LinePatterns {
  static func isRelatedHead(_ line: String) -> Bool {
    line.utf8.count <= 64 && relatedHeads.contains(line)
  }

  /// A line that points to another story; it is one only if much of it is a link.
  static func isPointer(_ line: String) -> Bool {
    line.utf8.count < 300 && pointers.start(line)
  }

  private static let noiseStarts = Beginnings(noiseBeginnings)

  static func isNoise(_ line: String) -> Bool {
    if line.utf8.count <= 64, noise.contains(line) { return true }
    return line.utf8.count < 160 && noiseStarts.start(line)
  }

  private static let credits = [
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed reporting", "contributed to this post",
  ]

  /// A line such as an article is closed with, none of it being its text.
  static func closes(_ line: String) -> Bool {
    guard line.utf8.count < 300 else { return false }
    return closings.start(line) || (line.holds("contributed ") && credits.contains { line.holds($0) })
  }
}
