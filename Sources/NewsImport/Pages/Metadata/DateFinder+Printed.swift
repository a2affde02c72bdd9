import NewsModel

extension DateFinder {
  // MARK: - Said to be that of publication

  private static let labels = Beginnings([
    "published", "first published", "originally published", "publish date", "date published",
    "publication date", "release date", "veröffentlicht", "erschienen", "publié", "publicado", "publicada",
    "pubblicato", "gepubliceerd", "opublikowano", "publicerad", "publisert", "udgivet", "julkaistu",
    "publikováno", "опубликовано", "опубліковано", "发布时间", "公開日", "投稿日", "掲載日", "erstveröffentlicht",
    "erstellt am", "eingestellt am", "gepostet am", "online seit", "mis en ligne", "publiée", "paru le",
    "posté le",
    "fecha de publicación", "data de publicação", "data di pubblicazione", "geplaatst", "publicatiedatum",
    "publiceringsdatum", "publicerat", "publiseringsdato", "utgitt", "offentliggjort", "data publikacji",
    "dodano",
    "datum vydání", "vydáno", "zverejnené", "publikované", "közzétéve", "megjelent", "yayınlanma",
    "yayın tarihi",
    "publicat", "objavljeno", "objavljen", "δημοσιεύτηκε", "δημοσίευση", "дата публикации", "дата публікації",
    "публикувано", "发布于", "发表于", "發布時間", "發佈時間", "公開：", "配信", "掲載", "등록", "입력", "게시", "تاريخ النشر", "نشر في",
    "פורסם", "ngày đăng", "diterbitkan", "dipublikasikan", "เผยแพร่",
  ])

  /// The first date that is said to be that of publication, in its line or in the line before.
  func labelled(from start: Int, reach: Int = .max) -> Found<Timestamp>? {
    let blocks = page.outline.blocks
    for index in blocks.indices.dropFirst(max(0, start)).prefix(reach) where blocks[index].length <= 70 {
      guard Self.labels.start(page.texts[index].folded) else { continue }
      if let time = PrintedDate.parts(page.texts[index].text).lazy.compactMap({ dated($0) }).first {
        return Found(time, "a line that says so")
      }
      guard blocks[index].length <= 20, index + 1 < blocks.count, blocks[index + 1].length <= 40 else {
        continue
      }
      if let time = dated(page.texts[index + 1].text) {
        return Found(time, "the line below one that says so")
      }
    }
    return nil
  }

  /// What the lines right below the headline say of it, with a label or as a line that is all date, or what
  /// is said at the end of the text.
  func stated() -> Found<Timestamp>? {
    let near = headline == nil ? nil : sound(labelled(from: top - 4, reach: 24)) ?? sound(bare())
    return near ?? sound(closing())
  }

  private func bare() -> Found<Timestamp>? {
    guard let headline else { return nil }
    let start = page.outline.blocks(in: headline).upperBound
    for index in page.outline.blocks.indices.dropFirst(start).prefix(6) {
      let block = page.outline.blocks[index]
      // What stands right below the headline is the article's, by whatever name it goes.
      let isOwn = index < start + 2 || !page.isForeign(block.first)
      guard isOwn, block.length >= 6, block.length <= 40 else { continue }
      let words = page.texts[index].text.split { !$0.isLetter }
      guard words.count <= 3 else { continue }
      if let time = dated(page.texts[index].text) { return Found(time, "a line below the headline") }
    }
    return nil
  }

  func closing() -> Found<Timestamp>? {
    for index in foot where !page.isForeign(page.outline.blocks[index].first) {
      let block = page.outline.blocks[index]
      let text = page.texts[index].text
      if block.length <= 70, Self.labels.start(page.texts[index].folded),
        let time = PrintedDate.parts(text).lazy.compactMap({ dated($0) }).first
      {
        return Found(time, "a line below the text")
      }
      if block.length <= 400, let time = original(text) { return Found(time, "what is said below the text") }
    }
    return nil
  }

  private static let originals = [
    "originally published on ", "first published on ", "originally appeared on ", "originally published ",
    "first published ", "zuerst veröffentlicht am ", "wurde veröffentlicht am ", "erschien am ",
    "initialement publié le ", "publicado originalmente el ", "publicado originalmente em ",
  ]

  /// "This article was originally published on 26 Sep 2019 at 4:12pm but has been …"
  private func original(_ text: String) -> Timestamp? {
    for label in Self.originals {
      guard let place = text.place(of: label) else { continue }
      let words = text[place...].dropFirst(label.count).split(separator: " ")
      for count in [5, 4, 3] where words.count >= count {
        if let time = Self.read(
          words.prefix(count).joined(separator: " ").trimmingEnds { ",.;)".contains($0) })
        {
          return time
        }
      }
    }
    return nil
  }

  private func dated(_ text: String) -> Timestamp? {
    let (rest, isUpdate) = PrintedDate.stripped(text)
    return isUpdate ? nil : Self.read(rest)
  }

  // MARK: - Short lines

  /// Dates in short lines near the headline; at the end of the text those with a label.
  func printed() -> Dates {
    var dates = Dates()
    let first = max(0, top - 12)
    let near = first..<max(first, min(top + 40, page.outline.blocks.count))
    for index in near { take(index, needsLabel: false, &dates) }
    for index in foot where !near.contains(index) { take(index, needsLabel: true, &dates) }
    return dates
  }

  private func take(_ index: Int, needsLabel: Bool, _ dates: inout Dates) {
    let text = page.texts[index].text
    guard text.utf8.count < 160, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return }
    guard !page.isForeign(page.outline.blocks[index].first) else { return }
    for line in page.texts.lines(index) {
      for part in PrintedDate.parts(line) { take(part, index >= top, needsLabel, &dates) }
    }
  }

  /// A day that stands with other words in a line between the headline and the text.
  func within() -> Found<Timestamp>? {
    for index in top..<max(top, min(top + 12, opening)) where page.outline.blocks[index].length <= 160 {
      let element = page.outline.blocks[index].element
      guard !page.outline.hints[element].contains(.caption), page.outline.marks[element] != .caption,
        !page.isForeign(page.outline.blocks[index].first)
      else { continue }
      if let time = PrintedDate.within(page.texts[index].text).flatMap({ Self.read($0) }) {
        return Found(time, "a date in a line below the headline")
      }
    }
    return nil
  }

  private func take(_ part: String, _ isBelow: Bool, _ needsLabel: Bool, _ dates: inout Dates) {
    let (rest, isUpdate) = PrintedDate.stripped(part)
    if needsLabel, rest.utf8.count + 3 > part.utf8.count { return }
    guard let time = Self.read(rest) else { return }
    if isUpdate {
      dates.updated = dates.updated ?? sound(Found(time, "a line that says so"))
    } else if isBelow || dates.published == nil {
      dates.published = dates.published ?? sound(Found(time, "a line near the headline"))
    }
  }
}
