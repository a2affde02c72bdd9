import Console
import ReaderUI

/// A program between this one and the terminal that keeps what it does not know from it.
enum Multiplexer {
  case tmux
  /// GNU screen; also tmux, where nothing tells them apart.
  case screen

  /// nil where the terminal itself is there, as far as the environment says.
  static var current: Multiplexer? {
    let type = StoreLocation.variable("TERM") ?? ""
    if StoreLocation.variable("TMUX") != nil || type.hasPrefix("tmux") { return .tmux }
    return StoreLocation.variable("STY") != nil || type.hasPrefix("screen") ? .screen : nil
  }

  /// The longest string that every version of screen hands on.
  private static let longestPiece = 240

  /// The sequence so wrapped that it is handed on as it is. tmux does that from 3.3 on only with `allow-passthrough`.
  func wrapped(_ sequence: [UInt8]) -> [UInt8] {
    let (begin, end) = (Array("\u{1B}P".utf8), Array("\u{1B}\\".utf8))
    switch self {
    case .tmux: return begin + Array("tmux;".utf8) + sequence.flatMap { $0 == 0x1B ? [$0, $0] : [$0] } + end
    case .screen:
      return stride(from: 0, to: sequence.count, by: Self.longestPiece).flatMap { start in
        begin + sequence[start..<min(start + Self.longestPiece, sequence.count)] + end
      }
    }
  }
}
