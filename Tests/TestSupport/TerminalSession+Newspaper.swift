/// What a reader does again and again.
extension TerminalSession {
  /// From the first screen to the discussion with eleven comments, in the section "borders".
  package func goToLeadStory() throws {
    try chooseSection("bor")
    send("jj")
    send(.enter)
    try waitFor("Anna Field")
  }

  /// From the first screen to the list of the section whose name begins so.
  package func chooseSection(_ beginning: String) throws {
    try waitFor("Headlines")
    send("t")
    try waitFor("Section:")
    send(beginning)
    send(.enter)
    try waitFor("Headlines · ")
  }

  /// Opens the composer, accepting the policy where it is asked for.
  package func beginComment() throws {
    send("C")
    try waitUntil("to open the composer") { $0.shows("accept it? y/n") || $0.shows("C-s send") }
    if shows("accept it? y/n") { send("y") }
    try waitFor("C-s send")
  }

  /// Writes a comment and posts it.
  package func post(_ text: String) throws {
    try beginComment()
    send(text)
    send(.control("s"))
    try waitFor("Post this comment? y/n")
    send("y")
    try waitFor("Your comment is posted.")
  }

  /// Reports the comment that is selected as spam.
  package func reportSpam() throws {
    send("!")
    try waitFor("What is wrong with it?")
    send("s")
    try waitFor("Enter send")
    send(.enter)
    try waitFor("Send this report to the moderators? y/n")
    send("y")
    try waitFor("Reference:")
    send(.enter)
    try waitForGone("Reference:")
  }

  /// Presses a key that asks first, and says yes to the question.
  package func confirm(_ key: String, _ question: String = "y/n") throws {
    send(key)
    try waitFor(question)
    send("y")
  }

  /// A lone ESC is known by the silence after it.
  package func pressEscape() throws {
    send(.escape)
    try settle(silence: .milliseconds(60))
  }

  /// Everything from the column on, its lines put together: the words of a pane, however they are wrapped.
  package func words(from column: Int) -> String {
    let rows = (0..<rows).map { row in (column..<columns).map { cell(row, $0).text }.joined() }
    return rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// Leaves with the key that works everywhere, and gives what was left changed on the terminal.
  package func leave() throws -> [String] {
    send("Q")
    guard try exitStatus() == .exited(0) else { return ["an exit status"] }
    return leftovers
  }
}
