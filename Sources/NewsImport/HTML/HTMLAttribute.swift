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

  /// FNV-1a of a name that ends with a zero byte.
  static func find(_ name: UnsafePointer<CChar>) -> HTMLAttribute? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = 0
    while name[index] != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: name[index]))) &* 0x100_0000_01b3
      index += 1
    }
    return byHash[hash]
  }

  private static let byHash: HashSlots<HTMLAttribute> = {
    var table: [(UInt64, HTMLAttribute)] = []
    for attribute in allCases {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in attribute.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      table.append((hash, attribute))
    }
    return HashSlots(table)
  }()
}
