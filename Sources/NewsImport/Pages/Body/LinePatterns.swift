/// Words by which a line is known for something beside the text. All compare with folded, lower-case lines.
enum LinePatterns {
  static func isRelatedHead(_ line: String) -> Bool {
    guard line.utf8.count <= 64 else { return false }
    return relatedHeads.contains(line) || (headStarts.start(line) && line.last != "." && line.last != "?")
  }

  private static let headStarts = Beginnings(headBeginnings)

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

  private static let networks = [
    "facebook", "twitter", "instagram", "youtube", "tiktok", "linkedin", "whatsapp", "telegram", "pinterest",
    "mastodon",
    "bluesky", "flipboard", "snapchat", "google news",
  ]

  /// "Follow us on Instagram, Facebook and YouTube", in whatever language: three networks in a short line.
  static func namesNetworks(_ line: String) -> Bool {
    line.utf8.count < 160 && mayNameNetworks(line) && networks.count { line.holds($0) } > 2
  }

  private static let networkStarts = BytePairs(networks.map { Array($0.utf8) })

  /// Whether the beginnings of three of them stand there.
  private static func mayNameNetworks(_ line: String) -> Bool {
    let answer = line.utf8.withContiguousStorageIfAvailable { bytes in
      var found = 0
      for index in bytes.indices.dropLast() where networkStarts.holds(bytes[index], bytes[index + 1]) {
        found += 1
      }
      return found > 2
    }
    return answer ?? true
  }

  /// A line such as an article is closed with, none of it being its text.
  static func closes(_ line: String) -> Bool {
    guard line.utf8.count < 300 else { return false }
    return closings.start(line) || namesNetworks(line)
      || (line.holds("contributed ") && credits.contains { line.holds($0) })
  }
}
