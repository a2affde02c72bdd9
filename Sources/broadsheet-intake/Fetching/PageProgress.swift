import NewsModel

/// How far the fetching of full texts is.
struct PageProgress {
  private let total: Int
  private(set) var taken = 0
  private(set) var failed = 0
  private var pause: Duration?

  init(total: Int) {
    self.total = total
  }

  mutating func take(_ event: PageEvent) {
    switch event {
    case .began: break
    case .waiting(let pause): self.pause = pause
    case .done(_, let problem):
      if problem == nil { taken += 1 } else { failed += 1 }
    }
  }

  var done: Int { taken + failed }
  var isEmpty: Bool { total == 0 }

  var text: SafeText {
    FetchProgress.line(
      done, of: total, ["\(done) of \(total) full texts", failed > 0 ? "\(failed) failed" : nil, wait])
  }

  /// A pause of a second or less is not worth a word.
  private var wait: String? {
    guard let pause, pause > .seconds(1) else { return nil }
    return "the next in \(pause.components.seconds + 1) s"
  }
}
