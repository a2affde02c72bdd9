import Console
import NewsFetch
import NewsModel

/// Finds subscriptions by what people call them: the number, the address, or a part of the title that only one has.
enum FeedChoice {
  static func find(_ name: String, in all: [Subscription]) throws(Failure) -> Subscription {
    // Figures are a number, and no part of a title: who mistypes one must not meet another feed.
    if let number = Int64(name) {
      guard let found = all.first(where: { $0.feed.id.rawValue == number }) else {
        throw Failure(.wrongUsage, "there is no feed \(number): `broadsheet feeds` lists them")
      }
      return found
    }
    let address = (try? WebAddress(name))?.text
    if let found = all.first(where: { $0.feed.url.string == name || $0.feed.url.string == address }) {
      return found
    }
    let wanted = name.lowercased()
    let alike = all.filter { $0.feed.title?.string.lowercased().contains(wanted) == true }
    guard let found = alike.first else {
      throw Failure(
        .wrongUsage, "no subscription is called \(SafeText(line: name)): `broadsheet feeds` lists them")
    }
    guard alike.count == 1 else {
      let names = alike.prefix(5).map { "\($0.feed.id.rawValue) \($0.feed.name.string)" }.joined(
        separator: ", ")
      throw Failure(.wrongUsage, SafeText(line: "\(name) may be any of: \(names)"))
    }
    return found
  }
}

extension Feed {
  /// What it is called in messages.
  var name: SafeText { title ?? url.withoutPassword }
}
