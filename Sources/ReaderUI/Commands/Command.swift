/// Everything a reader can ask for with a key. What each is called, does and where it holds is in `CommandTable`.
package enum Command: String, CaseIterable, Sendable {
  case moveDown = "down"
  case moveUp = "up"
  case goRight = "open"
  case goLeft = "left"
  case stepBack = "back"
  case quit
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case narrower
  case wider
  case zoom
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case goToTop = "top"
  case goToBottom = "bottom"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case nextUnit = "next-unit"
  case previousUnit = "previous-unit"
  case pickSection = "section"
  case allSections = "all-sections"
  case nthSection = "nth-section"
  case filter
  case sortList = "sort"
  case clear
  case find
  case searchArchive = "search"
  case toggleRead = "read"
  case markAllRead = "mark-all-read"
  case toggleStar = "star"
  case showChanges = "changes"
  case lastStory = "last-story"
  case showTwins = "twins"
  case togglePictures = "pictures"
  case showComments = "comments"
  case writeComment = "write"
  case reply
  case replyQuoting = "reply-quoting"
  case like
  case editOwn = "edit"
  case deleteOwn = "delete"
  case report
  case mute
  case hideComment = "hide"
  case collapse
  case collapseAll = "collapse-all"
  case goToParent = "parent"
  case listLinks = "links"
  case openLink = "open-link"
  case copyLink = "copy"
  case copyLinkAndHeadline = "copy-with-headline"
  case refresh
  case refreshAll = "refresh-all"
  case showPolicy = "policy"
  case showNotices = "notices"
  case undo
  case commandLine = "command-line"
  case help
  case redraw
  case suspend
}
