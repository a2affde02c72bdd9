import Testing

@testable import NewsModel

@Suite struct CommentThreadTests {
  private func comment(_ id: Int64, under parent: Int64? = nil, gone: Bool = false, likes: Int = 0)
    -> NewsModel.Comment
  {
    var comment = NewsModel.Comment(
      id: CommentID(id), article: ArticleID(1), author: CommentAuthor(name: "A"), text: gone ? "" : "text",
      created: Timestamp(seconds: id))
    comment.parent = parent.map { CommentID($0) }
    comment.gone = gone ? .author : nil
    comment.likes = likes
    return comment
  }

  private func ids(_ comments: [NewsModel.Comment], _ order: CommentThread.Order = .oldest) -> [Int64] {
    CommentThread.arranged(comments, by: order).map(\.id.rawValue)
  }

  @Test func repliesFollowWhatTheyAnswerOldestFirst() {
    let comments = [comment(5, under: 1), comment(1), comment(2), comment(3, under: 1), comment(4, under: 3)]
    #expect(ids(comments) == [1, 3, 4, 5, 2])
    #expect(ids(comments, .newest) == [2, 1, 3, 4, 5])
    #expect(CommentThread.arranged(comments, by: .oldest).map(\.depth) == [0, 1, 2, 1, 0])
  }

  @Test func ordersByLikes() {
    #expect(ids([comment(1), comment(2, likes: 3), comment(3, likes: 1)], .mostLiked) == [2, 3, 1])
  }

  @Test func aTombstoneStandsOnlyOverSomethingVisible() {
    #expect(ids([comment(1, gone: true), comment(2, under: 1)]) == [1, 2])
    #expect(ids([comment(1, gone: true), comment(2)]) == [2])
    #expect(ids([comment(1, gone: true), comment(2, under: 1, gone: true), comment(3)]) == [3])
    #expect(
      ids([comment(1, gone: true), comment(2, under: 1, gone: true), comment(3, under: 2)]) == [1, 2, 3])
  }

  @Test func orphansAndCyclesLoseNothingVisible() {
    #expect(ids([comment(7, under: 99)]) == [7])
    #expect(ids([comment(8, under: 8)]) == [8])
  }

  @Test func depthOfTenThousandNeedsNoStack() {
    let chain = (1...10_000).map { (number: Int) in
      comment(Int64(number), under: number == 1 ? nil : Int64(number - 1))
    }
    #expect(ids(chain).count == 10_000)
  }
}
