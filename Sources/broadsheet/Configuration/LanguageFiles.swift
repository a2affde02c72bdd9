import Console
import Glibc
import NewsModel

/// Where the words of the interface in other languages lie: a folder that is named, those installed with the program,
/// those built beside it.
enum LanguageFiles {
  /// The language that is set, else that of the locale, as gettext chooses. English costs no look at a file.
  static func language(set name: SafeText?) -> Language {
    for name in name.map({ [$0.string[...]] }) ?? wishes() {
      if isEnglish(name) { return .english }
      for variant in variants(of: name) {
        if let catalogue = read(variant) { return Language(catalogue) }
      }
    }
    return .english
  }

  /// What is asked for by a name alone, as somebody over the network does: its language, where there is one.
  static func language(named name: String) -> Language? {
    isEnglish(name[...]) ? .english : read(name).map { Language($0) }
  }

  /// Whether a language that is set is shown: its own words, those of the language it is a variety of, or English.
  static func isKnown(_ name: String) -> Bool {
    isEnglish(name[...]) || isPlain(name) || variants(of: name[...]).contains { read($0) != nil }
  }

  /// LANGUAGE counts where the locale is any but C.
  private static func wishes() -> [Substring] {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { filled($0) }.first
    guard let locale, !isPlain(locale) else { return [] }
    return filled("LANGUAGE").map { $0.split(separator: ":") } ?? [locale[...]]
  }

  private static func filled(_ name: String) -> String? {
    StoreLocation.variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func isPlain(_ locale: String) -> Bool {
    locale == "C" || locale == "POSIX" || locale.hasPrefix("C.")
  }

  private static func isEnglish(_ name: Substring) -> Bool {
    name.hasPrefix("en") && name.utf8.dropFirst(2).first.map { !isLetter($0) } ?? true
  }

  /// "de_AT.UTF-8@euro": de_AT@euro, de@euro, de_AT, de.
  private static func variants(of name: Substring) -> [String] {
    let parts = name.split(separator: "@", maxSplits: 1)
    let place = parts.first?.prefix { $0 != "." } ?? ""
    let language = place.prefix { $0 != "_" }
    let bare = place == language ? [String(place)] : [String(place), String(language)]
    return parts.count > 1 ? bare.map { "\($0)@\(parts[1])" } + bare : bare
  }

  private static func read(_ name: String) -> MessageCatalogue? {
    // A name, and no path.
    guard !name.isEmpty, name.utf8.allSatisfy({ isLetter($0) || $0 == 0x5F || $0 == 0x40 }) else {
      return nil
    }
    let own = IntakeProgram.ownFolder()
    let named = StoreLocation.variable("BROADSHEET_LOCALE").map { [$0] } ?? []
    for folder in named + [own + "/../share/locale", own + "/../../locale"] {
      if let bytes = bytes(folder + "/" + name + "/LC_MESSAGES/broadsheet.mo") {
        return MessageCatalogue(bytes)
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let largest = 1 << 20

  /// Whole; nil where it cannot be read or is larger than a catalogue is.
  private static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, (1...largest).contains(Int(status.st_size)) else { return nil }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let read = Glibc.read(file, buffer.baseAddress, size)
      count = max(0, read)
    }
  }
}
