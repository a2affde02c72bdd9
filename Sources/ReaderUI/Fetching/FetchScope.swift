package import NewsModel

/// Which feeds are asked for news.
package enum FetchScope: Hashable, Sendable {
  case due
  /// Those of the section that are due.
  case section(SafeText)
  case all
}
