import NewsModel
import Testing

@testable import NewsImport

@Suite struct PageCommentTests {
  private static let prose =
    "<p>The bridge over the river was closed on Monday, and nobody in the town could say when it would open. "
    + "The mayor, who had crossed it on foot the night before, said that she was sorry for the bakers.</p>"

  private func comments(_ section: String) throws -> [ParsedComment] {
    let html =
      "<!doctype html><html lang=en><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
      + "\(Self.prose)\(Self.prose)</article>\(section)</body></html>"
    let page = try PageImporter.read(Array(html.utf8), facts: DocumentFacts())
    for comment in page.comments { #expect(!page.body.plainText.contains(comment.text.string)) }
    return page.comments
  }

  @Test func aLabelNamesTheAuthorAndATitleTheTime() throws {
    let item =
      "<div class=comment><div role=article aria-label='Comment by Ann F'><a href=https://x.example/profile/1-ann>"
      + "<span>Ann F</span></a><a href=/c/1 title='Dec 14, 2025, 7:40 PM'>6d</a>"
      + "<div class=comment-body><p>I crossed it on Sunday, and it shook.</p></div><a>Reply</a></div></div>"
    let found = try comments("<div class=comment-list>\(item)</div>")
    #expect(found.map(\.author) == ["Ann F"])
    #expect(found.map(\.text) == ["I crossed it on Sunday, and it shook."])
    #expect(found.first?.published?.rfc3339 == "2025-12-14T19:40:00Z")
  }

  @Test func whatIsNamedTextMayBeAMereTool() throws {
    let item =
      "<section class=comment><div class=comment__body><div class=comment__header><a class=name href=/in/tom>Tom</a>"
      + "<span class='text-xs comment__duration'>2mo</span></div><p class=segment__content>Take the ferry, as I do.</p>"
      + "</div></section>"
    let found = try comments("<div class=comments>\(item)\(item.replacing("ferry", with: "bus"))</div>")
    #expect(found.map(\.text) == ["Take the ferry, as I do.", "Take the bus, as I do."])
    #expect(found.map(\.author) == ["Tom", "Tom"])
  }

  @Test func repeatedBoxesUnderAHeadingAreComments() throws {
    let items = (1...3).map { number in
      "<div class='entry n\(number)'><b>Person \(["A", "B", "C"][number - 1])</b> <span>1\(number).11.2021 10:0\(number)</span>"
        + "<p>Das ist die Meinung Nummer \(number), und mehr sage ich nicht.</p></div>"
    }.joined()
    let found = try comments("<div><h3>3 Kommentare</h3><div>\(items)</div></div>")
    #expect(found.map(\.author) == ["Person A", "Person B", "Person C"])
    #expect(found.first?.text == "Das ist die Meinung Nummer 1, und mehr sage ich nicht.")
    #expect(found.first?.published?.rfc3339 == "2021-11-11T10:01:00Z")
  }

  @Test func teasersNamedForCommentAreNone() throws {
    let item =
      "<li class=comment><span class=author>Judy Lane</span><a href=/opinion/1>"
      + "Comment: women must stand up for themselves and for each other</a></li>"
    #expect(try comments("<ul class=comments>\(item)\(item)</ul>").isEmpty)
  }

  @Test func aFormIsNoComment() throws {
    let form =
      "<div class=comment id=comment-form><label>Your name *</label><input name=a><h3>Leave a reply</h3>"
      + "<label>Comment *</label><textarea></textarea><p>Want to join the discussion? Feel free to contribute!</p></div>"
    #expect(try comments("<section id=comments>\(form)</section>").isEmpty)
  }

  @Test func listsOfTheTextAreNoDiscussion() throws {
    let items = (1...3).map {
      "<li><strong>Step \($0)</strong> Ask the mayor for the key, and wait for an answer.</li>"
    }
    #expect(try comments("<div><h2>Your comments</h2><ul>\(items.joined())</ul></div>").isEmpty)
  }
}
