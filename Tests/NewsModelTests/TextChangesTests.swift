import NewsModel
import Testing

@Suite struct TextChangesTests {
  private func text(_ words: String) -> RichText {
    RichText(words.split(separator: " ").map { .paragraph([Run(SafeText(line: String($0)))]) })
  }

  private func shown(_ old: String, _ new: String) -> String {
    let changes = TextChanges(from: text(old), to: text(new))
    return zip(changes.body.blocks, changes.kinds).map { block, kind in
      let word = RichText([block]).plainText
      return kind == .kept ? word : kind == .added ? "+\(word)" : "-\(word)"
    }.joined(separator: " ")
  }

  @Test func tellsWhatWasTakenOutAndPutIn() {
    #expect(shown("a b c", "a b c") == "a b c")
    #expect(shown("a b c", "a x c") == "a -b +x c")
    #expect(shown("a b", "a b c d") == "a b +c +d")
    #expect(shown("a b c d", "d") == "-a -b -c d")
    #expect(shown("a b c d e", "b x d y e") == "-a b -c +x d +y e")
    #expect(shown("", "a") == "+a")
    #expect(shown("a a a", "a a") == "a a -a")
  }

  @Test func withoutWhatWasRemovedItIsTheNewTextAndWithoutWhatWasAddedTheOld() {
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let old = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
        "abcd".randomElement().map(String.init) ?? ""
      }
      let new = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
        "abcd".randomElement().map(String.init) ?? ""
      }
      let (left, right) = (text(old.joined(separator: " ")), text(new.joined(separator: " ")))
      let changes = TextChanges(from: left, to: right)
      let pairs = Array(zip(changes.body.blocks, changes.kinds))
      #expect(pairs.filter { $0.1 != .removed }.map(\.0) == right.blocks)
      #expect(pairs.filter { $0.1 != .added }.map(\.0) == left.blocks)
    }
  }
}
