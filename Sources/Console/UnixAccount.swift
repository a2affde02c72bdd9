import Glibc
package import NewsModel

/// The account that the process runs under: a reader's identity on a machine of their own.
package enum UnixAccount {
  package static func current() -> Account {
    let number = getuid()
    return Account(key: "unix:\(number)", suggestedName: name(of: number))
  }

  /// Read from /etc/passwd: the name service would need the shared C library. Accounts that are not in that
  /// file are called by LOGNAME.
  private static func name(of number: uid_t) -> SafeText {
    guard let file = fopen("/etc/passwd", "re") else { return fallback(number) }
    defer { fclose(file) }
    var entry = passwd()
    var buffer = [CChar](repeating: 0, count: 4096)
    var found: UnsafeMutablePointer<passwd>?
    while fgetpwent_r(file, &entry, &buffer, buffer.count, &found) == 0 {
      if entry.pw_uid == number { return SafeText(line: String(cString: entry.pw_name)) }
    }
    return fallback(number)
  }

  private static func fallback(_ number: uid_t) -> SafeText {
    StoreLocation.variable("LOGNAME").flatMap { SafeText(line: $0).nonEmpty } ?? "reader\(number)"
  }
}
