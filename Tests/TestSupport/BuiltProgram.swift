import Glibc

/// The programs of this package as `swift build -c release` left them.
package enum BuiltProgram {
  /// The root of the package's sources.
  package static let packageRoot = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  /// The built release program; `BROADSHEET_BIN` (the path of `broadsheet`) names another build's.
  package static func path(_ name: String = "broadsheet") throws -> String {
    let path = "\(folder)/\(name)"
    guard access(path, X_OK) == 0 else {
      throw SystemFailure("no \(path): build it with swift build -c release --product \(name)", code: ENOENT)
    }
    return path
  }

  /// Where they are.
  package static var folder: String {
    guard let named = Environment.value("BROADSHEET_BIN"), let slash = named.lastIndex(of: "/") else {
      return "\(packageRoot)/.build/release"
    }
    return String(named[..<slash])
  }
}
