import CSeccomp
import Glibc

/// Which files may still be opened, by Landlock: those of the store, and no other on the machine.
///
/// Source: the kernel's userspace-api/landlock.
struct PathRules {
  /// The version of Landlock here; 0 where the kernel has none.
  static var version: Int { max(0, confine_landlock_version()) }

  private static let execute: UInt64 = 1 << 0
  private static let writeFile: UInt64 = 1 << 1
  private static let readFile: UInt64 = 1 << 2
  private static let truncate: UInt64 = 1 << 14

  /// Every right on files that a version knows of.
  private static func rights(of version: Int) -> UInt64 {
    switch version {
    case 1: (1 << 13) - 1
    case 2: (1 << 14) - 1
    case 3, 4: (1 << 15) - 1
    default: (1 << 16) - 1
    }
  }

  /// Also no TCP, and no signals or abstract sockets of others, where the version knows of them.
  static func enforce(readable: [String], writable: [String]) -> Bool {
    let version = version
    guard version > 0 else { return false }
    var rules = confine_ruleset(
      files: rights(of: version), net: version >= 4 ? 3 : 0, scoped: version >= 6 ? 3 : 0)
    let size = version >= 6 ? 24 : version >= 4 ? 16 : 8
    let ruleset = confine_landlock_create(&rules, size)
    guard ruleset >= 0 else { return false }
    defer { close(ruleset) }
    let reading = readFile
    let writing = readFile | writeFile | (version >= 3 ? truncate : 0)
    let isAllowed =
      readable.allSatisfy { allow($0, reading, ruleset) }
      && writable.allSatisfy { allow($0, writing, ruleset) }
    return isAllowed && confine_landlock_enforce(ruleset) == 0
  }

  /// What is not there needs no rule.
  private static func allow(_ path: String, _ rights: UInt64, _ ruleset: Int32) -> Bool {
    let file = open(path, confine_path_only() | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT }
    defer { close(file) }
    return confine_landlock_allow(ruleset, file, rights) == 0
  }
}
