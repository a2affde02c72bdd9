import Console
import NewsModel
import ReaderUI

/// `broadsheet(5)`: the configuration file and the format of themes.
enum ConfigurationManual {
  static var text: String {
    var page = Roff("broadsheet", section: 5, summary: "configuration and themes of broadsheet")
    page.section("DESCRIPTION")
    page.prose(about)
    page.section("SETTINGS")
    for setting in Setting.allCases { page.item(term(setting), words(setting)) }
    page.section("KEYS")
    page.prose(aboutKeys)
    for (form, words) in forms { page.item(form, words) }
    page.subsection("Commands that keys can be bound to")
    for row in CommandTable.rows {
      page.item(
        row.command == .nthSection ? row.command.rawValue + " N" : row.command.rawValue,
        Help.sentence(row.help))
    }
    page.section("THEMES")
    page.prose(aboutThemes)
    page.example([
      "# Red ink.", "text          = #23201c on #f6f1e4", "headline-read = 8",
      "tab-current   = white on red bold",
    ])
    page.prose(
      "The parts of the screen are: " + Theme.Role.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    page.section("EXAMPLE")
    page.example(example)
    page.section("SEE ALSO")
    page.prose("broadsheet(1), broadsheet-ssh(7)")
    return page.text
  }

  private static func term(_ setting: Setting) -> String {
    switch setting.kind {
    case .flag: "set \(setting.rawValue) yes|no"
    case .choice(let names): "set \(setting.rawValue) " + names.joined(separator: "|")
    case .number: "set \(setting.rawValue) NUMBER"
    case .text: "set \(setting.rawValue) TEXT"
    }
  }

  private static func words(_ setting: Setting) -> String {
    let standard = setting.standard.isEmpty ? "" : " It is \(setting.standard.string) if nothing is said."
    return Help.sentence(setting.help.string) + standard
  }

  private static let about = """
    The configuration is read from /etc/broadsheet/config (or etc/broadsheet/config beside the program's bin), then from
    ~/.config/broadsheet/config, or from the file that --config names. One wish stands on a line; # begins a comment;
    quotes keep together what holds blanks, and a backslash takes its meaning from the character after it.

    broadsheet config --write writes what is in force into your file, with every setting and command: what is so anyway as
    comments; what the file held stays beside it as config.old, config.old2 and so on. Without --write it prints the same. Do not
    lead that into the file itself: the shell would empty it first. broadsheet config check names each mistake with its line, and broadsheet
    config themes lists the themes. What is sound in a file with mistakes is taken; of two lines that set the same, the
    last one counts. The file is UTF-8.

    What the host's file names with lock, nobody sets otherwise: not a reader's own file, and for theme and paper not
    --theme, :theme, BROADSHEET_THEME or BROADSHEET_PAPER. What an eye, an ear or a terminal needs is nobody's to lock:
    --ascii, --linear and NO_COLOR always hold; and --section only says where to begin. Where the host's file is
    there and cannot be read, the reader does not start.
    """

  private static let aboutKeys = """
    A key is one character, or Enter, Esc, Tab, Shift-Tab, Space, Backspace, Up, Down, Left, Right, Home, End, PgUp, PgDn,
    Ins, Del, F1 to F24, C-x with Control, M-x with Alt. Several keys in a row stand in quotes. The panes are list,
    article and comments.
    """

  private static let forms = [
    ("bind KEYS COMMAND [in PANE…]", "The keys do that, in these panes or wherever it can be done."),
    (
      "macro KEYS \"COMMAND; COMMAND…\"",
      "The keys do several things in turn; a part that begins with a colon is typed."
    ),
    ("unbind KEYS [in PANE…]", "The keys do nothing."),
    ("unbind all", "No key that the program comes with does anything."),
    ("lock SETTING…", "In the host's file: readers cannot set it."),
  ]

  private static let aboutThemes = """
    A theme is a file NAME.theme with one part of the screen a line: role = colour on ground attributes. Colours are default,
    black, red, green, yellow, blue, magenta, cyan, white, these with bright- before them, numbers from 0 to 255, or
    #rrggbb; they fall back to what the terminal has. Attributes are bold, dim, italic, underline, reverse, strike and
    plain. What a line leaves out comes from the part that this one belongs to, in the end from text.
    """

  private static let example = [
    "set theme night", "set comments newest", "bind \"g g\" top", "bind x report in comments",
    "macro X \"star; next-unread\"", "unbind q in list",
  ]
}
