/// The folder in which hyphenation dictionaries are installed.
package struct DictionaryFolder {
  package let path: String

  package init(path: String = "/usr/share/hyphen") {
    self.path = path
  }

  /// The dictionary for a language tag such as `en-GB`: of the region, else of the language.
  ///
  /// The tag is foreign text: what is not letters of a language and a region names no file.
  package func dictionary(for tag: String) -> HyphenDictionary? {
    let parts = tag.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let language = parts.first?.lowercased(), Self.isCode(language, 2...3) else { return nil }
    var names: [String] = []
    if let region = parts.dropFirst().first(where: { Self.isCode($0, 2...2) }) {
      names.append("\(language)_\(region.uppercased())")
    }
    names += [language, "\(language)_\(language.uppercased())"]
    return names.lazy.compactMap { HyphenDictionary(path: "\(path)/hyph_\($0).dic") }.first
  }

  private static func isCode(_ part: String, _ length: ClosedRange<Int>) -> Bool {
    length.contains(part.utf8.count) && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
