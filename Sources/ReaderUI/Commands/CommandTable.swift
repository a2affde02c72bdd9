package import NewsModel

/// The one table of commands: the key map, the help screen and the README's table are made from it.
package enum CommandTable {
  package struct Row: Hashable, Sendable {
    package var command: Command
    /// In the notation of `KeyPress`; the first ones are shown.
    package var keys: [String]
    package var help: String
    package var panes: PaneSet
  }

  package static let rows: [Row] = [
    Row(.moveDown, ["j", "Down"], "move down"),
    Row(.moveUp, ["k", "Up"], "move up"),
    Row(.goRight, ["Enter", "l", "Right"], "open, go to the pane on the right"),
    Row(.goLeft, ["h", "Left"], "go to the pane on the left"),
    Row(.stepBack, ["q"], "step back; at the top, quit"),
    Row(.quit, ["Q"], "quit now"),
    Row(.nextPane, ["Tab"], "next pane"),
    Row(.previousPane, ["Shift-Tab"], "previous pane"),
    Row(.zoom, ["z"], "give the pane the whole screen, or take it back"),
    Row(.narrower, ["<"], "make the pane narrower"),
    Row(.wider, [">"], "make the pane wider"),
    Row(.pageDown, ["Space", "PgDn", "C-f"], "page down"),
    Row(.pageUp, ["b", "PgUp", "C-b"], "page up"),
    Row(.halfPageDown, ["d", "C-d"], "half a page down"),
    Row(.halfPageUp, ["u", "C-u"], "half a page up"),
    Row(.goToTop, ["g", "Home"], "to the top"),
    Row(.goToBottom, ["G", "End"], "to the bottom"),
    Row(.nextUnread, ["n"], "next unread, match or new comment"),
    Row(.previousUnread, ["N"], "previous unread, match or new comment"),
    Row(.nextUnit, ["J"], "next section, article or thread"),
    Row(.previousUnit, ["K"], "previous section, article or thread"),
    Row(.pickSection, ["t"], "choose a section"),
    Row(.nthSection, ["1", "2", "3", "4", "5", "6", "7", "8", "9"], "the section of that number"),
    Row(.allSections, ["0"], "all sections"),
    Row(.filter, ["f"], "filter the list: marks, words, author, site, since", .headlines),
    Row(.sortList, ["S"], "sort the list by time, or by discussion", .headlines),
    Row(.clear, ["Esc"], "clear the filter, the search or the message"),
    Row(.find, ["/"], "find in this pane"),
    Row(.searchArchive, ["F"], "search the whole archive"),
    Row(.toggleRead, ["a"], "mark read or unread", [.headlines, .article]),
    Row(.markAllRead, ["A"], "mark all in view read (asks; can be undone)", .headlines),
    Row(.toggleStar, ["s"], "star, or take the star off", [.headlines, .article]),
    Row(.showChanges, ["="], "what has changed in the story, and back", .article),
    Row(.lastStory, ["Backspace"], "back to the story that you read before"),
    Row(
      .showTwins, ["T"], "the story in the next paper; fold twins", [.headlines, .article]),
    Row(.togglePictures, ["I"], "draw the lead picture, or leave it out", [.headlines, .article]),
    Row(.showComments, ["c"], "the comments"),
    Row(.writeComment, ["C"], "write a comment"),
    Row(.reply, ["r"], "reply", .comments),
    Row(.replyQuoting, ["R"], "reply, quoting", .comments),
    Row(.like, ["+"], "like, or take the like back", .comments),
    Row(.editOwn, ["e"], "edit your comment", .comments),
    Row(.deleteOwn, ["D"], "delete your comment (asks)", .comments),
    Row(.report, ["!"], "report a comment to the moderators", .comments),
    Row(.mute, ["m"], "mute the author, or hear them again", .comments),
    Row(.hideComment, ["H"], "hide the comment", .comments),
    Row(.collapse, ["-"], "collapse or expand the thread", .comments),
    Row(.collapseAll, ["_"], "collapse or expand all threads", .comments),
    Row(.goToParent, ["p"], "to the comment that this one answers", .comments),
    Row(.listLinks, ["U"], "the links of the article", [.headlines, .article]),
    Row(.openLink, ["o"], "open the link, or show it", [.headlines, .article]),
    Row(.copyLink, ["y"], "copy the link", [.headlines, .article]),
    Row(.copyLinkAndHeadline, ["Y"], "copy the headline and the link", [.headlines, .article]),
    Row(.refresh, ["r"], "look for news in this section", [.headlines, .article]),
    Row(.refreshAll, ["R"], "look for news everywhere", [.headlines, .article]),
    Row(.showPolicy, ["P"], "the comment policy"),
    Row(.showNotices, ["@"], "answers to you, and what was decided"),
    Row(.undo, ["C-_"], "undo"),
    Row(.commandLine, [":"], "command line"),
    Row(.help, ["?", "F1"], "this help"),
    Row(.redraw, ["C-l"], "paint the screen again"),
    Row(.suspend, ["C-z"], "suspend"),
  ]
}

extension CommandTable.Row {
  fileprivate init(_ command: Command, _ keys: [String], _ help: String, _ panes: PaneSet = .all) {
    self.command = command
    self.keys = keys
    self.help = help
    self.panes = panes
  }
}

extension CommandTable.Row {
  /// The help, to be said in the language of the interface.
  package var words: Phrase { Phrase(stringLiteral: help) }

  /// `j Down`; digits in a row as `1…9`.
  package var shownKeys: SafeText {
    if keys.count > 4, let first = keys.first, let last = keys.last {
      return SafeText(line: "\(first)…\(last)")
    }
    return SafeText(line: keys.joined(separator: " "))
  }
}
