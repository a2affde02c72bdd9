import Glibc
import NewsModel

/// Whether the three accounts are what sshd and the paper need.
struct AccountCheck {
  let plan: SetupPlan

  func faults() -> [SafeText] {
    account(plan.user, shells: ["/bin/sh", "/usr/bin/sh", plan.libexec + "/session"], password: "*")
      + account(plan.guest, shells: [plan.libexec + "/guest"], password: "")
      + account(plan.keys, shells: nil, password: nil) + distinct()
  }

  private func account(_ name: String, shells: [String]?, password: String?) -> [SafeText] {
    let title = SafeText(line: name)
    guard let entry = AccountFile.entry(name, in: "/etc/passwd"), entry.count >= 7 else {
      return ["There is no account \(title): see install.sh."]
    }
    var faults: [SafeText] = []
    if let shells, !shells.contains(entry[6]) {
      faults.append(
        "\(title) has the shell \(SafeText(line: entry[6])), where \(SafeText(line: shells[0])) is needed.")
    }
    if entry[2] == "0" { faults.append("\(title) is root.") }
    if let password, let shadow = AccountFile.entry(name, in: "/etc/shadow"), shadow.count > 1,
      shadow[1] != password
    {
      faults.append(
        password.isEmpty
          ? "\(title) must have an empty password: passwd --delete \(title)."
          : "\(title) must have the password field “*”: usermod --password '*' \(title).")
    }
    return faults + home(entry[5], of: title, entry[2])
  }

  /// What is in a home that the account can write may run before the paper does.
  private func home(_ path: String, of title: SafeText, _ number: String) -> [SafeText] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    let isOwn = String(status.st_uid) == number
    return isOwn || status.st_mode & 0o022 != 0
      ? ["\(SafeText(line: path)), the home of \(title), must be root's and written by nobody else."] : []
  }

  private func distinct() -> [SafeText] {
    let numbers = [plan.user, plan.guest, plan.keys].compactMap { AccountFile.number(of: $0) }
    return Set(numbers).count == numbers.count ? [] : ["The three accounts must have three numbers."]
  }
}
