import Canvas

extension Theme {
  /// Without a colour: for `NO_COLOR`, and for terminals that have none. Nothing hangs on colour in it.
  package static let plain = Theme(
    name: "plain",
    styles: [
      .paneTitleFocused: Style(attributes: .bold),
      .masthead: Style(attributes: .bold),
      .mastheadDate: Style(),
      .mastheadReader: Style(),
      .tabCurrent: Style(attributes: .reverse),
      .headlineUnread: Style(attributes: .bold),
      .unreadMark: Style(attributes: .bold),
      .selectionBar: Style(attributes: .bold),
      .newCount: Style(attributes: .bold),
      .articleSection: Style(attributes: .bold),
      .articleTitle: Style(attributes: .bold),
      .heading: Style(attributes: .bold),
      .link: Style(attributes: .underline),
      .linkSelected: Style(attributes: .reverse),
      .emphasis: Style(attributes: .underline),
      .strong: Style(attributes: .bold),
      .marked: Style(attributes: .reverse),
      .inserted: Style(attributes: .underline),
      .deleted: Style(attributes: .strikethrough),
      .tableHeader: Style(attributes: .bold),
      .match: Style(attributes: .reverse),
      .matchCurrent: Style(attributes: [.reverse, .bold]),
      .commentAuthor: Style(attributes: .bold),
      .commentNew: Style(attributes: .bold),
      .notice: Style(attributes: .reverse),
      .statusError: Style(attributes: .bold),
      .promptLabel: Style(attributes: .bold),
      .hintKey: Style(attributes: .bold),
      .dialogTitle: Style(attributes: .bold),
      .dialogSelected: Style(attributes: .reverse),
      .counterOver: Style(attributes: .reverse),
    ])
}
