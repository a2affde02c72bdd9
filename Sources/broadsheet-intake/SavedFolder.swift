import Glibc
import NewsImport
import NewsModel

/// The folder in which a browser keeps what belongs to a page that it saved: "Story_files" beside "Story.html".
///
/// It is the page's, and no input of its own. Nothing outside of it is opened, whatever the page names.
struct SavedFolder {
  /// What browsers put behind the name of the page, in the languages in which they say so.
  private static let endings: [[UInt8]] = [
    "_files", "-files", ".files", "_file", "_fichiers", "-Dateien", "_Dateien", "_archivos", "_arquivos",
    "_ficheiros", "_bestanden", "-filer", "_pliki", "_soubory", "_elemei", "-tiedostot", "_datoteke",
    "_dosyalar",
    "_fitxers", "_failid", "_bylos", "_fajlovi",
  ].map { Array($0.utf8) }

  private static let pageEndings: [[UInt8]] = [".html", ".htm", ".xhtml", ".shtml"].map { Array($0.utf8) }
  /// Bytes of one file that are taken.
  private static let mostBytes = 16 << 20

  private let parent: [UInt8]
  private let stem: [UInt8]

  /// - Parameter path: of the page.
  init?(beside path: [UInt8]) {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[($0 + 1)...] } ?? path[...]
    guard let stem = Self.stem(of: name) else { return nil }
    self.stem = stem
    parent = slash.map { Array(path[...$0]) } ?? []
  }

  /// The folders among the names in one folder that belong to a page there.
  static func companions(among names: [[UInt8]]) -> Set<[UInt8]> {
    let stems = Set(names.compactMap { stem(of: $0[...]) })
    return Set(names.filter { name in owner(of: name).map { stems.contains($0) } ?? false })
  }

  private static func stem(of name: ArraySlice<UInt8>) -> [UInt8]? {
    let lower = name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return pageEndings.first { lower.count > $0.count && lower.suffix($0.count).elementsEqual($0) }
      .map { Array(name.dropLast($0.count)) }
  }

  private static func owner(of folder: [UInt8]) -> [UInt8]? {
    endings.first { folder.count > $0.count && folder.suffix($0.count).elementsEqual($0) }
      .map { Array(folder.dropLast($0.count)) }
  }
}

extension SavedFolder {
  /// What the page calls so; nil for everything that does not lie in the folder itself.
  func bytes(_ reference: String) -> [UInt8]? {
    var name = Self.decoded(
      Substring(reference.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }))
    if name.starts(with: [0x2E, 0x2F]) { name.removeFirst(2) }
    let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, !name.contains(0), !parts[1].isEmpty, parts[1].first != UInt8(ascii: "."),
      Self.owner(of: Array(parts[0])) == stem
    else { return nil }
    return contents(of: parent + parts[0], named: Array(parts[1]))
  }

  private func contents(of folder: [UInt8], named name: [UInt8]) -> [UInt8]? {
    let base = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard base >= 0 else { return nil }
    defer { close(base) }
    let descriptor = name.withCString { openat(base, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.mostBytes
    else { return nil }
    return Self.read(descriptor, count: Int(status.st_size))
  }

  private static func read(_ descriptor: Int32, count: Int) -> [UInt8]? {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
  }

  private static func decoded(_ text: some StringProtocol) -> [UInt8] {
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), bytes.count > 1,
        let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

extension InputFile {
  /// The document that it holds, with what was saved beside it.
  func document() throws(ImportError) -> ParsedDocument {
    let folder = isStandardInput ? nil : SavedFolder(beside: path)
    return try DocumentImporter.read(bytes(), facts: facts) { folder?.bytes($0) }
  }
}
