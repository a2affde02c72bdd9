/// What becomes of an element in clean content.
final class HTMLElement: Sendable {
  enum Fate: Sendable {
    /// Kept, with the attributes that mean something.
    case kept
    /// Kept, and never has content.
    case void
    /// Its tags go, what is inside stays.
    case unwrapped
    /// Gone with all that is inside, which is no text.
    case removed
  }

  let name: String
  let fate: Fate
  /// Begins a block, so that an open paragraph ends.
  let isBlock: Bool
  /// Its content is not parsed as markup by browsers.
  let isRawText: Bool
  /// What it means for the body.
  let role: ElementRole?

  /// The beginning of its start tag, and its end tag.
  let opening: [UInt8]
  let closing: [UInt8]
  let key: NameKey
  /// What it ends of those that are open.
  let group: ImpliedEnd.Group
  let isParagraph: Bool

  private init(name: String, fate: Fate, isBlock: Bool, isRawText: Bool) {
    self.name = name
    self.fate = fate
    self.isBlock = isBlock
    self.isRawText = isRawText
    role = ElementRole.of(name)
    opening = Array("<\(name)".utf8)
    closing = Array("</\(name)>".utf8)
    key = NameKey(name.utf8)
    group = ImpliedEnd.Group.of(name)
    isParagraph = name == "p"
  }

  /// The element of a name; those that nobody knows are unwrapped.
  static func named(_ name: NameKey) -> HTMLElement? { table[name] }

  /// The element of a name in place, of whatever case.
  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> HTMLElement? { table[NameKey(bytes, range)] }

  private static let table: NameTable<HTMLElement> = {
    var result: [(String, HTMLElement)] = []
    func add(_ names: String, _ fate: Fate, isBlock: Bool = false) {
      for name in names.split(separator: " ").map(String.init) {
        let isRawText = rawTexts.contains(name)
        result.append((name, HTMLElement(name: name, fate: fate, isBlock: isBlock, isRawText: isRawText)))
      }
    }
    add(
      "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter progress q rp rt "
        + "ruby s samp small span strike strong sub sup time tt u var video audio picture map", .kept)
    add(
      "address article aside blockquote caption center colgroup dd details dir div dl dt fieldset figcaption "
        + "figure footer h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol p pre section summary "
        + "table tbody td tfoot th thead tr ul", .kept, isBlock: true)
    add("br img wbr source track area col", .void)
    add("hr", .void, isBlock: true)
    add("script style template noembed noframes svg math xml", .removed)
    add("iframe applet", .removed)
    return NameTable(result)
  }()

  private static let rawTexts: Set<String> = ["script", "style", "iframe", "noembed", "noframes"]
}
