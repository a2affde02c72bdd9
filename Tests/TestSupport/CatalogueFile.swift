/// A catalogue of the interface, compiled as an installation has it.
package enum CatalogueFile {
  /// The languages that there are words for beside English.
  package static var languages: [String] {
    FileTree.names(in: folder).filter { $0.hasSuffix(".po") }.map { String($0.dropLast(3)) }.sorted()
  }

  package static func bytes(of language: String) throws -> [UInt8] {
    let made = try TemporaryFolder()
    let result = try runProgram(
      "msgfmt", ["--check-format", "-o", made.file("broadsheet.mo"), "\(folder)/\(language).po"])
    guard result.status == 0 else { throw CommandFailure(result: result) }
    return try made.read("broadsheet.mo")
  }

  package static var folder: String { root + "/po" }

  package static var root: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  }
}
