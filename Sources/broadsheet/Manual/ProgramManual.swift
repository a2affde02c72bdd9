import Console
import ReaderUI

/// `broadsheet(1)`: commands, keys, files. What is in a table is written from it.
enum ProgramManual {
  static var text: String {
    var page = Roff("broadsheet", section: 1, summary: "a newspaper that is read in a terminal")
    page.section("SYNOPSIS")
    page.example(["broadsheet [read] [OPTION…] [ARTICLE]", "broadsheet COMMAND [OPTION…] [OPERAND…]"])
    page.section("DESCRIPTION")
    page.prose(about)
    page.section("OPTIONS")
    page.prose("Every command takes these.")
    for option in CommandSpec.global { page.item(option.words, option.sentence) }
    page.section("COMMANDS")
    for command in CommandList.all { write(command, &page) }
    writeKeys(&page)
    page.section("EXIT STATUS")
    for (status, words) in statuses { page.item(status, words) }
    page.section("ENVIRONMENT")
    for (name, words) in variables { page.item(name, words) }
    page.section("FILES")
    for (path, words) in files { page.item(path, words) }
    page.section("SEE ALSO")
    page.prose("broadsheet(5), broadsheet-ssh(7), newsboat(1), sshd(8)")
    return page.text
  }

  private static func write(_ command: CommandSpec, _ page: inout Roff) {
    page.subsection(command.name + (command.operands.isEmpty ? "" : " " + command.operands))
    page.prose(Help.sentence(command.summary))
    for action in command.actions { page.item(action.words, Help.sentence(action.help, typed: action.kinds)) }
    for option in command.options { page.item(option.words, option.sentence) }
    if !command.examples.isEmpty { page.example(command.examples) }
  }

  private static func writeKeys(_ page: inout Roff) {
    page.section("KEYS")
    page.prose(aboutKeys)
    for row in CommandTable.rows {
      page.item(row.keys.joined(separator: ", "), Help.sentence(row.help))
    }
    page.section("COMMAND LINE")
    page.prose(
      "What is typed after a colon in the reader. Tab goes through what the line can become, Up and Down through earlier lines."
    )
    for row in CommandLineTable.rows { page.item(row.words, Help.sentence(row.help)) }
    writeFixedKeys(&page)
  }

  private static func writeFixedKeys(_ page: inout Roff) {
    let tables = [
      (
        "LINKS", "The keys of the list of links. They and the following are the same for everybody.",
        LinksTable.rows
      ),
      ("FILTER", "The keys of the filter.", FilterTable.rows),
      ("COMPOSER", "The keys while a comment is written; F1 lists them there.", ComposerTable.rows),
      ("DESK", "The keys of the moderators' desk (moderate). Every decision asks first.", DeskTable.rows),
    ]
    for (title, words, rows) in tables {
      page.section(title)
      page.prose(words)
      write(rows, &page)
    }
  }

  private static func write(_ rows: [FixedKeys], _ page: inout Roff) {
    for row in rows { page.item(row.keys.joined(separator: ", "), Help.sentence(row.help)) }
  }

  private static let about = """
    Broadsheet keeps a newspaper in one file, its store, and shows it: a list of headlines, the story, and the
    discussion under it. The store is filled from feeds (subscribe, fetch) and from saved pages (import). Readers write
    and report comments with single keys; moderators decide on the reports at a desk (moderate). Any number of readers,
    fetches and moderators work on one store at once, also over ssh: see broadsheet-ssh(7).

    Without a command it opens the reader. Output is for people unless --json asks for one JSON object a line. Data
    goes to standard output, everything else to standard error. On a machine of your own, your account is who you are.
    """

  private static let aboutKeys = """
    The keys that the program comes with; the question mark in the reader lists those that hold. broadsheet(5) says how
    to change them. Several keys in a row are typed one after the other.
    """

  private static let statuses = [
    ("0", "Done."), ("1", "Some inputs or items failed; each was named, the rest is done."),
    ("2", "Wrong usage."),
    ("3", "The store cannot be used."), ("4", "Not allowed."), ("130", "Interrupted."),
  ]

  private static let variables = [
    ("BROADSHEET_STORE", "The store, where --store does not say."),
    ("BROADSHEET_THEME", "The theme, where --theme does not say and the host has not locked it."),
    ("BROADSHEET_PAPER", "The name in the masthead, where the host has not locked it."),
    ("BROADSHEET_FETCH_ALLOW", "What --allow says otherwise."),
    (
      "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
      "The language of the reader, as in other programs; what commands say is English."
    ),
    ("BROADSHEET_LOCALE", "A folder with catalogues, LL/LC_MESSAGES/broadsheet.mo."),
    ("NO_COLOR", "Not empty: no colours."),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME", "The folders of data and of configuration."),
    (
      "NETRC, https_proxy, CURL_CA_BUNDLE",
      "Passwords, proxy and certificates for fetching, as curl(1) has them."
    ),
  ]

  private static let files = [
    ("~/.local/share/broadsheet/broadsheet.db", "The store, unless you name another."),
    ("~/.config/broadsheet/config", "Your settings and keys; see broadsheet(5)."),
    ("~/.config/broadsheet/config.old", "What it held before config --write."),
    ("~/.config/broadsheet/themes/NAME.theme", "Themes of your own."),
    ("~/.config/broadsheet/policy.txt", "The comment policy."),
    ("/etc/broadsheet/config", "Settings and keys of the host, read first."),
  ]
}

extension OptionSpec {
  /// As it is typed: `-s, --section S`.
  var words: String {
    (letter.map { "-\($0), " } ?? "") + "--\(name)" + (argument.map { " \($0)" } ?? "")
  }

  var sentence: String { Help.sentence(help, typed: [kind]) }
}

extension Help {
  /// Words that can be typed stay as they are typed.
  fileprivate static func sentence(_ help: String, typed kinds: [ArgumentKind]) -> String {
    let isTyped = kinds.contains { kind in
      if case .choice(let words) = kind { words.contains { help.hasPrefix($0) } } else { false }
    }
    return isTyped ? help + "." : sentence(help)
  }
}
