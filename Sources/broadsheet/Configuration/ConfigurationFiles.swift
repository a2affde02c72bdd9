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

  /// Of values that are well-formed.
  private var fault: (Setting, SafeText) -> SafeText? = { _, _ in nil }

  /// - Parameter looksCloser: Whether what the settings name is looked for, too.
  /// - Throws: `.wrongUsage` where `--config` names a file that cannot be read.
  init(_ arguments: Arguments, looksCloser: Bool = false) throws(Failure) {
    if looksCloser { fault = SettingCheck.fault }
    for path in Self.hostPaths where access(path, R_OK) == 0 {
      try take(path, isHost: true)
      break
    }
    if let path = arguments["config"] {
      try take(path, isHost: false)
    } else if let path = Self.ownPath, access(path, R_OK) == 0 {
      try take(path, isHost: false)
    }
  }

  /// Of a paper over ssh: the operator's file alone. Where it is not there, nothing is set.
  init(ofPaper path: String?) throws(Failure) {
    guard let path, access(path, R_OK) == 0 else { return }
    try take(path, isHost: true)
  }

  /// Where a reader's own file is looked for; nil without a home.
  static var ownPath: String? { StoreLocation.configurationFolder.map { $0 + "/config" } }

  /// Beside the program's own tree, as /usr/local/etc is beside /usr/local/bin; then the system's.
  private static var hostPaths: [String] {
    [IntakeProgram.ownFolder() + "/../etc/broadsheet/config", "/etc/broadsheet/config"]
  }

  private mutating func take(_ path: String, isHost: Bool) throws(Failure) {
    let found = configuration.read(try TextFile.read(path), isHost: isHost, fault: fault)
    read.append(path)
    if !found.isEmpty { mistakes.append((path, found)) }
  }

  /// For the first screen; nil where nothing is wrong.
  var greeting: StatusMessage? {
    guard let (path, first) = mistakes.first, let mistake = first.first else { return nil }
    let count = mistakes.map(\.mistakes.count).reduce(0, +)
    let more: SafeText = count > 1 ? "; `broadsheet config check` names all \(count)" : ""
    return StatusMessage("\(SafeText(line: path)), line \(mistake.line): \(mistake.text)\(more)", .failure)
  }
}
