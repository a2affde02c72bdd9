package import Canvas
package import NewsModel

/// What a pane's update may know of the world beside its own state.
package struct UpdateContext: Sendable {
  package var now: Timestamp
  /// nil for a guest, and for somebody who has not done anything yet that needs a name.
  package var reader: Reader?
  /// What the pane has to draw in, its title rule not counted.
  package var size: Size
  package var rules: CommentRules
  /// The comment policy of the paper, as it is shown to readers.
  package var policy: SafeText
  /// Whether this is a session of somebody who came in over the network.
  package var isRestricted: Bool
  /// For sentences that name a key.
  package var keymap: Keymap
  package var language = Language.english
  /// The reader's clock.
  package var clock: LocalClock
  /// Whether lead pictures are drawn.
  package var showsPictures = true
  /// The id of a draft that is begun in this update: nobody else, in no other session, has the same.
  package var newDraftID: SafeText
  package var typography: Typography

  package init(
    now: Timestamp, reader: Reader? = nil, size: Size, rules: CommentRules = CommentRules(),
    policy: SafeText = "", isRestricted: Bool = false, clock: LocalClock = .utc, newDraftID: SafeText = "",
    keymap: Keymap = .standard, typography: Typography = Typography()
  ) {
    self.typography = typography
    self.now = now
    self.reader = reader
    self.size = size
    self.rules = rules
    self.policy = policy
    self.isRestricted = isRestricted
    self.clock = clock
    self.keymap = keymap
    self.newDraftID = newDraftID
  }
}
