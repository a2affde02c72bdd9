import Glibc

/// /etc/passwd, /etc/shadow and /etc/group, a line an entry; other sources of accounts are not asked.
enum AccountFile {
  /// The fields of an entry; nil where there is none.
  static func entry(_ name: String, in file: String) -> [String]? {
    guard let text = try? TextFile.read(file) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line.map { $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The groups that name an account among their members.
  static func groups(of name: String) -> [String] {
    let lines = (try? TextFile.read("/etc/group"))?.split(separator: "\n") ?? []
    return lines.compactMap { line in
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count > 3, fields[3].split(separator: ",").contains(name[...]) else { return nil }
      return String(fields[0])
    }
  }

  static func number(of name: String) -> UInt32? {
    guard let fields = entry(name, in: "/etc/passwd"), fields.count > 2 else { return nil }
    return UInt32(fields[2])
  }
}
