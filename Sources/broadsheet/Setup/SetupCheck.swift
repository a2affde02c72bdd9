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
    return kernel() + CommandCheck(plan: plan).faults() + AccountCheck(plan: plan).faults()
      + PAMCheck(plan: plan).faults() + server() + configuration() + store()
  }

  private func kernel() -> [SafeText] {
    guard case .closed = Enclosure.files else { return [] }
    return [
      "The kernel has no Landlock (5.13 or later, with it in lsm=): sessions then open everything first and nothing later."
    ]
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
    return foreignScript() + [plan.user, plan.guest].flatMap { effective($0, file) }
  }

  /// What holds for one account.
  private func effective(_ user: String, _ file: String) -> [SafeText] {
    let words = ["-T", "-f", file, "-C", "user=\(user),host=localhost,addr=127.0.0.1"]
    guard let text = ChildOutput.of(Self.sshd, words) else {
      return ["sshd -T says nothing about \(SafeText(line: user))."]
    }
    return wanted(user).compactMap { fault($0, in: text, user) } + subsystems(text, user)
  }

  /// No setting keeps sshd from running this one, as the account of the paper and outside a session's bounds.
  private func foreignScript() -> [SafeText] {
    let path = "/etc/ssh/sshrc"
    guard access(path, F_OK) == 0 else { return [] }
    return ["sshd runs \(SafeText(line: path)) before every session of the paper: take that file away."]
  }

  private func subsystems(_ text: String, _ user: String) -> [SafeText] {
    Self.values(of: "subsystem", in: text).map {
      "sshd has the subsystem \(SafeText(line: $0)) for \(SafeText(line: user)), which nobody who comes in there needs: take it out of \(SafeText(line: plan.etc))/sshd_config."
    }
  }

  private static func values(of keyword: String, in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.first == keyword[...] else { return nil }
      return words.count > 1 ? String(words[1]) : ""
    }
  }

  private func fault(_ wanted: (String, String), in text: String, _ user: String) -> SafeText? {
    let values = Self.values(of: wanted.0, in: text)
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
        ("authenticationmethods", "none"), ("pubkeyauthentication", "no"), ("passwordauthentication", "yes"),
        ("permitemptypasswords", "yes"),
        ("forcecommand", "exec \(plan.libexec)/guest"),
      ]
    }
    return all + [
      ("authenticationmethods", "publickey"), ("exposeauthinfo", "yes"), ("passwordauthentication", "no"),
      ("permitemptypasswords", "no"), ("authorizedkeyscommanduser", plan.keys),
      ("authorizedkeyscommand", "\(plan.libexec)/keys %u %t %k %f"),
    ]
  }

  /// What decides how every reader's session begins.
  private func configuration() -> [SafeText] {
    let files = ["sshd_config", "config", "policy.txt"].map { plan.etc + "/" + $0 }
    var seen: Set<SafeText> = []
    return files.filter { access($0, F_OK) == 0 }.flatMap { RootsAlone(path: $0).faults() }
      .filter { seen.insert($0).inserted } + settings()
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
