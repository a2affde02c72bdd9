import NewsModel

/// Everything that the paper keeps of its reader, to be read.
struct BelongingsText {
  private let times: TimeWords
  private var language: Language { times.language }

  init(_ times: TimeWords) {
    self.times = times
  }

  func dialog(_ all: Belongings) -> TextDialog {
    let reader = all.reader
    var parts = [
      language(
        "\(reader.name) ·\(reader.shortID), \(reader.role.words), here since \(day(reader.joined))")
    ]
    parts += section(
      "Sanctions", all.sanctions.map { "\($0.kind.words), \(day($0.starts)): \($0.reason)" })
    parts += section(
      "Reports", all.reports.map { "\($0.reference), \($0.reason.name): \($0.state.words)" })
    parts += section("Comments", all.comments.map { comment($0) })
    parts += section("Drafts", all.drafts.map { "\($0.text)" })
    parts += section("Muted", all.muted.map { "\($0)" })
    parts += section("Starred", all.starred.map { "\($0)" })
    let read: Phrase = .counted(
      all.read.count, "\(all.read.count) story read", "\(all.read.count) stories read")
    let liked: Phrase = .counted(
      all.liked.count, "\(all.liked.count) comment liked", "\(all.liked.count) comments liked")
    parts.append(language("\(read), \(liked)."))
    return TextDialog(title: language("What this paper keeps of you"), paragraphs: parts)
  }

  private func comment(_ words: Belongings.Words) -> Phrase {
    let text: Phrase = words.revisions.last?.nonEmpty.map { "\($0)" } ?? "(deleted)"
    return "\(day(words.created)), \(words.article), \(words.status.words): \(text)"
  }

  private func section(_ title: Phrase, _ lines: [Phrase]) -> [SafeText] {
    lines.isEmpty ? [] : [" ", language(title)] + lines.map { "- \(SafeText(line: language($0).string))" }
  }

  private func day(_ moment: Timestamp) -> SafeText { times.day(moment) }
}
