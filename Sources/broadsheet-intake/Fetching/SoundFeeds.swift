import NewsFetch
import NewsModel

/// The feeds of a list that can be asked for, each by its usual address; why the others cannot.
enum SoundFeeds {
  static func of(_ outline: ParsedOutline) -> (feeds: [ParsedOutline.Subscription], left: [SafeText]) {
    var feeds: [ParsedOutline.Subscription] = []
    var left: [SafeText] = []
    for feed in outline.feeds {
      let shown = feed.url.withoutPassword
      do throws(WebAddress.Fault) {
        guard let url = try WebAddress(feed.url.string).url else { continue }
        var feed = feed
        feed.url = url
        feeds.append(feed)
      } catch {
        let problem = FetchProblem(error, in: shown)
        left.append(
          error == .credentials ? "\(shown): \(problem.reason): left out" : "\(problem.reason): left out")
      }
    }
    return (feeds, left)
  }
}
