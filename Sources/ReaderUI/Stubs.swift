import Canvas
import NewsModel

struct ArticleLink: Hashable, Sendable { var number: Int; var url: WebURL; var text: SafeText }

package struct ArticleState: Sendable {
  var article: Article?
  var links: [ArticleLink] = []
  var statusText: SafeText? { nil }
  var isSearching: Bool { false }
  mutating func perform(_ command: Command, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] {
    if case .articleLoaded(_, let loaded) = message { article = loaded }
    return []
  }
  mutating func find(_ words: SafeText, _ context: UpdateContext) -> [Effect] { [] }
}
enum ArticleView { static func draw(_ state: ArticleState, in rect: Rect, into frame: inout Frame, _ look: Look) {} }

package struct CommentsState: Sendable {
  var statusText: SafeText? { nil }
  var isSearching: Bool { false }
  var title: SafeText { "Comments" }
  mutating func perform(_ command: Command, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
  mutating func find(_ words: SafeText, _ context: UpdateContext) -> [Effect] { [] }
}
enum CommentsView { static func draw(_ state: CommentsState, in rect: Rect, into frame: inout Frame, _ look: Look) {} }

package struct ComposerState: Sendable {
  init(_ draft: Draft) {}
  var statusText: SafeText? { nil }
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum ComposerView { static func draw(_ state: ComposerState, in rect: Rect, into frame: inout Frame, _ look: Look) {} }

package struct ReportState: Sendable {
  init(_ comment: Comment) {}
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum ReportView { static func draw(_ state: ReportState, in rect: Rect, into frame: inout Frame, _ look: Look) {} }

package struct DeskState: Sendable {
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum DeskView { static func draw(_ state: DeskState, in rect: Rect, into frame: inout Frame, _ look: Look) {} }
