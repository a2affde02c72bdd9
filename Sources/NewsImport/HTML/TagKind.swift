/// What a tag means for the cut.
struct TagKind: OptionSet {
  let rawValue: UInt16

  /// The element goes, contents and all.
  static let cutWithContent = TagKind(rawValue: 1)
  static let script = TagKind(rawValue: 2)
  /// The tags go, the contents stay.
  static let dropped = TagKind(rawValue: 4)
  /// Its contents are text up to the end tag.
  static let raw = TagKind(rawValue: 8)
  /// An element of inline formatting, which HTML opens again where it was left open.
  static let formatting = TagKind(rawValue: 16)
  /// Every start tag adds to the depth of the tree until its end tag.
  static let nesting = TagKind(rawValue: 32)
  static let preformatted = TagKind(rawValue: 64)
  /// May stand unclosed without swallowing the page.
  static let foreign = TagKind(rawValue: 128)

  /// White space beside its tags stands between lines.
  static let block = TagKind(rawValue: 256)

  /// A parser takes the attributes of a second one into the first.
  static let merged = TagKind(rawValue: 512)

  /// The kind, and a hash of the name in lower case.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> (kind: TagKind, hash: UInt64) {
    let hash = hash(bytes, name)
    return (byHash[hash] ?? (name.count > 40 ? .dropped : .nesting), hash)
  }

  /// FNV-1a of the name in lower case.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in name { hash = (hash ^ UInt64(bytes[index] | 0x20)) &* 0x100_0000_01b3 }
    return hash
  }

  private static let byHash: HashSlots<TagKind> = {
    var table: [(UInt64, TagKind)] = []
    func add(_ names: String, _ kind: TagKind) {
      for name in names.split(separator: " ") {
        let bytes = Array(name.utf8)
        bytes.withUnsafeBufferPointer { table.append((hash($0, 0..<bytes.count), kind)) }
      }
    }
    add("script", [.cutWithContent, .script])
    add("style", .cutWithContent)
    add("svg", [.cutWithContent, .foreign])
    add("link path wbr param track col colgroup bgsound keygen basefont", .dropped)
    add("textarea title iframe noembed noframes xmp", .raw)
    add("pre listing", .preformatted)
    add(
      "div article section main aside nav header footer ul ol dl table form fieldset figure figcaption address "
        + "blockquote details summary h1 h2 h3 h4 h5 h6",
      [.nesting, .block])
    add("a b big code em font i nobr s small strike strong tt u", .formatting)
    // Void, or closed by what follows: they add no lasting depth.
    add("p li dt dd td th tr tbody thead tfoot hr meta", .block)
    add("option optgroup rp rt br img base embed source area input", [])
    add("head", [])
    add("html body", .merged)
    return HashSlots(table)
  }()
}
