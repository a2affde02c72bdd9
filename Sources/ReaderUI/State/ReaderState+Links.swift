import Canvas
import NewsModel

extension ReaderState {
  private var link: WebURL? {
    (focus == .headlines ? headlines.selection : current)?.url
  }

  mutating func listLinks() -> [Effect] {
    guard let shown = article.article, focus != .headlines || current?.id == headlines.selection?.id else {
      return say("Open the story first: its links are in it.")
    }
    let links = article.layout?.links ?? []
    guard !links.isEmpty || shown.headline.url != nil else { return say("This story has no links.") }
    dialogs.append(.links(LinksDialog(links, story: shown.headline.url, language)))
    return []
  }

  mutating func openLink() -> [Effect] {
    guard let link, link.isWeb else { return say("This story has no address.") }
    return open(link)
  }

  mutating func open(_ link: WebURL) -> [Effect] {
    options.isRestricted ? tell(link) : [.openLink(link)]
  }

  /// Says where to go: on the status line, or in a box where the address is longer than that.
  ///
  /// - Parameter failure: why no browser shows it.
  mutating func tell(_ link: WebURL, after failure: Phrase? = nil) -> [Effect] {
    let words: Phrase = "Open it on your side: \(link.text)"
    if failure == nil, language(words).columns <= size.columns - 2 { return say(words) }
    dialogs.append(.links(LinksDialog(address: link, language)))
    return failure.map { say($0, .failure) } ?? []
  }

  mutating func copyLink(withHeadline: Bool) -> [Effect] {
    guard let link, link.isWeb else { return say("This story has no address.") }
    let title = (focus == .headlines ? headlines.selection : current)?.title
    return copy(link, headline: withHeadline ? title : nil)
  }

  /// What cannot be copied from here is shown whole, to be taken by hand.
  mutating func copy(_ link: WebURL, headline: SafeText? = nil) -> [Effect] {
    guard options.mayCopy else {
      let words: Phrase = "Nothing can be copied from here: \(link.text)"
      return language(words).columns < size.columns
        ? say(words) : tell(link, after: "Nothing can be copied from here.")
    }
    guard link.isCopyable else { return tell(link, after: "The address is too long for a clipboard.") }
    let words: Phrase =
      options.isInTmux
      ? "Handed to tmux: it copies where set-clipboard is on."
      : headline == nil ? "Copied: \(link.text)" : "Copied: headline and URL"
    return [.copy(link, headline: headline)] + say(words, options.isInTmux ? .information : .done)
  }
}

extension WebURL {
  /// Whether it may be put on a reader's clipboard: longer than this, terminals drop it.
  package var isCopyable: Bool { isWeb && string.utf8.count <= 2048 }
}
