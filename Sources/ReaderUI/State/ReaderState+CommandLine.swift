import NewsModel

extension ReaderState {
  /// A line that was typed after `:`.
  mutating func obey(_ line: SafeText) -> [Effect] {
    let words = line.string.split(separator: " ", maxSplits: 1)
    guard let verb = words.first else { return [] }
    let rest = SafeText(line: words.count > 1 ? String(words[1]) : "")
    switch verb {
    case "q", "quit": return leave()
    case "help", "h": dialogs.append(.help(HelpDialog(focus, keymap, language, searching: rest)))
    case "messages": dialogs.append(.text(.messages(messages, language)))
    case "policy": return perform(.showPolicy)
    case "notices": return perform(.showNotices)
    case "mine": return asReader([.loadBelongings])
    case "erase-me":
      let question: Phrase = "Erase your name, comments, marks and drafts for good, and leave? y/n"
      return asReader([.frame(.ask(question, onYes: [.eraseMe]))])
    case "resume": return resumeDraft()
    case "undo": return perform(.undo)
    case "section": return showSection(named: rest)
    case "theme": return changeTheme(to: rest)
    case "sort": return sort(by: rest)
    case "filter": return filter(by: rest)
    case "save": return saveFilter(as: rest)
    case "forget": return forgetFilter(named: rest)
    case "search": return rest.isEmpty ? perform(.searchArchive) : headlines.search(rest)
    default:
      if let effects = obeyAboutKeys(verb, rest) { return effects }
      if rest.isEmpty, let command = Command(rawValue: String(verb)) { return perform(command) }
      return say(":\(SafeText(line: String(verb))) is no command; :help lists them.", .failure)
    }
    return []
  }

  private mutating func showSection(named name: SafeText) -> [Effect] {
    if name.isEmpty { return perform(.pickSection) }
    guard let section = section(named: name) else {
      return say("There is no section “\(name)”; \(keymap.name(of: .pickSection)) lists them.", .failure)
    }
    return showSection(section.id)
  }

  /// The order of the list, or that of the discussion.
  private mutating func sort(by name: SafeText) -> [Effect] {
    if let order = HeadlineQuery.Order(rawValue: name.string) { return sortList(by: order) }
    guard let order = CommentThread.Order(rawValue: name.string) else {
      let names = CommentThread.Order.allCases.map(\.rawValue).joined(separator: ", ")
      return say(
        "Comments can be sorted by \(SafeText(line: names)), the list by time, discussion.",
        name.isEmpty ? .information : .failure)
    }
    return comments.sort(by: order)
  }
}
