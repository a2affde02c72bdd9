import CSeccomp
import Glibc

/// Shuts a session in: what it has open it keeps, and it gets nothing else of the machine but its store.
package enum Enclosure {
  /// How the files of the store are kept apart from all others.
  package enum Files: Hashable, Sendable {
    /// By the kernel's Landlock, of that version.
    case byPath(version: Int)
    /// Nothing at all can be opened any more.
    case closed
  }

  /// What `enter` will do here; where it is `.closed`, everything has to be opened before.
  package static var files: Files {
    let version = PathRules.version
    return version > 0 ? .byPath(version: version) : .closed
  }

  /// No program that this one would run gets more rights than it has; for good.
  package static func renouncePrivileges() -> Bool {
    confine_no_new_privileges() == 0
  }

  /// In force for this thread and those that it makes, for good. Called while there is one thread only.
  /// - Returns: false where the kernel refused, and the session must not go on.
  package static func enter(readable: [String], writable: [String]) -> Bool {
    guard renouncePrivileges(), let filter = CallFilter() else { return false }
    if case .byPath = files {
      guard PathRules.enforce(readable: readable, writable: writable) else { return false }
      return filter.load(opensFiles: true)
    }
    return filter.load(opensFiles: false)
  }
}
