import NewsModel
import Testing

@testable import NewsImport

/// Pictures whose address stands elsewhere than in `src`, because a script loads them.
@Suite struct LatePictureTests {
  private static let text = [
    "The weir below the mill has been rebuilt, and salmon were seen above it for the first time since 1923.",
    "Volunteers counted eleven fish on the first morning, among them two that were longer than a metre.",
    "The fisheries board will count them again in the spring, and decide then whether the ladder is enough.",
  ]

  private func figures(_ picture: String) throws -> [Figure] {
    let html = """
      <!doctype html><title>Salmon above the weir</title><article><h1>Salmon above the weir</h1>
      <p>\(Self.text[0])</p>\(picture)<p>\(Self.text[1])</p><p>\(Self.text[2])</p></article>
      """
    var facts = DocumentFacts()
    facts.baseURL = "https://paper.example/a/"
    let page = try PageImporter.read(Array(html.utf8), facts: facts)
    #expect(page.body.plainText.contains(Self.text[1]))
    return page.body.blocks.compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
  }

  @Test(arguments: [
    "<img src='data:image/gif;base64,R0lG' data-src='/weir.jpg'>",
    "<img src='/assets/placeholder.png' data-original-src='/weir.jpg'>",
    "<img src='/assets/blank.gif' srcset='/weir-320.jpg 320w, /weir.jpg 1280w, /weir-5000.jpg 5000w'>",
    "<img data-srcset='/small.jpg 1x,/weir.jpg 2x'>",
    "<picture><source srcset='/weir.jpg 2x, /small.jpg'><img src='data:image/gif;base64,R0lG'></picture>",
    "<img class=lazy src='/img/spacer.gif'><noscript><img src='/weir.jpg'></noscript>",
    "<figure><img src='data:image/gif;base64,R0lG'><noscript><img src='/weir.jpg'></noscript></figure>",
    "<figure><img data-src='/weir.jpg'><noscript><img src='/weir.jpg'></noscript></figure>",
    "<img data-src='/weir.jpg'><noscript><img src='/weir.jpg'></noscript>",
  ])
  func theOnePictureIsFound(_ picture: String) throws {
    #expect(try figures(picture).map { $0.url?.string } == ["https://paper.example/weir.jpg"])
  }

  @Test(arguments: [
    "<noscript>Please enable JavaScript to see the picture.</noscript>",
    "<noscript><img src='https://count.example/hit?p=1' width=1 height=1></noscript>",
    "<noscript><img src='https://count.example/hit?p=1' style='display: none'></noscript>",
    "<img src='/assets/placeholder.png' data-src='{{ url }}'>",
  ])
  func nothingElseIsAPicture(_ markup: String) throws {
    #expect(try figures(markup).isEmpty)
  }

  @Test func theLargestThatIsNotTooLargeIsTaken() {
    #expect(PictureAddress.best(of: "a.png 1x, b.png 2x") == "b.png")
    #expect(PictureAddress.best(of: "a,b.png 100w,c.png 300w") == "c.png")
    #expect(PictureAddress.best(of: "a.png 4000w, b.png 9000w") == "a.png")
    #expect(PictureAddress.best(of: " , ") == nil)
    #expect(PictureAddress.best(of: "") == nil)
  }
}
