import Glibc

/// The locale's say in what can be drawn.
enum CharacterSet {
  /// Sets the locale from the environment. A locale that the system lacks, as ssh often brings along, gives way to
  /// C.UTF-8. True when text is UTF-8.
  static func adoptLocale() -> Bool {
    let isKnown = setlocale(LC_ALL, "") != nil
    if !isUTF8, !isKnown, setlocale(LC_ALL, "C.UTF-8") == nil { setlocale(LC_ALL, "C") }
    return isUTF8
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return strcasecmp(name, "UTF-8") == 0
  }
}
