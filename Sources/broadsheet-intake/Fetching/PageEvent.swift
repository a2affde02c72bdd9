import NewsFetch
import NewsModel

/// What happens while pages are fetched.
enum PageEvent {
  /// So many are to be fetched.
  case began(Int)
  /// Nothing can be asked for yet, for that long; nil while something is under way.
  case waiting(Duration?)
  /// One is done, with what went wrong.
  case done(WantedPage, FetchProblem?)
}
