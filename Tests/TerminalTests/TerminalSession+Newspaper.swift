import TestSupport

/// What a reader does again and again.
extension TerminalSession {
  /// From the first screen to the discussion with eleven comments, in the section "borders".
  func goToLeadStory() throws {
    try waitFor("Headlines")
    send("t")
    try waitFor("Section:")
    send("bor")
    send(.enter)
    try waitFor("Headlines · Borders")
    send("jj")
    send(.enter)
    try waitFor("Anna Field")
  }

  /// Opens the composer, accepting the policy where it is asked for.
  func beginComment() throws {
    send("C")
    try waitUntil("to open the composer") { $0.shows("accept it? y/n") || $0.shows("C-s send") }
    if shows("accept it? y/n") { send("y") }
    try waitFor("C-s send")
  }

  /// Writes a comment and posts it.
  func post(_ text: String) throws {
    try beginComment()
    send(text)
    send(.control("s"))
    try waitFor("Post this comment? y/n")
    send("y")
    try waitFor("Your comment is posted.")
  }

  /// A lone ESC is known by the silence after it.
  func pressEscape() throws {
    send(.escape)
    try settle(silence: .milliseconds(60))
  }

  /// Everything from the column on, its lines put together: the words of a pane, however they are wrapped.
  func words(from column: Int) -> String {
    let rows = (0..<rows).map { row in (column..<columns).map { cell(row, $0).text }.joined() }
    return rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// Leaves with the key that works everywhere, and gives what was left changed on the terminal.
  func leave() throws -> [String] {
    send("Q")
    guard try exitStatus() == .exited(0) else { return ["an exit status"] }
    return leftovers
  }
}

extension Paper {
  /// The number of the story whose headline begins with the words.
  func article(_ beginning: String) throws -> String {
    let rows = try objects("articles", "--limit", "100")
    guard let row = rows.first(where: { $0.text("title")?.hasPrefix(beginning) == true }),
      let id = row.number("id")
    else { throw MissingStory(beginning: beginning) }
    return String(id)
  }

  /// The one with eleven comments.
  func leadStory() throws -> String { try article("Minister says new crossing") }

  /// Makes the reader of this account, who has accepted the policy, by one comment on another story.
  func enrol() throws {
    try lines("comment", try article("Council backs"), "--text", "Good morning", "--accept-policy")
  }
}

struct MissingStory: Error {
  let beginning: String
}
