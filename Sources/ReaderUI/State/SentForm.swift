import NewsModel

extension Effect {
  /// Whether the words of the open form go off.
  var sendsForm: Bool {
    switch self {
    case .post, .report: true
    default: false
    }
  }
}

extension Message {
  /// Whether it says what became of such words.
  var answersForm: Bool {
    switch self {
    case .posted, .reported: true
    case .failed(let effect, _): effect.sendsForm
    default: false
    }
  }
}
