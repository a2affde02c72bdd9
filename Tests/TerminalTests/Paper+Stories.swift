import TestSupport

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
