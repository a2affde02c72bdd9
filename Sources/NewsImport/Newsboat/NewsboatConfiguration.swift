package import NewsModel

/// newsboat's configuration as one of this program, as far as it maps; what does not stands there as a comment.
package struct NewsboatConfiguration {
  package private(set) var lines: [SafeText] = []
  /// How many of its lines were taken over, and how many were not.
  package private(set) var taken = 0
  package private(set) var left = 0

  /// nil for a text that is no such configuration: each of its lines has to begin with a word in small letters, and
  /// most of those words have to be newsboat's.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.longest, !bytes.contains(0) else { return nil }
    var rules: [[String]] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = AddressList.words(of: line)
      guard let verb = words.first, !verb.hasPrefix("#") else { continue }
      guard verb.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else { return nil }
      rules.append(words)
    }
    let known = rules.count { Self.verbs.contains($0[0]) }
    guard known > 0, known * 2 > rules.count else { return nil }
    for words in rules { take(words) }
  }

  private static let longest = 1 << 18

  private mutating func take(_ words: [String]) {
    guard let line = Self.line(for: words) else {
      left += 1
      lines.append(SafeText(line: "# " + words.joined(separator: " ") + Self.hint(for: words[0])))
      return
    }
    taken += 1
    lines.append(SafeText(line: line))
  }

  private static func line(for words: [String]) -> String? {
    switch (words[0], words.count) {
    case ("bind-key", 3...): binding(words)
    case ("unbind-key", 2...):
      words[1] == "-a" ? "unbind all" : NewsboatKeys.key(words[1]).map { "unbind \($0)" }
    case ("macro", 3...): macro(words)
    case ("browser", 2...): browser(words[1...].joined(separator: " "))
    default: nil
    }
  }

  private static func binding(_ words: [String]) -> String? {
    guard let key = NewsboatKeys.key(words[1]), let command = NewsboatKeys.commands[words[2]] else {
      return nil
    }
    guard words.count > 3 else { return "bind \(key) \(command)" }
    switch words[3] {
    case "all": return "bind \(key) \(command)"
    case "article": return "bind \(key) \(command) in article"
    case "articlelist", "feedlist": return "bind \(key) \(command) in list"
    default: return nil
    }
  }

  /// newsboat begins macros with a comma.
  private static func macro(_ words: [String]) -> String? {
    guard let key = NewsboatKeys.key(words[1]) else { return nil }
    let wishes = words[2...].joined(separator: " ").split(separator: " -- ")[0].split(separator: ";")
    let commands = wishes.map { NewsboatKeys.commands[String($0.filter { $0 != " " })] }
    guard !commands.contains(nil), !commands.isEmpty else { return nil }
    return "macro \", \(key)\" \"\(commands.compactMap { $0 }.joined(separator: "; "))\""
  }

  /// Its `%u` is `%s` here; what only a shell understands is left.
  private static func browser(_ command: String) -> String? {
    guard !command.contains(where: { "|;<>`$()\"\\".contains($0) }) else { return nil }
    let words = command.filter { $0 != "'" }.split(separator: "%u", omittingEmptySubsequences: false)
    guard !words.contains(where: { $0.contains("%") }) else { return nil }
    return "set browser \(words.joined(separator: "%s"))"
  }

  /// Where this program has what the line asks for.
  private static func hint(for verb: String) -> String {
    switch verb {
    case "auto-reload", "reload-time", "reload-threads", "refresh-on-startup":
      " (the fetch timer: systemctl --user enable --now broadsheet-fetch.timer)"
    case "color", "highlight", "highlight-article", "highlight-feed": " (a theme: set theme NAME)"
    case "ignore-article", "define-filter": " (a filter: :filter WORDS, :save NAME)"
    case "browser": " (set browser COMMAND; no shell reads it)"
    case "urls-source": " (broadsheet import urls, or subscribe)"
    default: ""
    }
  }

  private static let verbs: Set<String> = [
    "always-display-description", "always-download", "article-sort-order", "articlelist-format",
    "articlelist-title-format", "auto-reload", "bind-key", "bookmark-cmd", "browser", "cache-file",
    "cleanup-on-quit",
    "color", "confirm-exit", "confirm-mark-feed-read", "cookie-cache", "datetime-format", "define-filter",
    "delete-read-articles-on-quit", "display-article-progress", "download-full-page", "download-path",
    "download-retries", "download-timeout", "error-log", "external-url-viewer", "feed-sort-order",
    "feedlist-format",
    "goto-next-feed", "highlight", "highlight-article", "highlight-feed", "history-limit", "html-renderer",
    "ignore-article", "ignore-mode", "include", "itemview-format", "keep-articles-days", "macro",
    "mark-as-read-on-hover", "max-browser-tabs", "max-download-speed", "max-downloads", "max-items",
    "notify-always",
    "notify-program", "notify-screen", "notify-xterm", "openbrowser-and-mark-jumps-to-next-unread", "pager",
    "player",
    "podcast-auto-enqueue", "prepopulate-query-feeds", "proxy", "proxy-auth", "proxy-type",
    "refresh-on-startup",
    "reload-only-visible-feeds", "reload-threads", "reload-time", "reset-unread-on-update", "save-path",
    "scrolloff", "show-keymap-hint", "show-read-articles", "show-read-feeds", "ssl-verifyhost",
    "ssl-verifypeer",
    "suppress-first-reload", "swap-title-and-hints", "text-width", "toggleitemread-jumps-to-next-unread",
    "unbind-key", "urls-source", "use-proxy", "user-agent", "wrap-scroll",
  ]
}
