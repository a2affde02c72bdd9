/// The address of a picture: where it loads late, that stands elsewhere than in `src`, which has a placeholder.
enum PictureAddress {
  private static let late = [
    "data-src", "data-lazy-src", "data-original", "data-hi-res-src", "data-original-src", "data-lazy",
    "data-full-src", "data-img-src", "data-image", "data-cfsrc", "data-delayed-url", "data-large-file",
  ]
  private static let sets = ["data-srcset", "data-lazy-srcset", "srcset"]
  private static let plainSets = ["srcset"]
  /// Pictures wider than this are for printing.
  private static let widest = 2000.0

  /// The likeliest first; `attributes` answers for a lower-case name.
  /// - Parameter isPlain: whether the element has no attributes but those of clean HTML.
  static func candidates(isPlain: Bool, _ attributes: (String) -> String?) -> [String] {
    var all: [String] = []
    func add(_ address: String?) {
      if let address, isAddress(address), !isPlaceholder(address) { all.append(address) }
    }
    if !isPlain { for name in late { add(attributes(name)) } }
    add(attributes("src"))
    for name in isPlain ? plainSets : sets { add(attributes(name).flatMap { best(of: $0) }) }
    return all
  }

  /// Of what `srcset` offers the largest that is not too large.
  ///
  /// Source: HTML Living Standard, 4.8.4.2.1 (`srcset` attributes).
  static func best(of set: String) -> String? {
    let offers = offers(set).filter { isAddress($0.address) && !isPlaceholder($0.address) }
    let fitting = offers.filter { $0.size <= widest }
    let largest = fitting.max { $0.size < $1.size }
    return (largest ?? offers.min { $0.size < $1.size })?.address
  }

  /// Addresses with their width or density, 1 where nothing is said.
  private static func offers(_ set: String) -> [(address: String, size: Double)] {
    var offers: [(address: String, size: Double)] = []
    var rest = set.utf8[...]
    for _ in 0..<64 {
      rest = rest.drop(while: isBlank)
      let word = rest.prefix { !isBlank($0) }
      guard !word.isEmpty else { break }
      rest = rest[word.endIndex...]
      let comma = word.firstIndex(of: UInt8(ascii: ","))
      if let size = size(word[..<(comma ?? word.endIndex)]), !offers.isEmpty {
        offers[offers.count - 1].size = size
        // "1x,b.png": the next without a space between.
        let next = comma.map { word[word.index(after: $0)...] } ?? word[word.endIndex...]
        if !next.isEmpty { offers.append((String(Substring(next)), 1)) }
      } else {
        let address = word.last == UInt8(ascii: ",") ? word.dropLast() : word
        if !address.isEmpty { offers.append((String(Substring(address)), 1)) }
      }
    }
    return offers
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func size(_ text: Substring.UTF8View) -> Double? {
    guard let last = text.last, "wxh".utf8.contains(last) else { return nil }
    return Double(Substring(text.dropLast()))
  }

  /// Neither a data URL, nor JSON, a template or a mere word.
  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count > 3, !text.hasPrefix("data:") else { return false }
    var hasMark = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") { return false }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { hasMark = true }
    }
    return hasMark
  }

  /// With the letters of each, so that nearly all are passed over without a look at the name.
  private static let placeholders = [
    "placeholder", "blank.", "spacer", "transparent", "1x1", "lazyload", "lazy-load", "lazy.", "loading.",
    "loader",
    "dummy", "empty.", "grey.gif", "gray.gif", "pixel.",
  ].map { (text: $0, letters: letters(of: $0)) }

  private static func isPlaceholder(_ address: String) -> Bool {
    let name = ImageFinder.fileName(address)
    guard name.utf8.count <= 48 else { return false }
    let letters = letters(of: name)
    return placeholders.contains { $0.letters & ~letters == 0 && name.holds($0.text) }
  }

  /// A bit for each value that the low five bits of a byte have: letters are one whatever their case.
  private static func letters(of text: some StringProtocol) -> UInt32 {
    text.utf8.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) }
  }
}
