import Canvas

extension Theme {
  /// What is used where no theme is asked for: the terminal's own colours, a few of the sixteen on them. Its grey is for
  /// lines alone: on half of all terminals words in it are hard to read.
  package static let standard = Theme(
    name: "standard",
    styles: [
      .rule: Style(foreground: .palette(8)),
      .paneTitleFocused: Style(attributes: .bold),
      .masthead: Style(attributes: .bold),
      .mastheadDate: Style(),
      .mastheadReader: Style(),
      .tabCurrent: Style(attributes: [.bold, .reverse]),
      .headlineUnread: Style(attributes: .bold),
      .unreadMark: Style(foreground: .palette(4), attributes: .bold),
      .starMark: Style(foreground: .palette(3)),
      .selectionBar: Style(foreground: .palette(1)),
      .articleSection: Style(foreground: .palette(1), attributes: .bold),
      .articleTitle: Style(attributes: .bold),
      .standfirst: Style(attributes: .italic),
      .heading: Style(attributes: .bold),
      .quote: Style(attributes: .italic),
      .quoteBar: Style(foreground: .palette(1)),
      .code: Style(foreground: .palette(2)),
      .link: Style(foreground: .palette(4), attributes: .underline),
      .linkSelected: Style(attributes: .reverse),
      .emphasis: Style(attributes: .italic),
      .strong: Style(attributes: .bold),
      .marked: Style(attributes: .reverse),
      .deleted: Style(attributes: .strikethrough),
      .inserted: Style(attributes: .underline),
      .tableHeader: Style(attributes: .bold),
      .match: Style(foreground: .palette(0), background: .palette(3)),
      .matchCurrent: Style(
        foreground: .palette(0), background: .palette(3), attributes: [.bold, .underline]),
      .commentAuthor: Style(attributes: .bold),
      .commentAuthorOwn: Style(foreground: .palette(2), attributes: .bold),
      .commentStaff: Style(foreground: .palette(1), attributes: .bold),
      .tombstone: Style(attributes: .italic),
      .notice: Style(foreground: .palette(3)),
      .statusError: Style(foreground: .palette(1), attributes: .bold),
      .statusDone: Style(foreground: .palette(2)),
      .promptLabel: Style(attributes: .bold),
      .hintKey: Style(attributes: .bold),
      .dialogFrame: Style(foreground: .palette(8)),
      .dialogTitle: Style(attributes: .bold),
      .dialogSelected: Style(attributes: .reverse),
      .counterOver: Style(foreground: .palette(1), attributes: .bold),
    ])
}
