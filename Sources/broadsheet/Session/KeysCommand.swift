import Console
import NewsModel
import StoreSQLite

/// `broadsheet keys`: what sshd asks before anybody is known (AuthorizedKeysCommand). One read; one line or none.
struct KeysCommand {
  let arguments: Arguments

  static let spec = CommandSpec(
    "keys", topic: .ssh, summary: "what sshd asks about a key (AuthorizedKeysCommand); see the SSH guide",
    options: [
      OptionSpec("type", argument: "T", help: "the key's type (%t)"),
      OptionSpec("blob", argument: "B", help: "the key in base64 (%k)"),
      OptionSpec("fp", argument: "F", help: "its fingerprint (%f)"),
      OptionSpec("session", argument: "PATH", help: "the program that sshd is to run then"),
    ],
    examples: ["broadsheet keys --type %t --blob %k --fp %f"])

  func run() throws(Failure) -> ExitStatus {
    let session = arguments["session"] ?? "/usr/local/libexec/broadsheet/session"
    guard let blob = arguments["blob"], SSHKey.isBlob(blob), Self.isPath(session),
      let key = SSHKey(type: arguments["type"] ?? "", fingerprint: arguments["fp"] ?? "")
    else { throw Failure(.wrongUsage, "keys takes --type, --blob and --fp as sshd gives them") }
    guard let visitor = try visitor(key) else { return .done }
    var output = Output.standard
    let line =
      "restrict,pty,command=\"exec \(session) \(visitor) --key \(key.fingerprint)\" \(key.type) \(blob)"
    output.line(SafeText(line: line))
    return .done
  }

  /// nil for a key that may not come in.
  private func visitor(_ key: SSHKey) throws(Failure) -> String? {
    do throws(StoreError) {
      let path: String
      do throws(Failure) { path = try StoreLocation.path(arguments) } catch { return nil }
      let store = try SQLiteStore.open(path: path, mode: .readOnly, now: SystemClock.now())
      switch try store.admission(of: key.fingerprint) {
      case .reader(let id): return "--reader \(id.rawValue)"
      case .stranger: return "--stranger"
      case .barred: return nil
      }
    } catch {
      throw Failure(error)
    }
  }

  /// A shell reads it, within quotes.
  private static func isPath(_ path: String) -> Bool {
    path.hasPrefix("/")
      && path.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
      }
  }
}
