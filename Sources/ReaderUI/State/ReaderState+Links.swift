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

  func copyLink(withHeadline: Bool) -> [Effect] {
    guard let link, link.isWeb else { return say("This story has no address.") }
    guard options.mayCopy else { return say("Copying is turned off here: \(link.text)") }
    let title = (focus == .headlines ? headlines.selection : current)?.title
    let copied: Phrase = withHeadline ? "Copied: headline and URL" : "Copied: \(link.text)"
    return [.copy(link, headline: withHeadline ? title : nil)] + sayCopied(copied)
  }

  func sayCopied(_ words: Phrase) -> [Effect] {
    options.isInTmux ? say("Handed to tmux: it copies where set-clipboard is on.") : say(words, .done)
  }
}
