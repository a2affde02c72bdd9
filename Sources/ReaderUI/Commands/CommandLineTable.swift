package import NewsModel

/// What can be typed after `:`; the help and the README's table are made from it.
package enum CommandLineTable {
  package struct Row: Hashable, Sendable {
    package var words: String
    package var help: String
    /// Short forms of the first word.
    var aliases: [String] = []

    /// Without the colon and what follows the name.
    fileprivate var verb: String { String(words.dropFirst().prefix { $0 != " " }) }

    /// The help, to be said in the language of the interface.
    package var phrase: Phrase { Phrase(stringLiteral: help) }
  }

  package static let rows: [Row] = [
    Row(words: ":section NAME", help: "show a section; the beginning of its name is enough"),
    Row(words: ":search WORDS", help: "search the whole archive"),
    Row(words: ":filter WORDS", help: "marks, words, in:, by:, from:, since:, or a name"),
    Row(words: ":save NAME", help: "keep the filter under a name"),
    Row(words: ":forget NAME", help: "let a saved filter go"),
    Row(words: ":sort ORDER", help: "order comments: newest oldest liked replies featured"),
    Row(words: ":sort time", help: "order the list by time or by discussion"),
    Row(words: ":theme NAME", help: "change the colours; without a name, list the themes"),
    Row(words: ":resume", help: "go back to words that you had begun to write"),
    Row(words: ":undo", help: "take the last mark back"),
    Row(words: ":messages", help: "what was said on the status line"),
    Row(words: ":notices", help: "answers to you, and what was decided"),
    Row(words: ":mine", help: "what this paper keeps of you, and your reports"),
    Row(words: ":erase-me", help: "take you and your words out of the paper (asks)"),
    Row(words: ":policy", help: "the comment policy"),
    Row(words: ":join", help: "choose a name, and take part"),
    Row(words: ":link", help: "a code that makes another key yours"),
    Row(words: ":keys", help: "the keys that you come in with"),
    Row(words: ":revoke NUMBER", help: "take one of your keys back, for good"),
    Row(words: ":help WORDS", help: "this help, as far as it has the words", aliases: ["h"]),
    Row(words: ":quit", help: "quit", aliases: ["q"]),
  ]

  /// The first words of lines that are obeyed, the short ones too.
  static let verbs = Set(rows.flatMap { [$0.verb] + $0.aliases })
}
