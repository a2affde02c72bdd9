import Console
import Glibc
import NewsModel
import ReaderUI

/// The configuration of a session: the host's file first, then the reader's own.
struct ConfigurationFiles {
  private(set) var configuration = Configuration()
  /// What is wrong in each file that was read.
  private(set) var mistakes: [(path: String, mistakes: [LineMistake])] = []
  /// The files that were read, the host's first.
  private(set) var read: [String] = []
  /// Why the reader's own file could not be read.
  private(set) var unread: SafeText?

  /// Of values that are well-formed.
  private var fault: (Setting, SafeText) -> SafeText? = { _, _ in nil }

  /// - Parameters:
  ///   - looksCloser: Whether what the settings name is looked for, too.
  ///   - mayBeMissing: Whether the file that `--config` names need not be there.
  /// - Throws: `.wrongUsage` where `--config` names a file that cannot be read, `.notAllowed` where the host's cannot.
  init(
    _ arguments: Arguments, looksCloser: Bool = false, mayBeMissing: Bool = false
  ) throws(Failure) {
    if looksCloser { fault = SettingCheck.fault }
    if let path = Self.hostPaths.first(where: Self.isThere) { try takeOfHost(path) }
    let isNamed = arguments["config"] != nil
    guard let path = arguments["config"] ?? Self.ownPath,
      isNamed && !mayBeMissing || Self.isThere(path)
    else { return }
    do throws(Failure) {
      try take(path, isHost: false)
    } catch {
      if isNamed { throw error }
      unread = error.message
    }
  }

  /// Of a paper over ssh: the operator's file alone. Where it is not there, nothing is set.
  init(ofPaper path: String?) throws(Failure) {
    if let path, Self.isThere(path) { try takeOfHost(path) }
  }

  /// What cannot be looked at may be there.
  static func isThere(_ path: String) -> Bool {
    access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// Where a reader's own file is looked for; nil without a home.
  static var ownPath: String? { StoreLocation.configurationFolder.map { $0 + "/config" } }

  /// Beside the program's own tree, as /usr/local/etc is beside /usr/local/bin; then the system's.
  private static var hostPaths: [String] {
    [IntakeProgram.ownFolder() + "/../etc/broadsheet/config", "/etc/broadsheet/config"]
  }

  /// Without the host's file its locks would not hold, so that nothing goes on without it.
  private mutating func takeOfHost(_ path: String) throws(Failure) {
    do throws(Failure) {
      try take(path, isHost: true)
    } catch {
      throw Failure(
        .notAllowed,
        "\(error.message); it holds the rules of this host: its operator has to let everybody read it")
    }
  }

  private mutating func take(_ path: String, isHost: Bool) throws(Failure) {
    let found = configuration.read(try TextFile.read(path), isHost: isHost, fault: fault)
    read.append(path)
    if !found.isEmpty { mistakes.append((path, found)) }
  }

  /// For the first screen; nil where nothing is wrong.
  var greeting: StatusMessage? {
    if let unread { return StatusMessage(unread, .failure) }
    guard let (path, first) = mistakes.first, let mistake = first.first else { return nil }
    let count = mistakes.map(\.mistakes.count).reduce(0, +)
    let more: SafeText = count > 1 ? "; `broadsheet config check` names all \(count)" : ""
    return StatusMessage("\(SafeText(line: path)), line \(mistake.line): \(mistake.text)\(more)", .failure)
  }
}
