import Glibc
import NewsModel

/// Whether what sshd starts is there, can be changed by root alone, and does what this plan wants of it.
struct CommandCheck {
  let plan: SetupPlan

  func faults() -> [SafeText] {
    let scripts = ["keys", "session", "guest", "operate"].map { plan.libexec + "/" + $0 }
    return ([plan.program] + scripts).flatMap(program) + keys() + door("session", "\"$@\"")
      + door("guest", "--guest")
  }

  /// sshd refuses a key command that anybody but root could change.
  private func program(_ path: String) -> [SafeText] {
    let title = SafeText(line: path)
    var status = stat()
    guard stat(path, &status) == 0 else { return ["\(title) is not there."] }
    var faults: [SafeText] =
      status.st_mode & 0o111 == 0o111 ? [] : ["\(title) cannot be run by all: chmod 755."]
    if status.st_mode & (S_ISUID | S_ISGID) != 0 {
      faults.append(
        "\(title) runs with the rights of its owner or group (setuid, setgid), whoever starts it: chmod ug-s \(title)."
      )
    }
    return faults + RootsAlone(path: path).faults()
  }

  // MARK: - Scripts

  private static let remedy: SafeText =
    "write the files anew with setup-ssh and the options of this check, and run install.sh"

  private func keys() -> [SafeText] {
    let path = plan.libexec + "/keys"
    guard let found = words(path) else { return [] }
    let wanted = Self.words(in: SetupFiles(plan: plan).keysWrapper)
    guard found != wanted else { return [] }
    let title = SafeText(line: path)
    let session = Self.value(of: "--session", in: found)
    guard session != Self.value(of: "--session", in: wanted) else {
      return ["\(title) is not what this plan has written: \(Self.remedy)."]
    }
    return [
      "\(title) has sshd run \(SafeText(line: session ?? "nothing")) for a reader, where \(SafeText(line: plan.libexec))/session is needed: \(Self.remedy)."
    ]
  }

  /// The name of the paper in it is the operator's own, and may be any.
  private func door(_ name: String, _ end: String) -> [SafeText] {
    let path = plan.libexec + "/" + name
    guard let found = words(path) else { return [] }
    var plan = plan
    plan.paper = nil
    let wanted = Self.words(in: SetupFiles(plan: plan).sessionWrapper(end))
    let named = wanted.firstIndex(of: "--config") ?? wanted.endIndex
    guard found.starts(with: wanted[..<named]), found.reversed().starts(with: wanted[named...].reversed())
    else {
      return [
        "\(SafeText(line: path)) starts something else than “\(SafeText(line: wanted.joined(separator: " ")))”: \(Self.remedy)."
      ]
    }
    return []
  }

  private func words(_ path: String) -> [Substring]? {
    (try? TextFile.read(path)).map { Self.words(in: $0) }
  }

  /// Those that the shell sees, its quotes left as they are.
  private static func words(in script: String) -> [Substring] {
    script.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .flatMap { $0.split(separator: " ") }.filter { $0 != "\\" }
  }

  private static func value(of option: String, in words: [Substring]) -> String? {
    guard let index = words.firstIndex(of: option[...]), index + 1 < words.endIndex else { return nil }
    return String(words[index + 1])
  }
}
