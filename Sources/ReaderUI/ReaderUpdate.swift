import Canvas
import NewsModel

extension ReaderState {
  /// What is to be done when the session begins: the list first, so that it can be on the first screen.
  package mutating func start() -> [Effect] {
    if options.mode == .desk { return finish(startDesk()) }
    var effects =
      headlines.show(headlines.query) + [.loadSummary, .loadDrafts] + (reader.isAbsent ? [] : [.loadFilters])
    if let article = options.startArticle { effects.append(.loadArticle(article)) }
    greet()
    return finish(effects)
  }

  /// The one way in: takes a message, changes the state, and says what is to be done outside.
  package mutating func update(_ message: Message) -> [Effect] {
    if case .ticked(let moment) = message, moment.seconds / 60 == now.seconds / 60 {
      // Nothing reads differently within a minute.
      now = moment
      return []
    }
    let effects = handle(message)
    return finish(effects)
  }

  /// Does what panes ask of the frame, brings the state in line with the layout, and lets keys that had to
  /// wait for the store follow.
  private mutating func finish(_ effects: [Effect]) -> [Effect] {
    var done = resolved(effects)
    done += resolved(settle())
    while let effects = goOn() {
      done += resolved(effects)
      done += resolved(settle())
    }
    return done
  }

  private mutating func resolved(_ effects: [Effect]) -> [Effect] {
    var done: [Effect] = []
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if case .frame(let request) = effect {
        waiting.insert(contentsOf: perform(request), at: 0)
      } else {
        follow(effect)
        done.append(effect)
      }
    }
    return done
  }

  private mutating func handle(_ message: Message) -> [Effect] {
    if message.answersForm { isFormSent = false }
    switch message {
    case .key(let key): return take(key)
    case .resized(let size): self.size = size
    case .ticked(let moment):
      now = moment
      return article.savePosition() + tellPanes(message)
    case .hungUp: return article.savePosition() + visit + tellPanes(message)
    case .policyRead(let policy): options.policy = policy
    case .themesLoaded(let themes, let faults): return take(themes, faults)
    case .resumed: return [.redraw, .loadSummary]
    case .storeChanged: return [.loadSummary] + tellPanes(message)
    case .warned(let words): return say(words, .failure)
    default: return receiveAboutKeys(message) ?? receive(message)
    }
    return []
  }
}
