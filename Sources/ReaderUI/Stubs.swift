import Canvas
import NewsModel

package struct ComposerState: Sendable {
  init(_ draft: Draft) {}
  var statusText: SafeText? { nil }
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum ComposerView {
  static func draw(_ state: ComposerState, in rect: Rect, into frame: inout Frame, _ look: Look) {}
}

package struct ReportState: Sendable {
  init(_ comment: Comment) {}
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum ReportView {
  static func draw(_ state: ReportState, in rect: Rect, into frame: inout Frame, _ look: Look) {}
}

package struct DeskState: Sendable {
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum DeskView {
  static func draw(_ state: DeskState, in rect: Rect, into frame: inout Frame, _ look: Look) {}
}
