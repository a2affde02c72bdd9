import NewsModel

/// Everything that the paper keeps of its reader, to be read.
enum BelongingsText {
  static func dialog(_ all: Belongings) -> TextDialog {
    var parts: [SafeText] = [
      "\(all.reader.name) ·\(all.reader.shortID), \(SafeText(line: all.reader.role.rawValue)), here since \(day(all.reader.joined))"
    ]
    parts += section(
      "Sanctions",
      all.sanctions.map { sanction in
        "\(SafeText(line: sanction.kind.rawValue)), \(day(sanction.starts)): \(sanction.reason)"
      })
    parts += section(
      "Reports",
      all.reports.map { report in
        "\(report.reference), \(SafeText(line: report.reason.rawValue)): \(SafeText(line: report.state.rawValue))"
      })
    parts += section(
      "Comments",
      all.comments.map { words in
        let text = words.revisions.last?.nonEmpty ?? "(deleted)"
        return "\(day(words.created)), \(words.article), \(SafeText(line: words.status.rawValue)): \(text)"
      })
    parts += section("Drafts", all.drafts.map(\.text))
    parts += section("Muted", all.muted)
    parts += section("Starred", all.starred)
    parts.append("\(all.read.count) stories read, \(all.liked.count) comments liked.")
    return TextDialog(title: "What this paper keeps of you", paragraphs: parts)
  }

  private static func section(_ title: SafeText, _ lines: [SafeText]) -> [SafeText] {
    lines.isEmpty ? [] : [" ", title] + lines.map { "- \(SafeText(line: $0.string))" }
  }

  private static func day(_ moment: Timestamp) -> SafeText {
    SafeText(line: String(moment.rfc3339.prefix(10)))
  }
}
