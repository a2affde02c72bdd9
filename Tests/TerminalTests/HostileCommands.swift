import TestSupport

/// Every command and option of the program with hostile words in the place of each value.
enum HostileCommands {
  static let bad = "x" + HostileText.everything

  /// Files that are named on command lines, and hold what their lines must not do.
  struct Files {
    let page: String
    let list: String
    let key: String
    let configuration: String
    /// A folder to write into.
    let folder: String

    init(_ paper: Paper) throws {
      page = try paper.folder.write("in/" + HostilePaper.fileName, "<title>\(bad)</title><p>\(bad)")
      list = try paper.folder.write("list", "\(bad)\n{\"file\":\"\(bad)\"}\n/nowhere/\(bad)\n")
      key = try paper.folder.write("ann.pub", "ssh-ed25519 \(HostileCommands.blob) \(bad)\n")
      configuration = try paper.folder.write(
        "config",
        ["set theme ", "set ", "bind x ", "bind ", "macro X ", "unbind ", "lock ", ""].map { $0 + bad }
          .joined(separator: "\n"))
      folder = paper.folder.file("out")
    }
  }

  private static let blob = "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"

  /// - Parameters:
  ///   - article, comment: that are there.
  ///   - reader: the name of one who can be sanctioned.
  static func rows(_ files: Files, article: String, comment: String, reader: String) -> [[String]] {
    reading(files, article) + taking(files) + discussing(article, comment, files)
      + moderating(article, comment, reader) + people(files, reader) + keeping(files) + overSSH(files)
  }

  private static func reading(_ files: Files, _ article: String) -> [[String]] {
    [
      ["read", bad], ["read", "--section", bad], ["read", "--theme", bad], ["sections"], ["sections", bad],
      ["articles", "--section", bad], ["articles", "--search", bad], ["articles", "--since", bad],
      ["articles", "--limit", bad], ["articles", "--after", bad], ["articles", "--limit", "200"],
      ["articles", "--author", bad], ["articles", "--from", bad], ["articles", "--sort", bad],
      ["article", bad], ["article", article], ["article", article, "--width", bad],
      ["mark", bad, article], ["mark", "read", bad], ["mark", "starred", article], ["feeds"],
      ["feeds", bad], ["--store", "/nowhere/" + bad, "articles"], ["--config", bad, "sections"],
      [bad], ["--" + bad],
    ]
  }

  private static func taking(_ files: Files) -> [[String]] {
    [
      ["import", bad], ["import", files.page, "--section", bad], ["import", files.page, "--base-url", bad],
      ["import", files.page, "--content-type", bad], ["import", files.page, "--content-language", bad],
      ["import", "--from-list", files.list], ["import", "--from-list", bad],
      ["inspect", bad], ["inspect", files.page, "--base-url", bad],
      ["inspect", files.page, "--content-type", bad],
      ["inspect", files.page, "--content-language", bad], ["inspect", "--from-list", files.list],
      ["subscribe", bad], ["subscribe", "http://127.0.0.1:9/", "--section", bad],
      ["subscribe", "http://127.0.0.1:9/", "--allow", bad],
      ["subscribe", "http://127.0.0.1:9/", "--timeout", bad], ["unsubscribe", bad], ["fetch", bad],
      ["fetch", "--section", bad], ["fetch", "--delay", bad], ["fetch", "--allow", bad],
      ["fetch", "--timeout", bad],
    ]
  }

  private static func discussing(_ article: String, _ comment: String, _ files: Files) -> [[String]] {
    [
      ["comments", bad], ["comments", article], ["comments", article, "--order", bad],
      ["comment", bad, "--text", bad], ["comment", article, "--text", "Again " + bad],
      ["comment", article, "--text-file", bad], ["comment", article, "--text-file", files.list],
      ["comment", article, "--reply-to", bad, "--text", bad],
      ["comment", article, "--reply-to", comment, "--text", "Answer " + bad, "--id", bad],
      ["edit", bad, "--text", bad], ["edit", comment, "--text", "Better " + bad],
      ["edit", comment, "--text-file", bad], ["delete", bad], ["like", bad], ["like", comment],
      ["hide", bad], ["hide", comment], ["hide", comment, "--undo"], ["mute", bad],
      ["report", bad, "--reason", "spam"], ["report", comment, "--reason", bad],
      ["report", comment, "--reason", "other", "--details", bad], ["notices", "--keep"],
      ["notices", "--limit", bad], ["appeal", bad, "--text", bad], ["appeal", comment, "--text", bad],
      ["reports"], ["reports", bad],
    ]
  }

  private static func moderating(_ article: String, _ comment: String, _ reader: String) -> [[String]] {
    let sanctions = ["warn", "premod", "suspend", "ban"].flatMap { verb in
      [
        ["moderate", verb, bad, "--reason", bad],
        ["moderate", verb, reader, "--reason", bad] + (verb == "suspend" ? ["--days", "7"] : []),
      ]
    }
    let decisions = ["show", "hide", "approve", "feature", "unfeature"].flatMap { verb in
      [["moderate", verb, bad], ["moderate", verb, comment]]
    }
    return [
      ["moderate", bad], ["moderate", "list", "--queue", bad], ["moderate", "list", "--limit", bad],
      ["moderate", "--theme", bad], ["moderate", "list"], ["moderate", "list", "--queue", "all"],
      ["moderate", "open", bad], ["moderate", "close", bad], ["moderate", "hold", bad],
      ["moderate", "hold", article], ["moderate", "open", article],
      ["moderate", "words", bad], ["moderate", "words", "add", bad, "--list", bad],
      ["moderate", "words", "add", bad, "--list", "suspect"], ["moderate", "words"],
      ["moderate", "words", "remove", bad, "--list", "suspect"], ["moderate", "words", "add", "one " + bad],
      ["moderate", "words"], ["moderate", "words", "remove", "one " + bad],
      ["moderate", "settings", bad, "1"], ["moderate", "settings", "post.links", bad],
      ["moderate", "settings"],
      ["moderate", "approve", comment, "--revision", bad],
      ["moderate", "reject", bad, "--reason", bad], ["moderate", "reject", comment, "--reason", bad],
      ["moderate", "suspend", reader, "--days", bad, "--reason", bad],
      ["moderate", "suspend", reader, "--until", bad, "--reason", bad],
    ] + decisions + sanctions + [
      ["moderate", "unban", bad], ["moderate", "unwarn", bad],
      ["moderate", "unpremod", reader, "--reason", bad],
      ["moderate", "unsuspend", reader, "--reason", bad], ["moderate", "unban", reader, "--reason", bad],
      ["moderate", "log"],
      ["moderate", "reject", comment, "--reason", bad], ["moderate", "show", comment],
    ]
  }

  private static func people(_ files: Files, _ reader: String) -> [[String]] {
    let named = ["keys", "bar", "admit", "approve", "refuse", "export", "erase", "add"].map {
      ["readers", $0, bad]
    }
    return named + [
      ["readers"], ["readers", "list"], ["readers", bad], ["readers", "role", bad, "moderator"],
      ["readers", "role", reader, bad], ["readers", "add", "Ann Field"], ["readers", "add", bad],
      ["readers", "add", "Jo Field", "--account", bad],
      ["readers", "key", "Ann Field", bad],
      ["readers", "key", "Ann Field", files.list], ["readers", "key", "Ann Field", files.key],
      ["readers", "keys", "Ann Field"], ["readers", "revoke", "Ann Field", bad], ["readers", "policy", bad],
      ["readers", "policy"], ["readers", "invite", "--uses", bad], ["readers", "invite", "--days", bad],
      ["readers", "invite"], ["readers", "requests"], ["readers", "export"], ["readers", "export", reader],
    ]
  }

  private static func keeping(_ files: Files) -> [[String]] {
    [
      ["export"], ["export", "--section", bad], ["export", "--format", bad], ["export", "--format", "opml"],
      ["check"], ["check", bad], ["backup", "/nowhere/" + bad], ["maintain", "--keep-days", bad],
      ["maintain", "--keep-megabytes", bad], ["config", bad], ["config", "--config", files.configuration],
      ["config", "check", "--config", files.configuration], ["config", "themes"],
      ["config", "--write", "--config", files.configuration],
      ["config", "--write", "--config", "/nowhere/" + bad], ["manual", bad], ["completions", bad],
    ]
  }

  private static func overSSH(_ files: Files) -> [[String]] {
    let options = ["listen", "paper", "user", "guest", "program", "libexec", "etc", "port", "store"]
    return [
      ["session", bad], ["session", "--reader", bad, "--key", bad], ["session", "--stranger", "--key", bad],
      ["session", "--guest", "--paper", bad, "--policy", bad, "--theme", bad],
      ["keys", "--type", bad, "--blob", bad, "--fp", bad], ["keys", "--session", bad],
      ["setup-ssh", "--check", "--etc", "/nowhere"], ["setup-ssh", files.folder + "/" + bad + "/x"],
    ] + options.map { ["setup-ssh", files.folder, "--" + $0, bad] }
  }
}
