import Glibc
package import NewsModel

/// The account that the process runs under: a reader's identity on a machine of their own.
package enum UnixAccount {
  package static func current() -> Account {
    let number = getuid()
    return Account(key: "unix:\(number)", suggestedName: name(of: number))
  }

  /// By its name, or by its number; nil for a name that /etc/passwd has not.
  package static func named(_ text: String) -> Account? {
    if let number = uid_t(text) { return Account(key: "unix:\(number)", suggestedName: name(of: number)) }
    return entry { $0.name == text }.map {
      Account(key: "unix:\($0.number)", suggestedName: SafeText(line: $0.name))
    }
  }

  /// Read from /etc/passwd: the name service would need the shared C library. Accounts that are not in that
  /// file are called by LOGNAME.
  private static func name(of number: uid_t) -> SafeText {
    entry { $0.number == number }.map { SafeText(line: $0.name) } ?? fallback(number)
  }

  private static func entry(
    where isWanted: ((number: uid_t, name: String)) -> Bool
  ) -> (number: uid_t, name: String)? {
    guard let file = fopen("/etc/passwd", "re") else { return nil }
    defer { fclose(file) }
    var entry = passwd()
    var buffer = [CChar](repeating: 0, count: 4096)
    var found: UnsafeMutablePointer<passwd>?
    while fgetpwent_r(file, &entry, &buffer, buffer.count, &found) == 0 {
      let known = (number: entry.pw_uid, name: String(cString: entry.pw_name))
      if isWanted(known) { return known }
    }
    return nil
  }

  private static func fallback(_ number: uid_t) -> SafeText {
    StoreLocation.variable("LOGNAME").flatMap { SafeText(line: $0).nonEmpty } ?? "reader\(number)"
  }
}
