import Glibc
import ReaderUI
import Synchronization

/// Effects on their way to the worker. A newer one of the same topic takes the older one's place.
final class WorkQueue: Sendable {
  enum Job: Sendable {
    case effect(Effect)
    /// Has another process written?
    case look
    case finish
  }

  private struct State {
    var jobs: [Job] = []
    var isLooking = false
  }

  private let state = Mutex(State())
  private let pipe = WakePipe()

  func add(_ effects: [Effect]) {
    guard !effects.isEmpty else { return }
    state.withLock { state in
      for effect in effects { Self.place(effect, in: &state.jobs) }
    }
    pipe.wake()
  }

  func look() {
    let isNew = state.withLock { state in
      defer { state.isLooking = true }
      if !state.isLooking { state.jobs.append(.look) }
      return !state.isLooking
    }
    if isNew { pipe.wake() }
  }

  func finish() {
    state.withLock { $0.jobs.append(.finish) }
    pipe.wake()
  }

  /// Waits for work, at most so many milliseconds; -1 waits for ever.
  func wait(_ milliseconds: Int32) -> [Job] {
    var waiting = pollfd(fd: pipe.descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, milliseconds) > 0 { pipe.drain() }
    return state.withLock { state in
      defer {
        state.jobs.removeAll()
        state.isLooking = false
      }
      return state.jobs
    }
  }

  private static func place(_ effect: Effect, in jobs: inout [Job]) {
    if let topic = effect.topic {
      jobs.removeAll { job in
        if case .effect(let older) = job { older.topic == topic } else { false }
      }
    }
    jobs.append(.effect(effect))
  }
}
