/// The limits on what readers write. Source of the defaults: the house's study of comment systems.
package struct CommentRules: Hashable, Sendable {
  /// Characters (grapheme clusters).
  package var minimumLength = 2
  package var maximumLength = 5000
  package var maximumLines = 200
  /// Seconds.
  package var editWindow: Int64 = 300
  package var maximumDepth = 200
  /// Posts in a burst, and milliseconds until one more may be made.
  package var postBurst = 3
  package var postInterval: Int64 = 20_000
  package var likeBurst = 4
  package var likeInterval: Int64 = 500
  package var reportBurst = 3
  package var reportInterval: Int64 = 30_000
  package var reportDetailLimit = 500
  /// Weight of open reports, in thousandths, at which a comment is hidden until it is reviewed.
  package var hideThreshold = 3000
  package var policyVersion = 1

  /// Characters are counted; one may be made of many code points, which are bounded too.
  package static let pointLimit = 40_000
  /// Drafts that a reader may keep at once.
  package static let draftLimit = 100
  /// What may be typed beyond the longest comment, to be shortened.
  private static let draftRoom = 1000

  package init() {}

  /// Line ends trimmed, at most two blank lines in a row: what is stored of what was typed.
  package func tidied(_ text: SafeText) -> SafeText {
    var lines: [Substring] = []
    var blanks = 0
    for line in text.string.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.lastIndex { $0 != " " }.map { line[...$0] } ?? ""
      blanks = trimmed.isEmpty ? blanks + 1 : 0
      if blanks <= 2, !(lines.isEmpty && trimmed.isEmpty) { lines.append(trimmed) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return SafeText(text: lines.joined(separator: "\n"))
  }

  /// Why a tidied text cannot be taken; nil if it can.
  package func refusal(of text: SafeText) -> Refusal? {
    let length = text.string.count
    if length < minimumLength { return .empty }
    if length > maximumLength { return .tooLong(length, limit: maximumLength) }
    let lines = text.string.utf8.count { $0 == 0x0A } + 1
    return lines > maximumLines ? .tooLong(lines, limit: maximumLines) : nil
  }

  /// Why words cannot be kept as a draft; nil if they can.
  package func refusal(ofDraft text: String) -> Refusal? {
    // Most drafts are short, and they are looked at with each key.
    let limit = maximumLength + Self.draftRoom
    guard text.utf8.count > limit else { return nil }
    let length = text.count
    if length > limit { return .tooLong(length, limit: limit) }
    let points = text.unicodeScalars.count
    return points > Self.pointLimit ? .tooLong(points, limit: Self.pointLimit) : nil
  }
}
