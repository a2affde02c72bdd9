import NewsModel

/// Who pictures come from, as credits name them: agencies, libraries of stock pictures and those that hand them out.
enum PictureSuppliers {
  private static let names = [
    "getty", "reuters", "afp", "ap photo", "associated press", "shutterstock", "istock", "unsplash", "pexels",
    "pixabay",
    "alamy", "dpa", "picture alliance", "epa", "efe", "ansa", "imago", "xinhua", "adobe stock",
    "adobestock", "depositphotos", "dreamstime", "123rf", "flickr", "wikimedia", "corbis", "zuma",
    "rex features",
    "press association", "pa wire", "pa media", "pa images", "anadolu", "canadian press", "handout",
    "courtesy",
    "creative commons", "public domain", "file photo", "screenshot", "screengrab", "maxppp", "belga", "anp",
    "ritzau", "ntb", "scanpix", "lehtikuva", "kyodo", "yonhap", "usa today sports",
  ]

  private static let alone: Set<String> = [
    "ap", "pa", "afp", "epa", "efe", "dpa", "reuters", "ansa", "apa", "file", "pti", "ani",
  ]

  /// Whether the text names one of them, in whole words.
  static func isNamed(in text: String) -> Bool {
    let lower = " " + text.lowercased().words(withDigits: true).joined(separator: " ") + " "
    if lower.split(separator: " ").contains(where: { alone.contains(String($0)) }), text.utf8.count <= 40 {
      return true
    }
    return names.contains { lower.holds(" " + $0) }
  }

  /// Whether the text can be nothing but a credit: short, no sentence, and it names a supplier or parts a name from a firm.
  static func isCredit(_ text: String) -> Bool {
    guard text.utf8.count >= 2, text.utf8.count <= 80 else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    // A sentence with names behind it holds a caption as well; initials have points, too.
    guard words.count <= 9, !words.dropLast().contains(where: { $0.hasSuffix(".") && $0.count > 4 }) else {
      return false
    }
    let isNames =
      words.count { $0.contains(where: \.isUppercase) || $0.first?.isLetter == false } * 10 >= words.count * 6
    return isNames && (isNamed(in: text) || isParted(text))
  }

  /// "Jane Doe/The Border Post": names on both sides of a stroke.
  private static func isParted(_ text: String) -> Bool {
    let parts = text.split(separator: "/")
    guard parts.count == 2 || parts.count == 3, !text.holds("://") else { return false }
    return parts.allSatisfy { part in
      let part = part.trimmed
      return part.first?.isUppercase == true && part.count > 1 && !part.contains(where: \.isNumber)
    }
  }
}
