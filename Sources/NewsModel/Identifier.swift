/// The number of something in the store.
package struct Identifier<Subject>: Hashable, Comparable, Sendable {
  package let rawValue: Int64

  package init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

package typealias ArticleID = Identifier<Article>
package typealias FeedID = Identifier<Feed>
package typealias SectionID = Identifier<Section>
package typealias ReaderID = Identifier<Reader>
package typealias CommentID = Identifier<Comment>
package typealias ReportID = Identifier<Report>
package typealias SanctionID = Identifier<Sanction>
package typealias NoticeID = Identifier<Notice>
