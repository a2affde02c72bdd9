/// How to open a terminal. The environment is read by whoever starts the program, not here.
package struct TerminalOptions: Sendable {
  /// TERM.
  package var type: String
  package var input: Int32
  package var output: Int32
  /// False under NO_COLOR.
  package var usesColor: Bool
  package var usesMouse: Bool
  /// Whether the terminal is told where links lead (OSC 8); nil where its type decides.
  package var usesLinks: Bool?
  /// Draws nothing but ASCII, whatever the locale says.
  package var isASCII: Bool
  /// How long to wait for the rest of an escape sequence, in milliseconds.
  package var escapeDelay: Int32

  package init(
    type: String, input: Int32 = 0, output: Int32 = 1, usesColor: Bool = true, usesMouse: Bool = true,
    usesLinks: Bool? = nil, isASCII: Bool = false, escapeDelay: Int32 = 25
  ) {
    self.type = type
    self.input = input
    self.output = output
    self.usesColor = usesColor
    self.usesMouse = usesMouse
    self.usesLinks = usesLinks
    self.isASCII = isASCII
    self.escapeDelay = escapeDelay
  }
}
