import Glibc
import NewsModel

/// Whether the three accounts are what sshd and the paper need.
struct AccountCheck {
  let plan: SetupPlan

  func faults() -> [SafeText] {
    account(plan.user, password: "*") + account(plan.guest, password: "")
      + account(plan.keys, password: nil) + distinct()
  }

  private func account(_ name: String, password: String?) -> [SafeText] {
    let shells = plan.shells(of: name)
    let title = SafeText(line: name)
    guard let entry = AccountFile.entry(name, in: "/etc/passwd"), entry.count >= 7 else {
      return ["There is no account \(title): see install.sh."]
    }
    var faults: [SafeText] = []
    if !shells.contains(entry[6]) {
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
    return faults + groups(of: name, entry[3]) + home(entry[5], of: title, entry[2])
  }

  /// The group of the paper opens its store; any other would open more.
  private func groups(of name: String, _ number: String) -> [SafeText] {
    let title = SafeText(line: name)
    let own = AccountFile.entry(plan.group, in: "/etc/group")
    let faults: [SafeText] =
      own.map { $0.count > 2 && $0[2] == number } == true
      ? []
      : [
        "\(title) must have the group \(SafeText(line: plan.group)): usermod --gid \(SafeText(line: plan.group)) \(title)."
      ]
    return faults
      + AccountFile.groups(of: name).filter { $0 != plan.group }.map { group in
        "\(title) is in the group \(SafeText(line: group)) as well, with the rights of it: gpasswd --delete \(title) \(SafeText(line: group))."
      }
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
