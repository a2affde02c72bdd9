import Glibc

/// The variables of the test's own process, and the few that a program under test gets of them.
package enum Environment {
  package static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// What a program starts with when the test says nothing: no locale, time zone or setting of this account.
  static func clean(home: String, adding extra: [String: String]) -> [String: String] {
    let base = [
      "PATH": value("PATH") ?? "/usr/local/bin:/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8", "TZ": "UTC",
    ]
    return base.merging(extra) { _, extra in extra }
  }
}
