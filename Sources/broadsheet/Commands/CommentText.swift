import Console
import NewsModel

/// A comment as lines of text: indented by its depth, its words under a bar.
enum CommentText {
  static func text(_ comment: Comment) -> SafeText {
    let indent = String(repeating: "  ", count: min(comment.depth, 12))
    let lines = body(comment).split(separator: "\n", omittingEmptySubsequences: false).map {
      indent + "| " + $0
    }
    return SafeText(text: ([indent + heading(comment)] + lines).joined(separator: "\n"))
  }

  private static func heading(_ comment: Comment) -> String {
    var parts = ["#\(comment.id.rawValue)"]
    if !comment.isTombstone {
      parts.append(comment.author.name.string + (comment.author.shortID.map { " ·" + $0.string } ?? ""))
      if let origin = comment.author.origin { parts.append(origin.string) }
    }
    parts.append(SystemClock.local.stamp(comment.created).string)
    if comment.likes > 0 { parts.append(SafeText.counted(comment.likes, "like").string) }
    if comment.isFeatured { parts.append("featured") }
    if comment.edited != nil { parts.append("edited") }
    if comment.status == .held { parts.append("awaiting review") }
    if comment.status == .hidden, !comment.isTombstone { parts.append("hidden, under review") }
    if comment.status == .rejected, !comment.isTombstone {
      parts.append("removed by a moderator" + (comment.rejection.map { ": \($0)" } ?? ""))
    }
    return parts.joined(separator: "  ")
  }

  private static func body(_ comment: Comment) -> String {
    guard comment.isTombstone else { return comment.text.string }
    if comment.isIgnored { return comment.isAuthorMuted ? "[you have muted its author]" : "[hidden by you]" }
    switch comment.gone {
    case .author: return "[deleted by its author]"
    case .erasure: return "[its author has left]"
    case .source: return "[removed where it came from]"
    case nil: return comment.status == .rejected ? "[removed by a moderator]" : "[under review]"
    }
  }
}
