package import NewsModel

/// The paragraphs that can be quoted in what is being written, and the one that is chosen.
package struct QuoteChoice: Hashable, Sendable {
  package private(set) var paragraphs: [SafeText]
  package private(set) var chosen = 0
  /// How many of them are of the comment that is answered.
  private var answered: Int

  /// What is answered comes first, then the story.
  init(answering comment: Comment?, story: Article?) {
    let told = comment.map { Self.paragraphs(of: $0.text) } ?? []
    let read = story?.body.blocks.compactMap { SafeText(text: RichText([$0]).plainText).nonEmpty } ?? []
    paragraphs = told + read
    answered = told.count
  }

  private static func paragraphs(of text: SafeText) -> [SafeText] {
    text.string.split(separator: "\n").compactMap { SafeText(text: String($0)).nonEmpty }
  }

  /// The comment that is answered has come after the composer was opened, or its words are gone.
  mutating func answer(_ comment: Comment?) {
    let told = comment.map { Self.paragraphs(of: $0.text) } ?? []
    paragraphs = told + paragraphs.dropFirst(answered)
    answered = told.count
    chosen = min(chosen, max(0, paragraphs.count - 1))
  }

  mutating func move(by step: Int) {
    chosen = max(0, min(chosen + step, paragraphs.count - 1))
  }

  /// The chosen one as it stands in a comment, with room to answer below it.
  var quotation: String? {
    guard paragraphs.indices.contains(chosen) else { return nil }
    let lines = paragraphs[chosen].string.split(separator: "\n").map { "> \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
