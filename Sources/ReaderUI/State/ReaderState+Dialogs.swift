import Canvas
import NewsModel

extension ReaderState {
  mutating func takeInDialog(_ key: KeyPress) -> [Effect] {
    guard var dialog = dialogs.popLast() else { return [] }
    message = nil
    let answer = dialog.take(key, size: DialogFrame(dialog, in: size, language).content.size)
    switch answer {
    case .stays: dialogs.append(dialog)
    case .closed: break
    case .section(let id): return showSection(id)
    case .filter(let dialog): return filter(by: dialog)
    case .follow(let url): return open(url)
    case .join(let name, let invitation):
      dialogs.append(dialog)
      return [.join(name, invitation: invitation)]
    case .link(let code):
      dialogs.append(dialog)
      return [.link(code)]
    case .refusedName(let fault):
      dialogs.append(dialog)
      return [.noteRefusedName(fault)]
    case .notice(let notice): return follow(notice)
    case .appeal(let comment): askAppeal(comment)
    case .copy(let url): return copy(url)
    }
    return []
  }

  mutating func takeInPrompt(_ key: KeyPress) -> [Effect] {
    guard var prompt else { return [] }
    if prompt.purpose == .command, key == .tab || key == .backTab {
      if options.themes == nil, prompt.edit.text.hasPrefix("theme ") { return askForThemes(.completion(key)) }
      let completion = CommandCompletion(self)
      prompt.complete(by: key == .tab ? 1 : -1, among: completion.lines)
      self.prompt = prompt
      return []
    }
    message = nil
    let answer = prompt.take(key)
    self.prompt = prompt
    switch answer {
    case .none: return []
    case .cancelled:
      if case .appeal(let comment) = prompt.purpose { appeals[comment] = SafeText(line: prompt.edit.text) }
      self.prompt = nil
    case .entered(let words):
      self.prompt = nil
      return entered(words, for: prompt.purpose)
    }
    return []
  }

  private mutating func entered(_ words: SafeText, for purpose: Prompt.Purpose) -> [Effect] {
    if !words.isEmpty { histories[purpose, default: []].append(words) }
    switch purpose {
    case .find: return find(words)
    case .search: return words.isEmpty ? [] : searchArchive(words)
    case .command: return obey(words)
    case .appeal(let comment): return appeal(comment, words)
    }
  }

  private mutating func searchArchive(_ words: SafeText) -> [Effect] {
    focus = .headlines
    companion = .article
    return headlines.search(words)
  }

  private mutating func find(_ words: SafeText) -> [Effect] {
    switch focus {
    case .headlines:
      headlines.findWords = words.isEmpty ? nil : words
      return words.isEmpty ? [] : headlines.seek(HeadlineSeek(.title(words), isForward: true))
    case .article: return article.receive(prompted: words, context(for: .article))
    case .comments: return comments.receive(prompted: words, context(for: .comments))
    }
  }
}
