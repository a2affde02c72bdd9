import Glibc

/// Memory for one parse: taken piece by piece, given back all at once.
final class ParseArena {
  /// What the allocator changes; behind a pointer because C holds it.
  private struct State {
    var next: UnsafeMutableRawPointer?
    var left = 0
    var chunks: [UnsafeMutableRawPointer] = []
  }

  private static let chunkSize = 1 << 20
  private let state: UnsafeMutablePointer<State>

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    for chunk in state.pointee.chunks { free(chunk) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  var userData: UnsafeMutableRawPointer { UnsafeMutableRawPointer(state) }

  /// nil only when the system has no memory left, as `malloc` does.
  static func allocate(_ userData: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let state = userData?.assumingMemoryBound(to: State.self) else { return nil }
    let rounded = (max(size, 1) + 15) & ~15
    if rounded > state.pointee.left {
      guard rounded < chunkSize / 4 else { return chunk(state, rounded) }
      guard let chunk = chunk(state, chunkSize) else { return nil }
      state.pointee.next = chunk
      state.pointee.left = chunkSize
    }
    let taken = state.pointee.next
    state.pointee.next = taken?.advanced(by: rounded)
    state.pointee.left -= rounded
    return taken
  }

  private static func chunk(_ state: UnsafeMutablePointer<State>, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let chunk = malloc(size) else { return nil }
    state.pointee.chunks.append(chunk)
    return chunk
  }
}
