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
  private let descriptor: Int32

  init() {
    descriptor = eventfd(0, Int32(EFD_CLOEXEC.rawValue))
  }

  deinit {
    close(descriptor)
  }

  func add(_ effects: [Effect]) {
    guard !effects.isEmpty else { return }
    state.withLock { state in
      for effect in effects { Self.place(effect, in: &state.jobs) }
    }
    wake()
  }

  func look() {
    let isNew = state.withLock { state in
      defer { state.isLooking = true }
      if !state.isLooking { state.jobs.append(.look) }
      return !state.isLooking
    }
    if isNew { wake() }
  }

  func finish() {
    state.withLock { $0.jobs.append(.finish) }
    wake()
  }

  /// Waits for work, at most so many milliseconds; -1 waits for ever.
  func wait(_ milliseconds: Int32) -> [Job] {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, milliseconds) > 0 {
      var count: UInt64 = 0
      read(descriptor, &count, 8)
    }
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

  private func wake() {
    var one: UInt64 = 1
    write(descriptor, &one, 8)
  }
}
