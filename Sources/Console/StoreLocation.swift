import Glibc
import NewsModel

/// Where the store is.
package enum StoreLocation {
  /// `--store`, else `BROADSHEET_STORE`, else `$XDG_DATA_HOME/broadsheet/broadsheet.db`.
  package static func path(_ arguments: Arguments) throws(Failure) -> String {
    if let given = arguments["store"] ?? variable("BROADSHEET_STORE"), !given.isEmpty { return given }
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/broadsheet/broadsheet.db" }
    guard let home = variable("HOME"), home.hasPrefix("/") else {
      throw Failure(.storeUnusable, "no HOME in the environment: name the store with --store PATH")
    }
    return home + "/.local/share/broadsheet/broadsheet.db"
  }

  /// Where what somebody has set for themselves lies, themes among it; nil without a home.
  package static var configurationFolder: String? {
    if let given = variable("XDG_CONFIG_HOME"), given.hasPrefix("/") { return given + "/broadsheet" }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/broadsheet"
  }

  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
