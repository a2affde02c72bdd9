import CSignals
import Console
import Glibc
import NewsModel
import ReaderUI

/// Shows links in the reader's own browser, on a machine of their own.
struct Browser {
  private let commands: [BrowserCommand]
  /// Those with windows of their own, which are not waited for.
  private var running: [pid_t] = []

  /// nil where none is named, neither in the configuration nor by `$BROWSER`, or the configuration says `no`.
  init?(configured: SafeText?) {
    guard let text = configured?.string ?? StoreLocation.variable("BROWSER"), text != "no" else { return nil }
    commands = BrowserCommand.list(text)
    guard !commands.isEmpty else { return nil }
  }

  /// Starts the first of the commands that can be started.
  ///
  /// - Parameter lend: gives the terminal up while its argument runs, and takes it back.
  mutating func open(_ link: WebURL, lend: (() -> Void) -> Void) -> Message {
    running.removeAll { waitpid($0, nil, WNOHANG) != 0 }
    guard link.isWeb else { return .linkNotOpened(link) }
    for command in commands {
      var outcome: Message?
      if command.hasTerminal {
        lend { outcome = Self.wait(for: command, link) }
      } else if let process = Self.start(command, link) {
        running.append(process)
        outcome = .linkOpened(command.name)
      }
      if let outcome { return outcome }
    }
    return .browserMissing(commands[0].name, link)
  }

  /// nil where it could not be started.
  private static func wait(for command: BrowserCommand, _ link: WebURL) -> Message? {
    signals_lend_terminal()
    defer { signals_take_terminal() }
    guard let process = start(command, link) else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? .linkOpened(nil) : .browserFailed(command.name, link)
  }

  private static func start(_ command: BrowserCommand, _ link: WebURL) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var flags = POSIX_SPAWN_SETSIGDEF
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    if !command.hasTerminal {
      // A group of its own: keys of this terminal are not for it.
      flags |= POSIX_SPAWN_SETPGROUP
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = command.arguments(for: link)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    return posix_spawnp(&process, arguments[0], &actions, &attributes, &words, environ) == 0 ? process : nil
  }
}
