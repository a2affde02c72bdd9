/// What the words of an element's class, `itemprop` and test id say of a part of a comment.
struct CommentWords: OptionSet {
  let rawValue: UInt16

  static let author = CommentWords(rawValue: 1)
  /// Names that an author's element has, and others.
  static let maybeAuthor = CommentWords(rawValue: 1 << 1)
  /// The author's name, within what is named for the author.
  static let name = CommentWords(rawValue: 1 << 2)
  static let time = CommentWords(rawValue: 1 << 3)
  static let like = CommentWords(rawValue: 1 << 4)
  static let down = CommentWords(rawValue: 1 << 5)
  static let text = CommentWords(rawValue: 1 << 6)
  static let tool = CommentWords(rawValue: 1 << 7)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of node: Int, in tree: HTMLTree) {
    self = []
    for attribute in tree.nodes[node].range {
      let attribute = tree.attributes[Int(attribute)]
      guard attribute.name == .class || attribute.name == .itemprop || attribute.name == .testID else {
        continue
      }
      take(tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)])
    }
  }

  /// Runs of letters; those beyond ASCII are in none of the words.
  private mutating func take(_ names: ArraySlice<UInt8>) {
    names.withUnsafeBufferPointer { bytes in
      var hash = NameWords.seed
      for byte in bytes {
        if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
          hash = NameWords.next(hash, byte < 0x80 ? byte | 0x20 : byte)
        } else if hash != NameWords.seed {
          formUnion(Self.meanings[hash] ?? [])
          hash = NameWords.seed
        }
      }
      if hash != NameWords.seed { formUnion(Self.meanings[hash] ?? []) }
    }
  }

  private static let words: [(CommentWords, String)] = [
    (.author, "author fn username commenter nickname displayname autor auteur creator"),
    (.maybeAuthor, "user name nick by poster writer byline"),
    (.name, "fn name"),
    (.time, "date time timestamp datetime datecreated datepublished published ago created commentmetadata"),
    (.time, "metadata posted permalink"),
    (.like, "like likes upvote upvotes upvotecount votes score recommend recommends karma thumbs up rating"),
    (.like, "reactions"),
    (.down, "down"),
    (.text, "content text body message commenttext e commentbody inhalt texte texto"),
    (.tool, "reply report flag share tools actions action like likes vote votes meta header footer metadata"),
    (.tool, "avatar head author vcard rating controls awaiting menu toggle reactions duration timestamp"),
  ]

  private static let meanings: HashSlots<CommentWords> = {
    var meanings: [UInt64: CommentWords] = [:]
    for (meaning, list) in words {
      for word in list.split(separator: " ") {
        meanings[word.utf8.reduce(NameWords.seed, NameWords.next), default: []].formUnion(meaning)
      }
    }
    return HashSlots(meanings.map { ($0.key, $0.value) })
  }()
}
