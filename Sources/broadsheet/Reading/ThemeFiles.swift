import Console
import Glibc
import NewsModel
import ReaderUI

/// Where themes lie: the reader's own, those installed with the program, those of the source tree it was built in.
enum ThemeFiles {
  static func theme(named name: String) throws(Failure) -> Theme {
    guard !name.isEmpty, name != Theme.standard.name else { return .standard }
    if name.contains("/") { return try read(name, name: name) }
    for folder in folders {
      let path = folder + "/" + name + ".theme"
      if access(path, R_OK) == 0 { return try read(path, name: name) }
    }
    let known = all().map(\.name).joined(separator: ", ")
    throw Failure(
      .wrongUsage,
      "there is no theme \(SafeText(line: name)); there are: \(SafeText(line: known)), or give the path of a file"
    )
  }

  /// A theme as it was written.
  struct File {
    let name: String
    let text: String
  }

  /// Every theme that can be found and read.
  static func all() -> [Theme] { Shelf(files()).themes }

  /// The texts of all themes, by name; the first of a name counts.
  static func files() -> [File] {
    var texts: [String: String] = [:]
    for folder in folders.reversed() {
      for name in names(in: folder) {
        if let text = try? TextFile.read(folder + "/" + name + ".theme") { texts[name] = text }
      }
    }
    return texts.sorted { $0.key < $1.key }.map { File(name: $0.key, text: $0.value) }
  }

  /// Themes that were read.
  struct Shelf {
    private(set) var themes: [Theme] = []
    /// What is wrong with the others, by name.
    private(set) var faults: [String: SafeText] = [:]

    init(_ files: [File] = []) {
      for file in files {
        do throws(ThemeError) {
          themes.append(try ThemeFile.read(file.text, name: SafeText(line: file.name)))
        } catch {
          faults[file.name] = error.message
        }
      }
    }
  }

  private static var folders: [String] {
    let own = IntakeProgram.ownFolder()
    return (StoreLocation.configurationFolder.map { [$0 + "/themes"] } ?? [])
      + [own + "/../share/broadsheet/themes", own + "/../../../Themes"]
  }

  private static func read(_ path: String, name: String) throws(Failure) -> Theme {
    let text = try TextFile.read(path)
    do throws(ThemeError) {
      return try ThemeFile.read(text, name: SafeText(line: name))
    } catch {
      throw Failure(.wrongUsage, "the theme \(SafeText(line: path)): \(error.message)")
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".theme") { names.append(String(name.dropLast(6))) }
    }
    return names
  }
}
