import Canvas
import NewsModel

extension ReaderState {
  /// Whether keys that act on what is seen have to wait for the store's answer.
  var isAwaiting: Bool {
    switch focus {
    case .headlines: headlines.isAwaitingRows
    case .article, .comments: isArticleAwaited
    }
  }

  /// A key goes to the innermost thing that is open.
  mutating func take(_ key: KeyPress) -> [Effect] {
    if key == .hangup { return [.quit] }
    if case .mouse(.release, let point) = key { return letGo(at: point) }
    if case .mouse(let action, let point) = key, !hasOverlay { return mouse(action, at: point) }
    if let effects = takeAnywhere(key) { return effects }
    if let question { return answer(question, key) }
    if prompt.isPresent { return takeInPrompt(key) }
    if !dialogs.isEmpty { return takeInDialog(key) }
    if let effects = takeInForm(key) { return effects }
    message = nil
    if !waitingKeys.isEmpty || !waitingActions.isEmpty || mustWait(key) { return wait(key) }
    return press(key)
  }

  /// Whether a key acts on what the store has not told yet.
  private func mustWait(_ key: KeyPress) -> Bool {
    guard isAwaiting || isSummaryAwaited else { return false }
    return mustWait(keymap.binding(for: key, in: focus)?.command)
  }

  private func mustWait(_ command: Command?) -> Bool {
    guard !hasOverlay else { return false }
    if isAwaiting { return !isUrgent(command) }
    guard isSummaryAwaited else { return false }
    switch command {
    case .pickSection, .nthSection: return true
    case .nextUnit, .previousUnit: return focus == .headlines
    default: return false
    }
  }

  private func mustWait(_ action: Keymap.Action) -> Bool {
    switch action {
    case .command(let command, _): mustWait(command)
    case .line: isAwaiting || isSummaryAwaited
    }
  }

  /// Does the next of what had to wait: the rest of a macro, then keys. nil where nothing waits, or the store has not
  /// answered.
  mutating func goOn() -> [Effect]? {
    // A macro ends where one of its parts opens something that takes the keys.
    if hasOverlay { waitingActions = [] }
    if let action = waitingActions.first {
      guard !mustWait(action) else { return nil }
      waitingActions.removeFirst()
      return perform(action)
    }
    guard let key = waitingKeys.first, !mustWait(key) else { return nil }
    waitingKeys.removeFirst()
    return press(key)
  }

  /// Painting anew and stopping work over everything that is open, and leaving where no letters are typed.
  private mutating func takeAnywhere(_ key: KeyPress) -> [Effect]? {
    guard hasOverlay, let command = keymap.binding(for: key, in: focus)?.command else { return nil }
    switch (command, key) {
    case (.redraw, .control), (.suspend, .control): return perform(command)
    case (.quit, _) where question.isAbsent && prompt.isAbsent && dialogs.last?.takesLetters == false:
      return perform(command)
    default: return nil
    }
  }

  /// Whether something lies over the panes and has the keys.
  var hasOverlay: Bool {
    question.isPresent || prompt.isPresent || !dialogs.isEmpty || composer.isPresent || report.isPresent
      || desk.isPresent
  }

  /// Leaving never waits, and neither does painting.
  private func isUrgent(_ command: Command?) -> Bool {
    command.map { [.quit, .stepBack, .goLeft, .redraw, .suspend, .help].contains($0) } ?? false
  }

  private mutating func wait(_ key: KeyPress) -> [Effect] {
    if isUrgent(keymap.binding(for: key, in: focus)?.command) {
      (waitingKeys, waitingActions) = ([], [])
      return press(key)
    }
    if waitingKeys.count < 256 { waitingKeys.append(key) }
    return []
  }

  /// A key that means a command of the focused pane.
  mutating func press(_ key: KeyPress) -> [Effect] {
    if hasOverlay { return take(key) }
    let keys = pendingKeys.isEmpty ? [key] : pendingKeys + [key]
    pendingKeys = []
    switch keymap.meaning(of: keys, in: focus) {
    case .nothing: return unknown(keys)
    case .beginning:
      pendingKeys = keys
      message = StatusMessage("\(KeymapBuilder.notation(of: keys))…")
      return []
    case .binding(let binding):
      guard layout.width != .tooSmall || binding.command == .quit else { return [] }
      guard binding.actions.count != 1 else { return perform(binding.actions[0]) }
      waitingActions = binding.actions
      return []
    }
  }

  private mutating func perform(_ action: Keymap.Action) -> [Effect] {
    switch action {
    case .command(let command, let ordinal): perform(command, ordinal: ordinal)
    case .line(let line): obey(line)
    }
  }

  /// Escape ends a sequence that was begun, and says nothing.
  private mutating func unknown(_ keys: [KeyPress]) -> [Effect] {
    let isEnded = keys.count > 1 && keys.last == .escape
    guard !isEnded, layout.width != .tooSmall, keys.allSatisfy({ $0.notation != nil }) else { return [] }
    let names = KeymapBuilder.notation(of: keys)
    guard let help = keymap.key(for: .help) else { return say("\(names) does nothing here.") }
    return say("\(names) does nothing here; \(help) shows the keys.")
  }

  private mutating func answer(_ question: Question, _ key: KeyPress) -> [Effect] {
    let context = formContext
    guard let answer = question.answer(key, language) else {
      composer?.scrollReview(key, context)
      return []
    }
    self.question = nil
    isFormSent = answer && question.onYes.contains(where: \.sendsForm)
    composer?.endReview(context)
    return answer ? question.onYes : [.frame(.say("Left as it was.", .information))]
  }

  private mutating func takeInForm(_ key: KeyPress) -> [Effect]? {
    guard report.isPresent || composer.isPresent || desk.isPresent else { return nil }
    message = nil
    let context = desk.isAbsent ? formContext : deskContext
    if report.isPresent { return report?.take(key, context) }
    if composer.isPresent, key == .function(1) {
      dialogs.append(.help(HelpDialog(writingIn: focus, keymap, language)))
      return []
    }
    if composer.isPresent { return composer?.take(key, context) }
    return desk?.take(key, context)
  }

  private mutating func mouse(_ action: MouseAction, at point: Point) -> [Effect] {
    message = nil
    if action == .click, layout.masthead.contains(point) { return perform(.showNotices) }
    if action == .click, layout.sections.contains(point) { return clickTab(at: point.column) }
    if action == .click, let border = layout.border(at: point) {
      heldBorder = border
      return []
    }
    guard let box = layout.boxes.first(where: { $0.body.contains(point) }) else { return [] }
    switch action {
    case .wheelDown: return scroll(box.pane, .moveDown)
    case .wheelUp: return scroll(box.pane, .moveUp)
    case .click: return click(box, row: point.row - box.body.row)
    case .release: return []
    }
  }

  private mutating func scroll(_ pane: Pane, _ command: Command) -> [Effect] {
    (0..<3).flatMap { _ in tell(pane, command) }
  }

  private mutating func clickTab(at column: Int) -> [Effect] {
    guard let tab = SectionBar(self).tab(at: column, columns: layout.sections.columns) else { return [] }
    return showSection(tab.section)
  }

  private mutating func click(_ box: PaneLayout.Box, row: Int) -> [Effect] {
    setFocus(box.pane)
    if box.pane == .comments { comments.select(atRow: row) }
    guard box.pane == .headlines, let index = headlines.item(atRow: row) else { return [] }
    if index == headlines.window.selected { return openSelected() }
    headlines.window.select(index)
    return []
  }
}
