import Glibc
import NewsModel
import ReaderUI

/// `broadsheet fetch` beside the reader: a process of its own, whose lines are the progress.
struct FetchChild: ~Copyable {
  /// To be waited on; what the child says comes out here.
  let descriptor: Int32
  private let process: pid_t
  private var rest: [UInt8] = []
  private var tally = FetchTally()

  /// nil where the program cannot be started.
  init?(store: String, _ scope: FetchScope) {
    guard let path = IntakeProgram.path else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    let words = [path, "fetch", "--json", "--summary", "--store", store] + Self.words(for: scope)
    let process = Self.spawn(path, words, output: ends[1])
    close(ends[1])
    guard let process else {
      close(ends[0])
      return nil
    }
    (descriptor, self.process) = (ends[0], process)
  }

  deinit {
    close(descriptor)
  }

  private static func words(for scope: FetchScope) -> [String] {
    switch scope {
    case .due: []
    case .section(let name): ["--section", name.string]
    case .all: ["--all"]
    }
  }

  private static func spawn(_ path: String, _ words: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    return posix_spawn(&process, path, &actions, nil, &arguments, environ) == 0 ? process : nil
  }

  /// What the child has said since; `.fetched` when it has ended.
  mutating func read() -> Message? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var news: Message?
    while true {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      if count > 0 {
        news = take(bytes[..<count]) ?? news
      } else if count == 0 {
        return ended()
      } else if errno != EINTR {
        return news
      }
    }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Message? {
    rest += bytes
    var news: Message?
    while let end = rest.firstIndex(of: 0x0A) {
      news = tally.take(rest[..<end]) ?? news
      rest.removeFirst(end + 1)
    }
    if rest.count > 1 << 16 { rest.removeAll() }
    return news
  }

  private func ended() -> Message {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return tally.end(isDone: status == 0)
  }

  /// Asks the child to end; it loses nothing and goes on next time.
  func stop() {
    kill(process, SIGTERM)
  }
}
