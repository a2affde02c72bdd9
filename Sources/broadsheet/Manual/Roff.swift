import Console

/// A manual page in the `man` macros, which both groff and mandoc render.
///
/// Source: groff_man(7).
struct Roff {
  private(set) var text: String
  /// A paragraph needs no macro of its own there.
  private var isAfterTitle = false

  init(_ title: String, section: Int, summary: String) {
    text = """
      .TH \(title.uppercased()) \(section) \(Help.day) "Broadsheet \(Help.version)" "Broadsheet"
      .nh
      .SH NAME
      \(Self.escaped(title)) \\- \(Self.escaped(summary))

      """
  }

  mutating func section(_ title: String) { macro("SH", title) }

  mutating func subsection(_ title: String) { macro("SS", title) }

  /// Paragraphs, parted by empty lines.
  mutating func prose(_ words: String) {
    for paragraph in words.split(separator: "\n\n") {
      if !isAfterTitle { text += ".PP\n" }
      isAfterTitle = false
      fill(String(paragraph))
    }
  }

  /// A term in bold, and what is to be said of it.
  mutating func item(_ term: String, _ words: String) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n"
    isAfterTitle = false
    fill(words)
  }

  /// Lines that keep their form, such as what is to be typed.
  mutating func example(_ lines: [String]) {
    text += (isAfterTitle ? "" : ".PP\n") + ".RS 4\n.nf\n"
    for line in lines { plain(line) }
    text += ".fi\n.RE\n"
    isAfterTitle = false
  }

  private mutating func macro(_ name: String, _ words: String) {
    text += ".\(name) \"\(Self.escaped(words))\"\n"
    isAfterTitle = true
  }

  private mutating func fill(_ words: String) {
    for line in LineFilling.lines(words, 72) { plain(line) }
  }

  private mutating func plain(_ line: String) {
    let begins = line.hasPrefix(".") || line.hasPrefix("'")
    text += (begins ? "\\&" : "") + Self.escaped(line) + "\n"
  }

  /// A hyphen that is typed stays one; what roff would take for its own is spelt out, and what the C locale has no
  /// character for.
  private static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      switch character {
      case "\\": result += "\\e"
      case "\"": result += "\\(dq"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "…": result += "..."
      case "“": result += "\\(lq"
      case "”": result += "\\(rq"
      default: result.append(character)
      }
    }
    return result
  }
}
