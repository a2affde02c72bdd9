import Foundation
import NewsModel
import Testing

@testable import NewsImport

/// The sample edition, page by page, against what a person read in it.
@Suite struct SampleEditionTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Expected: Decodable, Sendable, CustomTestStringConvertible {
    struct Comment: Decodable, Sendable {
      var author: String
      var parent: Int?
      var published: String
      var likes: Int?
      var starts: String
    }
    struct Image: Decodable, Sendable {
      var caption: String?
      var credit: String?
    }
    var file: String
    var title: String
    var standfirst: String?
    var section: String
    var byline: String?
    var agency: String?
    var published: String?
    var updated: String?
    var image: Image?
    var comment_count: Int
    var first: String
    var last: String
    var absent: [String]
    var comment_list: [Comment]?

    var testDescription: String { file }
  }

  static let pages: [Expected] = {
    let data = try? Data(contentsOf: root.appendingPathComponent("Tests/Fixtures/sample-truth.json"))
    return data.flatMap { try? JSONDecoder().decode([Expected].self, from: $0) } ?? []
  }()

  private func read(_ expected: Expected) throws -> ParsedPage {
    let file = Self.root.appendingPathComponent("Sources/SampleEdition/pages/" + expected.file)
    return try PageImporter.read([UInt8](Data(contentsOf: file)), facts: DocumentFacts())
  }

  @Test func thereIsAnEdition() {
    #expect(Self.pages.count > 10)
  }

  @Test func tablesHaveAllTheirCells() throws {
    var count = 0
    for expected in Self.pages {
      for case .table(let table) in try read(expected).body.blocks {
        count += 1
        let cells = table.rows.joined().map(\.runs.plainText)
        #expect(!cells.contains(""), "\(expected.file): \(cells)")
      }
    }
    #expect(count >= 3)
  }

  @Test(arguments: pages)
  func metadataIsWhatThePageSays(_ expected: Expected) throws {
    let page = try read(expected)
    #expect(page.title?.string == expected.title)
    // Where none is printed, the page's description may stand in.
    if let standfirst = expected.standfirst { #expect(page.standfirst?.string == standfirst) }
    #expect(page.section?.string == expected.section)
    #expect(page.byline?.string == expected.byline)
    #expect(page.agency?.string == expected.agency)
    #expect(page.published?.rfc3339 == expected.published)
    #expect(page.updated?.rfc3339 == expected.updated)
    #expect(page.image?.caption?.string == expected.image?.caption)
    #expect(page.image?.credit?.string == expected.image?.credit)
  }

  @Test(arguments: pages)
  func bodiesAreWholeAndClean(_ expected: Expected) throws {
    let text = try read(expected).body.plainText
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix(expected.first), "\(words.prefix(80))")
    #expect(words.hasSuffix(expected.last), "\(words.suffix(80))")
    for absent in expected.absent { #expect(!words.contains(absent), "\(absent)") }
  }

  @Test(arguments: pages)
  func commentsAreTheDiscussion(_ expected: Expected) throws {
    let page = try read(expected)
    #expect((page.commentCount ?? 0) == expected.comment_count)
    let comments = expected.comment_list ?? []
    #expect(page.comments.count == comments.count)
    for (found, wanted) in zip(page.comments, comments) {
      #expect(found.author?.string == wanted.author)
      #expect(found.published?.rfc3339 == wanted.published)
      #expect(found.likes == wanted.likes)
      #expect(found.text.string.hasPrefix(wanted.starts), "\(found.text)")
      #expect(found.parent == wanted.parent.map { page.comments[$0].id })
    }
  }
}
