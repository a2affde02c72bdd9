import Glibc
import NewsModel

/// Whether what an sshd with PAM hangs on is there: the limits of how often an account may be logged in, and a slice for
/// each account.
struct PAMCheck {
  let plan: SetupPlan

  func faults() -> [SafeText] {
    guard plan.usesPAM else { return [] }
    guard let stack = stack(of: "sshd") else {
      return ["There is no /etc/pam.d/sshd, so an sshd with PAM lets nobody in: set up with --no-pam."]
    }
    return limits(stack) + slices(stack)
  }

  private func limits(_ stack: [String]) -> [SafeText] {
    guard stack.contains(where: { $0.contains("pam_limits.so") }) else {
      return ["/etc/pam.d/sshd has no pam_limits.so, so nothing limits how often an account is logged in."]
    }
    let path = "/etc/security/limits.d/broadsheet.conf"
    return access(path, R_OK) == 0 ? [] : ["\(SafeText(line: path)) is not there: copy limits.conf to it."]
  }

  private func slices(_ stack: [String]) -> [SafeText] {
    guard access("/run/systemd/system", F_OK) == 0 else { return [] }
    return stack.contains { $0.contains("pam_systemd.so") }
      ? []
      : ["PAM has no pam_systemd.so for sshd (libpam-systemd), so sessions are in no slice of their account."]
  }

  /// Its lines, with those of the files that it includes; nil where there is none.
  private func stack(of service: String, depth: Int = 0) -> [String]? {
    guard depth < 4, let text = try? TextFile.read("/etc/pam.d/" + service) else { return nil }
    return text.split(separator: "\n").flatMap { line -> [String] in
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count == 2, words[0] == "@include" else { return line.hasPrefix("#") ? [] : [String(line)] }
      return stack(of: String(words[1]), depth: depth + 1) ?? []
    }
  }
}
