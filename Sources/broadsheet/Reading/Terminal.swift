import Console
import CursesDisplay
import NewsModel

/// Opens the terminal that the environment describes, or says in words why it cannot be drawn on.
enum Terminal {
  static func open(isASCII: Bool, usesMouse: Bool, usesLinks: Bool?) throws(Failure) -> CursesTerminal {
    var options = TerminalOptions(type: StoreLocation.variable("TERM") ?? "")
    options.usesColor = StoreLocation.variable("NO_COLOR")?.isEmpty ?? true
    options.isASCII = isASCII
    options.usesMouse = usesMouse
    options.usesLinks = usesLinks
    do throws(TerminalError) {
      return try CursesTerminal(options)
    } catch {
      throw Failure(.wrongUsage, words(for: error))
    }
  }

  static func openLines(isASCII: Bool) throws(Failure) -> LineTerminal {
    do throws(TerminalError) {
      return try LineTerminal(isASCII: isASCII)
    } catch {
      throw Failure(.wrongUsage, words(for: error))
    }
  }

  private static func words(for error: TerminalError) -> SafeText {
    switch error {
    case .notATerminal: "the reader needs a terminal; `broadsheet articles` prints without one"
    case .typeMissing: "TERM is not set: set it to what your terminal is, xterm-256color for most"
    case .typeUnknown(let name):
      "TERM is \(SafeText(line: name)), which this machine does not know: try TERM=xterm-256color, or vt100"
    case .typeTooPoor(let name):
      "the terminal \(SafeText(line: name)) cannot move its cursor: use `broadsheet articles` and `broadsheet article`"
    case .databaseMissing: "no terminal descriptions are installed here: install ncurses-base"
    case .outOfMemory: "there is not enough memory for the screen"
    }
  }
}
