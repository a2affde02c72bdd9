import NewsModel

/// A caption and who took the picture, told apart.
///
/// Credits stand in an element of their own, after a word such as "Photo:", or in brackets at the end.
struct CaptionCredit: Hashable {
  var caption: SafeText?
  var credit: SafeText?

  init(caption text: String, credit given: String = "") {
    let (words, name) = Self.parts(SafeText(line: text).string, SafeText(line: given).string)
    caption = Self.safe(words)
    credit = Self.safe(Self.withoutLabel(name))
  }

  private static func parts(_ caption: String, _ credit: String) -> (String, String) {
    guard !credit.isEmpty else { return split(caption) }
    let rest = without(credit, caption)
    return rest.isEmpty && !isCredit(credit) && isSentence(credit) ? split(credit) : (rest, credit)
  }

  private static func isCredit(_ text: String) -> Bool {
    label(at: bare(text)) != nil || PictureSuppliers.isCredit(withoutLabel(text))
  }

  /// What a page calls a credit is a caption where it tells of something.
  private static func isSentence(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 8 && words.count { $0.first?.isLowercase ?? false } * 2 > words.count
  }

  /// Without brackets around it.
  private static func bare(_ text: String) -> Substring {
    var rest = text[...].trimmed
    while let first = rest.first, let last = rest.last, rest.count > 2,
      (first == "(" && last == ")") || (first == "[" && last == "]")
    {
      rest = rest.dropFirst().dropLast().trimmed
    }
    return rest
  }

  private static func safe(_ text: String) -> SafeText? {
    SafeText(line: text.trimmingEnds { $0.isWhitespace || "|/•".contains($0) }).nonEmpty
  }

  private static func without(_ credit: String, _ caption: String) -> String {
    caption.hasSuffix(credit) ? String(caption.dropLast(credit.count)) : caption
  }

  private static let labels = [
    "credit...", "credit…", "photo credit", "image credit", "picture credit", "photo courtesy of",
    "photograph by", "photographs by",
    "photograph", "photography by", "photos by", "photo by", "photos", "photo", "credit", "image source",
    "image by", "image", "picture", "source", "illustration by", "illustration", "foto", "bild", "fotografie",
    "crédit photo", "crédit", "crédito", "crédits", "quelle", "© ", "©", "copyright", "(c)", "via", "file",
    "file photo",
    "handout", "photographer", "fotograf", "fotocredit", "bildquelle", "bildnachweis", "pictures",
    "main image", "lead image",
  ]

  /// The name without "Photo:", "Credit:", "©" and closing brackets.
  static func withoutLabel(_ text: String) -> String {
    var rest = bare(text)
    var isDone = false
    while !isDone {
      isDone = true
      rest = rest.trimmed
      guard let label = label(at: rest) else { continue }
      rest = rest.dropFirst(label.count).drop(while: { ":/|–—-. …".contains($0) })
      isDone = rest.isEmpty
    }
    while let last = rest.last, ")]. ".contains(last), !(last == ")" && rest.contains("(")) {
      rest = rest.dropLast()
    }
    while let first = rest.first, "([ ".contains(first), !rest.contains(")") { rest = rest.dropFirst() }
    return String(rest)
  }

  private static func label(at text: Substring) -> String? {
    let start = text.prefix(24).lowercased()
    return labels.first { label in
      guard start.hasPrefix(label) else { return false }
      guard let next = start.dropFirst(label.count).first else { return true }
      let isWhole = label.hasSuffix("©") || label.hasSuffix("© ")
      let isLead = label.hasSuffix(" by") || label.hasSuffix(" of")
      return isWhole || (isLead ? !next.isLetter : ":/|.…".contains(next))
    }
  }

  /// Words of the caption, then the credit at its end.
  private static func split(_ text: String) -> (String, String) {
    if let found = bracketed(text) { return found }
    if isCredit(text) { return ("", text) }
    for mark in [
      "image credit: ", "photo credit: ", "credit...", "credit…", "photo: ", "photograph: ", "credit: ",
      "image: ", "photo by ", "photograph by ", "picture: ", "foto: ",
      "source: ", "© ", "photo / ", "crédit : ",
    ] {
      guard let place = text.place(of: mark) else { continue }
      let name = text[place...]
      if name.utf8.count <= 90 { return (String(text[..<place]), String(name)) }
    }
    return trailing(text) ?? (text, "")
  }

  /// "… were freed. AFP", "… on Monday. Jane Doe/Reuters": names behind the last sentence.
  private static func trailing(_ text: String) -> (String, String)? {
    let ends = text.indices.reversed().prefix(80).first { index in
      switch text.unicodeScalars[index] {
      case ".", "!", "?", "|", "–", "—": text[index...].dropFirst().first == " "
      default: false
      }
    }
    guard let ends else { return nil }
    let tail = String(text[ends...].dropFirst().trimmed)
    guard !tail.isEmpty, PictureSuppliers.isCredit(tail) else { return nil }
    return (String(text[...ends]), tail)
  }

  /// "… (AP Photo/Jane Doe)" and "… (Photo by Jane Doe)".
  private static func bracketed(_ text: String) -> (String, String)? {
    guard text.hasSuffix(")") || text.hasSuffix("]"),
      let open = text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    let lower = inside.lowercased()
    let marks = ["photo", "image", "credit", "picture", "©", "foto", "courtesy", "via "]
    let isCredit =
      marks.contains { lower.holds($0) } || PictureSuppliers.isCredit(withoutLabel(String(inside)))
    guard inside.utf8.count <= 90, isCredit else { return nil }
    return (String(text[..<open]), String(inside))
  }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...end]
  }
}
