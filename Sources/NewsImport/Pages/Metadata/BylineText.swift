/// Makes names of what stands in a byline.
enum BylineText {
  private static let leads = [
    "written by", "posted by", "words by", "story by", "report by", "reported by", "article by",
    "reviewed by",
    "published by", "text by", "edited by", "author:", "authors:", "author", "by:", "by", "von", "par", "por",
    "di", "door", "av", "af", "autor:", "autorin:", "text:", "texte:", "texto:", "testo:", "tekst:", "автор:",
    "автор",
    "auteur:", "autore:", "verfasst von", "ein beitrag von", "ein artikel von", "geschrieben von",
    "veröffentlicht von",
    "publié par", "écrit par", "rédigé par", "escrito por", "publicado por", "redactado por", "scritto da",
    "pubblicato da", "a cura di", "geschreven door", "skriven av", "skrevet af", "skrevet av", "napisał",
    "oleh",
    "penulis:", "reporter:", "words:", "story:", "文：", "文/", "文／", "文:", "著者：", "著者:", "作者：", "作者:",
    "作者 ", "记者：", "记者", "記者：", "執筆：", "取材・文：", "ライター：", "글 ", "글:",
  ]
  private static let ends = [
    " | ", " ⋅ ", " - ", " • ", " · ", " – ", " — ", " updated", " published", " posted", " about the author",
    " on ",
    " in ", "\n",
    " last updated", " @", " for the ", " • ", " / ", " is a ", " was ", " view profile", " follow",
    " contributor at",
    " share", " read more", "(", " more by ", " more about ", " is an ", " is the ", " has been ", " has a ",
    " writes ", " covers ", " joined ", " ist ", " am ", " illustration by ", " photographs by ",
    " photography by ",
    " photos by ", "（", " 기자", " 記者",
  ]

  /// The names in a text, without "By", dates and what follows.
  static func names(_ text: String) -> [String] {
    var rest = FoldedText.folded(text.utf8)[...]
    // A date may stand before it.
    if let place = rest.place(of: "written by ") { rest = rest[place...] }
    rest = withoutLead(rest)
    for end in possibleEnds(rest) {
      if let place = rest.place(of: ends[end]) { rest = rest[..<place] }
    }
    return split(String(rest)).compactMap { name(String($0)) }
  }

  /// Those of `ends`, by their positions, that two bytes of the text begin.
  private static func possibleEnds(_ text: Substring) -> [Int] {
    var found: UInt64 = 0
    var wasSpace = false
    for byte in text.utf8 {
      if wasSpace { found |= spacedEnds[Int(byte &- 0x41 < 26 ? byte | 0x20 : byte)] }
      wasSpace = byte == 0x20
      found |= bareEnds[Int(byte)]
    }
    return ends.indices.filter { found >> UInt64($0) & 1 == 1 }
  }

  /// For each byte the ends that begin with a space and it, a bit each.
  private static let spacedEnds = bits { $0.first == 0x20 ? $0.dropFirst().first : nil }
  /// For each byte the other ends that begin with it.
  private static let bareEnds = bits { $0.first == 0x20 ? nil : $0.first }

  private static func bits(_ byte: ([UInt8]) -> UInt8?) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 0x100)
    for (position, end) in ends.enumerated() {
      if let byte = byte(Array(end.utf8)) { bits[Int(byte)] |= 1 << UInt64(position) }
    }
    return bits
  }

  private static let wholeLeads = Set(leads)
  private static let leadsByByte = Dictionary(grouping: leads) { $0.utf8.first ?? 0 }

  /// Those that begin with the same byte, where that is a letter by itself.
  private static func possibleLeads(_ lower: String) -> [String] {
    let start = lower.utf8.prefix(2)
    guard let first = start.first, start.allSatisfy({ $0 < 0x80 }) else { return leads }
    return leadsByByte[first] ?? []
  }

  private static let leadStarts = BytePairs(leads.map { Array($0.utf8) })

  private static func withoutLead(_ text: Substring) -> Substring {
    guard leadStarts.mayBegin(text) else { return text }
    let lower = text.prefix(20).lowercased()
    if wholeLeads.contains(lower) { return "" }
    for lead in possibleLeads(lower) where lower.hasPrefix(lead) {
      let rest = text.dropFirst(lead.count)
      guard let next = rest.first, isEnd(next, of: lead) else { continue }
      return withoutLead(rest.drop { $0.isWhitespace || $0 == ":" })
    }
    return text
  }

  /// Names may follow a lead of two words without a space, where the page has them in elements of their own.
  private static func isEnd(_ next: Character, of lead: String) -> Bool {
    next.isWhitespace || next == ":" || lead.last?.isLetter == false
      || (lead.holds(" by") && next.isUppercase)
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Without a month and day that stand behind the name.
  private static func withoutDate(_ words: [Substring]) -> [Substring] {
    guard words.count >= 2, words[words.count - 1].allSatisfy({ $0.isNumber || $0 == "," }) else {
      return words
    }
    let month = words[words.count - 2].prefix(3).lowercased()
    return months.contains(month) ? Array(words.dropLast(2)) : words
  }

  private static let roles: Set<String> = [
    "writer", "reporter", "editor", "correspondent", "columnist", "contributor", "journalist", "photographer",
    "senior", "staff", "chief", "associate", "managing", "former", "deputy", "founder", "director",
    "producer",
    "political", "freelance", "co-founder", "cofounder", "ceo", "president", "gardener", "analyst",
    "specialist", "strategist", "educator", "educators", "consultant", "professor", "officer", "manager",
    "redakteur", "redakteurin", "rédacteur", "redactor", "redactora",
  ]

  /// Without what the person does, where that follows a name of two words or more.
  private static func withoutRole(_ words: [Substring]) -> [Substring] {
    guard let role = words.dropFirst(2).firstIndex(where: { roles.contains($0.lowercased()) }) else {
      return words
    }
    return Array(words[..<role])
  }

  /// A name that stands twice, as for a picture and its link, once.
  private static func withoutRepeat(_ words: [Substring]) -> [Substring] {
    let half = words.count / 2
    guard half >= 2, words.count == 2 * half, words[..<half].elementsEqual(words[half...]) else {
      return words
    }
    return Array(words[..<half])
  }

  /// What a person does is no name: "Founder at …", "WCI Columnist".
  private static func isJob(_ words: [Substring]) -> Bool {
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    return roles.contains(first.lowercased()) || jobs.contains(last.lowercased())
  }

  /// Without what is said of a name of two words or more: "Ann Field is opinion editor"; nothing is left of "Status : Completed".
  private static func withoutStatement(_ words: [Substring]) -> [Substring] {
    guard !words.contains(":") else { return [] }
    guard let said = words.dropFirst().firstIndex(where: { said.contains($0) }) else { return words }
    return said > 1 ? Array(words[..<said]) : []
  }

  private static let said: Set<Substring> = [
    "is", "was", "has", "are", "were", "ist", "war", "est", "es", "är",
  ]

  /// Three words or more of which none but the first has a capital: "extension horticulture educators", but "The
  /// weather desk" signs its work.
  private static func isPhrase(_ words: [Substring]) -> Bool {
    guard let first = words.first, words.count > 2, first != "The" else { return false }
    return words.dropFirst().allSatisfy { $0.first?.isLowercase == true && !particles.contains(String($0)) }
  }

  /// Roles that are nobody's name.
  private static let jobs: Set<String> = [
    "columnist", "correspondent", "reporter", "educator", "educators", "gardener", "strategist", "specialist",
    "analyst", "photographer", "journalist",
  ]

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "du", "di", "del", "della", "la", "le", "van", "von", "der", "den", "ten",
    "ter",
    "zu", "zur", "af", "av", "bin", "bint", "ibn", "al", "el", "y", "e", "of",
  ]

  private static func split(_ text: String) -> [Substring] {
    text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "&" || $0 == "|" }).flatMap { piece in
      piece.pieces(between: " and ").flatMap { $0.pieces(between: " und ") }.flatMap {
        $0.pieces(between: " et ")
      }
    }
  }

  private static let refused: Set<String> = [
    "admin", "administrator", "author", "authors", "editor", "user", "guest", "unknown", "null", "none",
    "undefined", "root", "webmaster",
    "about", "share", "comments", "home", "website", "name", "profile", "view all posts", "sponsored",
    "advertisement", "updated",
    "published", "by", "anonymous", "read", "more", "read more", "learn more", "n/a", "staff writer",
    "senior editor", "contributor", "default", "last", "follow", "written", "edited", "reviewed",
    "updated on",
    "last updated", "the author", "view bio", "see more", "contact", "subscribe", "reporter", "editors",
    "follow us", "get author rss feed", "view author archive", "rss feed", "archive", "biography", "bio",
    "twitter",
    "facebook", "email", "e-mail", "website", "all posts", "all articles", "autor", "autorin", "autoren",
    "gast", "gastautor", "unbekannt", "keine", "verfasser", "auteur", "auteurs", "invité",
    "autores", "anónimo", "invitado", "autore", "администратор", "автор", "著者", "作者", "编辑", "記者", "admin2",
    "wordpress", "super user", "site admin", "web admin", "siteadmin", "superadmin", "mehr", "mehr lesen",
    "alle beiträge", "alle artikel", "profil", "teilen", "kommentare", "startseite",
  ]

  /// nil for what is no name: dates, addresses, prose.
  private static func name(_ text: String) -> String? {
    let text = String(withoutLead(text[...].trimmed))
    let raw = text.trimmingEnds {
      !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "'" && $0 != ")" && $0 != "’"
    }
    let all = withoutRepeat(withoutDate(raw.split(separator: " ")))
    let words = withoutStatement(withoutRole(all))
    guard !isJob(words), !isPhrase(all) else { return nil }
    let trimmed = words.joined(separator: " ").trimmingEnds { $0 == "-" || $0 == "⋅" || $0.isWhitespace }
    guard trimmed.utf8.count >= 2, words.count <= 6, trimmed.utf8.count <= 80 else { return nil }
    guard !refused.contains(trimmed.lowercased()), !trimmed.holds("://"), !trimmed.contains("@") else {
      return nil
    }
    let digits = trimmed.count { $0.isNumber }
    guard digits * 3 < trimmed.count, trimmed.contains(where: \.isLetter) else { return nil }
    guard !["on ", "in ", "at ", "for ", "from ", "of "].contains(where: { trimmed.hasPrefix($0) }) else {
      return nil
    }
    guard DateReader.read(trimmed) == nil else { return nil }
    return trimmed
  }
}

extension String {
  func trimmingEnds(_ isDropped: (Character) -> Bool) -> String {
    let start = drop(while: isDropped)
    guard let last = start.lastIndex(where: { !isDropped($0) }) else { return "" }
    return String(start[...last])
  }
}
