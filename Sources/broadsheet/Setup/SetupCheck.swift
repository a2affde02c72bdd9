import Confinement
import Console
import Glibc
import NewsModel
import ReaderUI
import StoreSQLite

/// What on this host is not as a paper over ssh needs it, each as a sentence.
struct SetupCheck {
  let plan: SetupPlan

  func faults() -> [SafeText] {
    guard geteuid() == 0 else { return ["Only root can see all of it: run this as root."] }
    return kernel() + commands() + AccountCheck(plan: plan).faults() + PAMCheck(plan: plan).faults()
      + server()
      + settings()
      + store()
  }

  private func kernel() -> [SafeText] {
    guard case .closed = Enclosure.files else { return [] }
    return [
      "The kernel has no Landlock (5.13 or later, with it in lsm=): sessions then open everything first and nothing later."
    ]
  }

  /// sshd refuses a key command that anybody but root could change.
  private func commands() -> [SafeText] {
    [
      plan.program, plan.libexec + "/keys", plan.libexec + "/session", plan.libexec + "/guest",
      plan.libexec + "/operate",
    ].flatMap {
      path -> [SafeText] in
      var status = stat()
      guard stat(path, &status) == 0 else { return ["\(SafeText(line: path)) is not there."] }
      var faults: [SafeText] =
        status.st_mode & 0o111 == 0o111 ? [] : ["\(SafeText(line: path)) cannot be run by all: chmod 755."]
      faults += above(path).compactMap { place in
        guard stat(place, &status) == 0 else { return nil }
        let isSafe = status.st_uid == 0 && status.st_mode & 0o022 == 0
        return isSafe
          ? nil
          : "\(SafeText(line: place)) must be root's and written by nobody else (for \(SafeText(line: path)))."
      }
      return faults
    }
  }

  /// The file and every folder that leads to it.
  private func above(_ path: String) -> [String] {
    var places: [String] = []
    var rest = path[...]
    while !rest.isEmpty {
      places.append(String(rest))
      rest = rest.lastIndex(of: "/").map { rest[..<$0] } ?? ""
    }
    return places + ["/"]
  }

  // MARK: - The server

  private static let sshd = "/usr/sbin/sshd"

  private func server() -> [SafeText] {
    let file = plan.etc + "/sshd_config"
    guard access(Self.sshd, X_OK) == 0 else {
      return ["There is no \(SafeText(line: Self.sshd)): install openssh-server."]
    }
    guard ChildOutput.of(Self.sshd, ["-t", "-f", file]) != nil else {
      return ["sshd refuses \(SafeText(line: file)): see sshd -t -f \(SafeText(line: file))."]
    }
    return [plan.user, plan.guest].flatMap { user -> [SafeText] in
      let words = ["-T", "-f", file, "-C", "user=\(user),host=localhost,addr=127.0.0.1"]
      guard let text = ChildOutput.of(Self.sshd, words) else {
        return ["sshd -T says nothing about \(SafeText(line: user))."]
      }
      return wanted(user).compactMap { fault($0, in: text, user) }
    }
  }

  private func fault(_ wanted: (String, String), in text: String, _ user: String) -> SafeText? {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    let values = lines.filter { $0.first == wanted.0 }.map { $0.count > 1 ? $0[1] : "" }
    guard !values.contains(wanted.1) else { return nil }
    let found = values.first ?? "nothing"
    return
      "sshd has \(SafeText(line: wanted.0)) \(SafeText(line: found)) for \(SafeText(line: user)), where \(SafeText(line: wanted.1)) is needed."
  }

  private func wanted(_ user: String) -> [(String, String)] {
    let all = [
      ("disableforwarding", "yes"), ("allowtcpforwarding", "no"), ("allowstreamlocalforwarding", "no"),
      ("allowagentforwarding", "no"), ("x11forwarding", "no"), ("permittunnel", "no"), ("permituserrc", "no"),
      ("gatewayports", "no"), ("maxsessions", "1"), ("permituserenvironment", "no"),
      ("acceptenv", "BROADSHEET_NOTHING"), ("authorizedkeysfile", "none"), ("permitrootlogin", "no"),
    ]
    if user == plan.guest {
      return all + [
        ("authenticationmethods", "none"), ("pubkeyauthentication", "no"),
        ("forcecommand", "exec \(plan.libexec)/guest"),
      ]
    }
    return all + [
      ("authenticationmethods", "publickey"), ("exposeauthinfo", "yes"), ("passwordauthentication", "no"),
      ("permitemptypasswords", "no"), ("authorizedkeyscommanduser", plan.keys),
      ("authorizedkeyscommand", "\(plan.libexec)/keys %u %t %k %f"),
    ]
  }

  private func settings() -> [SafeText] {
    let path = plan.etc + "/config"
    do throws(Failure) {
      let files = try ConfigurationFiles(ofPaper: path)
      return files.mistakes.flatMap(\.mistakes).map {
        "\(SafeText(line: path)), line \($0.line): \($0.text)."
      }
    } catch {
      return ["\(error.message)."]
    }
  }

  // MARK: - The store

  private func store() -> [SafeText] {
    guard let slash = plan.store.lastIndex(of: "/") else { return [] }
    let folder = String(plan.store[..<slash])
    return modes(folder, 0o750, 0o027)
      + ["", "-wal", "-shm"].flatMap { modes(plan.store + $0, 0o640, 0o137) }
      + modes(plan.store + "-sessions", 0o660, 0o117) + schema()
  }

  private func modes(_ path: String, _ wanted: UInt32, _ forbidden: UInt32) -> [SafeText] {
    var status = stat()
    guard stat(path, &status) == 0 else { return ["\(SafeText(line: path)) is not there."] }
    var faults: [SafeText] = []
    let owner = AccountFile.number(of: plan.user)
    if let owner, status.st_uid != owner {
      faults.append("\(SafeText(line: path)) must be \(SafeText(line: plan.user))'s: chown it.")
    }
    if status.st_mode & forbidden != 0 || status.st_mode & wanted & 0o777 != wanted {
      faults.append("\(SafeText(line: path)) must have the mode \(SafeText(line: String(wanted, radix: 8))).")
    }
    return faults
  }

  private func schema() -> [SafeText] {
    do throws(StoreError) {
      _ = try SQLiteStore.open(path: plan.store, mode: .readOnly, now: SystemClock.now())
      return []
    } catch {
      return [Failure(error).message]
    }
  }
}
