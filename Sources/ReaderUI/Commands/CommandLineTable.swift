/// What can be typed after `:`; the help and the README's table are made from it.
package enum CommandLineTable {
  package struct Row: Hashable, Sendable {
    package var words: String
    package var help: String
  }

  package static let rows: [Row] = [
    Row(words: ":section NAME", help: "show a section; the beginning of its name is enough"),
    Row(words: ":search WORDS", help: "search the whole archive"),
    Row(
      words: ":filter WORDS",
      help:
        "unread, starred, commented, in:SECTION, by:AUTHOR, since:today (week, month, visit), words; or a saved name"
    ),
    Row(words: ":save NAME", help: "keep the filter under a name"),
    Row(words: ":sort ORDER", help: "order the comments: newest, oldest, liked, replies"),
    Row(words: ":theme NAME", help: "change the colours; without a name, list the themes"),
    Row(words: ":resume", help: "go back to words that you had begun to write"),
    Row(words: ":undo", help: "take the last mark back"),
    Row(words: ":messages", help: "what was said on the status line"),
    Row(words: ":policy", help: "the comment policy"),
    Row(words: ":help", help: "this help"),
    Row(words: ":quit", help: "quit"),
  ]
}
