/// The attributes that are kept of an element.
enum HTMLAttribute: String, CaseIterable {
  case `class`, id, role, itemprop, itemscope, itemtype, itemid, href, src, srcset, alt, title, rel, datetime
  case content, name, property, style, hidden, lang, width, height, start, cite, type, charset, value
  case dataSource = "data-src"
  case dataLazySource = "data-lazy-src"
  case dataOriginal = "data-original"
  case dataSourceSet = "data-srcset"
  case dataLazySourceSet = "data-lazy-srcset"
  case dataLazy = "data-lazy"
  case dataOriginalSource = "data-original-src"
  case dataFullSource = "data-full-src"
  case dataImageSource = "data-img-src"
  case dataImage = "data-image"
  case dataCloudSource = "data-cfsrc"
  case dataDelayed = "data-delayed-url"
  case dataLargeFile = "data-large-file"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case testID = "data-testid"
  case component = "data-component"
  case dataTimestamp = "data-timestamp"
  case dataDate = "data-date"
  case dataTime = "data-time"
  case dataAuthor = "data-author"
  case dataID = "data-id"
  case commentID = "data-comment-id"
  case parentID = "data-parent-id"
  case dataDepth = "data-depth"
  case dataLevel = "data-level"
  case dataLikes = "data-likes"
  /// Not of the page: where in its bytes a picture stands that was in `src` (`AttributeCut`).
  case picture = "-picture"
  /// Not an attribute: the name of an element that HTML does not know.
  case elementName = "-element-name"

  /// By its name in lower case.
  static func named(_ name: String) -> HTMLAttribute? {
    byHash[name.utf8.reduce(NameWords.seed, NameWords.next)]?.attribute
  }

  /// By the bytes of a name in lower case that ends with a zero byte.
  static func find(_ name: UnsafePointer<CChar>) -> HTMLAttribute? {
    var hash = NameWords.seed
    var index = 0
    while name[index] != 0 {
      hash = NameWords.next(hash, UInt8(bitPattern: name[index]))
      index += 1
    }
    return byHash[hash]?.attribute
  }

  /// An attribute that a page may have, and a bit of its own.
  struct Known: Sendable {
    var attribute: HTMLAttribute
    var bit: UInt64
  }

  /// By its name as it stands in a page.
  static func known(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Known? {
    guard name.count <= 20, name.count >= 2, bytes[name.lowerBound] != UInt8(ascii: "-") else { return nil }
    var hash = NameWords.seed
    for index in name { hash = NameWords.next(hash, bytes[index] | 0x20) }
    return byHash[hash]
  }

  private static let byHash = HashSlots(
    allCases.enumerated().map { position, attribute in
      let hash = attribute.rawValue.utf8.reduce(NameWords.seed, NameWords.next)
      return (hash, Known(attribute: attribute, bit: 1 << UInt64(position)))
    })
}
