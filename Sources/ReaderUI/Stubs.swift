import Canvas
import NewsModel

package struct DeskState: Sendable {
  mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] { [] }
  mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] { [] }
}
enum DeskView {
  static func draw(_ state: DeskState, in rect: Rect, into frame: inout Frame, _ look: Look) {}
}
