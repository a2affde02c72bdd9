/// What stands before a date and says what it is the date of, in lower case; longer labels before those that they begin with.
enum DateLabels {
  static let updates = sorted([
    "last updated", "last update", "last modified", "last revised", "last reviewed", "updated", "update",
    "modified",
    "edited", "revised", "zuletzt aktualisiert", "letzte aktualisierung", "letzte änderung", "aktualisiert",
    "aktualisierung", "geändert", "stand", "dernière mise à jour", "mis à jour", "mise à jour", "modifié",
    "última actualización", "actualizado", "actualizada", "actualización", "última atualização", "atualizado",
    "atualizada", "atualização", "ultimo aggiornamento", "aggiornato", "aggiornamento", "laatst bijgewerkt",
    "laatste update", "bijgewerkt", "gewijzigd", "senast uppdaterad", "uppdaterad", "uppdaterat",
    "sidst opdateret",
    "opdateret", "sist oppdatert", "oppdatert", "päivitetty", "muokattu", "ostatnia aktualizacja",
    "aktualizacja",
    "zaktualizowano", "aktualizováno", "aktualizované", "frissítve", "módosítva", "son güncelleme",
    "güncelleme",
    "güncellendi", "actualizat", "τελευταία ενημέρωση", "ενημερώθηκε", "ενημέρωση", "последнее обновление",
    "обновлено", "изменено", "оновлено", "обновено", "最終更新", "最后更新", "更新时间", "更新日", "更新", "수정", "업데이트",
    "آخر تحديث", "تحديث", "עודכן", "cập nhật", "diperbarui", "ažurirano", "posodobljeno",
  ])

  static let published = sorted([
    "first published", "originally published", "published on", "published at", "published",
    "publication date",
    "publish date", "date published", "release date", "posted on", "posted at", "posted", "written on",
    "created on",
    "created", "issued", "date", "on", "written", "released on", "veröffentlicht am", "veröffentlicht",
    "erschienen am", "erschienen", "erstellt am", "datum", "am", "vom", "publié le", "publiée le", "publié",
    "mis en ligne le", "paru le", "posté le", "le", "publicado el", "publicado em", "publicado", "publicada",
    "fecha de publicación", "fecha", "data de publicação", "publicação", "data", "em", "el", "pubblicato il",
    "pubblicato", "il", "gepubliceerd op", "gepubliceerd", "geplaatst op", "geplaatst", "publicerad",
    "publicerat",
    "udgivet", "offentliggjort", "publisert", "den", "julkaistu", "opublikowano", "data publikacji", "dodano",
    "publikováno", "vydáno", "zverejnené", "közzétéve", "megjelent", "yayınlanma tarihi", "yayınlanma",
    "yayın tarihi",
    "publicat", "δημοσιεύτηκε", "δημοσίευση", "опубликовано", "опубликован", "дата публикации", "дата",
    "добавлено",
    "опубліковано", "публикувано", "发布时间", "发布于", "发布", "发表于", "公開日", "公開", "投稿日", "掲載日", "配信", "등록", "입력",
    "발행", "تاريخ النشر", "نشر", "פורסם", "ngày đăng", "đăng ngày", "diterbitkan", "dipublikasikan",
    "objavljeno",
  ])

  /// All of them by their first letter, each with whether it speaks of an update.
  static let byFirst: [Character: [(label: String, isUpdate: Bool)]] = {
    let all = updates.map { (label: $0, isUpdate: true) } + published.map { (label: $0, isUpdate: false) }
    return Dictionary(grouping: all) { $0.label.first ?? " " }
  }()

  static let starts = BytePairs((updates + published).map { Array($0.utf8) })

  private static func sorted(_ labels: [String]) -> [String] {
    labels.sorted { ($0.count, $1) > ($1.count, $0) }
  }
}
