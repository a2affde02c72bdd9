import Console
import NewsModel

/// Finds subscriptions by what people call them: the number, the address, or a part of the title that only one has.
enum FeedChoice {
  static func find(_ name: String, in all: [Subscription]) throws(Failure) -> Subscription {
    if let number = Int64(name), let found = all.first(where: { $0.feed.id.rawValue == number }) {
      return found
    }
    if let found = all.first(where: { $0.feed.url.string == name }) { return found }
    let wanted = name.lowercased()
    let alike = all.filter { subscription in
      [subscription.feed.title?.string, subscription.feed.url.string].contains {
        $0?.lowercased().contains(wanted) == true
      }
    }
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
  var name: SafeText { title ?? url.text }
}
