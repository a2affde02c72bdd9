/// Words by which a line is known for something beside the text. All compare with folded, lower-case lines.
enum LinePatterns {
  private static let relatedHeads: Set<String> = [
    "related", "related:", "related stories", "related articles", "related posts", "related news",
    "related content",
    "related topics", "related coverage", "related links", "read more", "read more:", "more stories",
    "more news",
    "see also", "see also:", "also read", "you may also like", "you might also like", "recommended",
    "more on this",
    "more on this story", "more from", "recommended stories", "most read", "most popular", "trending",
    "trending now",
    "popular", "latest news", "top stories", "don't miss", "editor's picks", "more in", "further reading",
    "mehr zum thema", "lesen sie auch", "à lire aussi", "lire aussi", "lea también", "leia também",
    "leggi anche",
    "related article", "related story", "related video", "related reading", "topics", "tags", "tags:",
    "filed under", "share this", "share", "share this article", "comments",
    "advertisement", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "auch interessant", "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "weitere artikel",
    "weitere beiträge", "meistgelesen", "schlagwörter", "schlagworte", "teilen", "kommentare", "mehr davon",
    "beitrag teilen", "artikel teilen", "thematisch passend", "weiterlesen", "zum weiterlesen",
    "à lire également", "sur le même sujet", "sur le même thème", "articles similaires", "articles liés",
    "les plus lus", "partager", "mots-clés", "commentaires", "te puede interesar",
    "también te puede interesar",
    "noticias relacionadas", "artículos relacionados", "lo más leído", "más noticias", "etiquetas",
    "compartir",
    "comentarios", "leia mais", "veja também", "veja mais", "notícias relacionadas", "artigos relacionados",
    "mais lidas", "compartilhe", "comentários", "articoli correlati", "potrebbe interessarti",
    "ti potrebbe interessare",
    "i più letti", "condividi", "commenti", "lees ook", "lees meer", "gerelateerd", "gerelateerde artikelen",
    "meest gelezen", "reacties", "deel dit artikel", "läs också", "läs mer", "relaterade artiklar",
    "mest läst",
    "læs også", "les også", "lue myös", "czytaj też", "czytaj także", "zobacz też", "zobacz także",
    "przeczytaj także",
    "powiązane artykuły", "podobne artykuły", "komentarze", "tagi", "читайте также", "читать также",
    "похожие статьи",
    "похожие записи", "похожие новости", "по теме", "самое читаемое", "популярное", "теги", "метки",
    "комментарии",
    "поделиться", "читайте також", "čtěte také", "související články", "kapcsolódó cikkek", "ilgili haberler",
    "bunlar da ilginizi çekebilir", "διαβάστε επίσης", "関連記事", "相关阅读", "相关新闻", "관련기사",
  ]

  static func isRelatedHead(_ line: String) -> Bool {
    line.utf8.count <= 48 && relatedHeads.contains(line)
  }

  private static let pointers = Beginnings([
    "read more", "read:", "read also", "also read", "see also", "see more", "related:", "more:", "watch:",
    "listen:",
    "click here", "read the full", "continue reading", "read next", "up next", "don't miss", "recommended:",
    "in pictures",
    "lesen sie", "mehr dazu", "lire aussi", "à lire", "lea también", "lee también", "leggi anche",
    "leia também",
    "read about", "learn more", "find out more", "must read", "related story", "related article",
    "download the",
    "more on", "subscribe", "sign up", "follow", "join", "check out", "mehr zum thema", "mehr lesen",
    "weiterlesen",
    "auch interessant", "lire la suite", "lire également", "voir aussi", "lee más", "leer más", "ver más",
    "te puede",
    "mira también", "leia mais", "saiba mais", "veja também", "leggi", "approfondisci", "lees ook",
    "lees meer",
    "lees verder", "läs också", "läs mer", "læs også", "les også", "lue myös", "czytaj", "zobacz",
    "przeczytaj",
    "читайте", "читать", "подробнее", "смотрите", "čtěte", "olvassa", "devamı", "διαβάστε",
  ])

  /// A line that points to another story; it is one only if much of it is a link.
  static func isPointer(_ line: String) -> Bool {
    line.utf8.count < 300 && pointers.start(line)
  }

  private static let noise: Set<String> = [
    "advertisement", "advertisements", "advert", "adverts", "ad", "sponsored", "story continues below",
    "article continues below",
    "story continues below advertisement", "article continues after advertisement", "continue reading below",
    "scroll to continue with content", "continue reading the main story", "share this:", "like this:",
    "like loading...",
    "loading...", "loading", "anzeige", "werbung", "publicité", "publicidad", "share", "print", "email",
    "tweet", "pin it",
    "facebook", "twitter", "linkedin", "whatsapp", "pinterest", "copy link", "x", "comments", "reply",
    "embed", "subscribe",
    "story continues", "read more", "show more", "view comments", "close", "photo", "image",
    "share on facebook",
    "share on twitter", "skip advertisement", "continue reading", "back to top",
    "view this post on instagram",
  ]

  private static let noiseStarts = Beginnings(["related article", "related story"])

  static func isNoise(_ line: String) -> Bool {
    if line.utf8.count <= 48, noise.contains(line) { return true }
    return line.utf8.count < 160 && noiseStarts.start(line)
  }

  private static let closings = Beginnings([
    "sign up", "subscribe", "follow us", "follow @", "like us on", "download our", "download the",
    "get the latest",
    "copyright", "all rights reserved", "©", "read more", "click here", "join our", "join the conversation",
    "tags:",
    "topics:", "filed under", "share this", "related:", "for more", "more:", "have a tip", "got a tip",
    "contact us",
    "posted in", "source:", "this article was originally published", "support our", "become a", "donate",
    "want more", "don't miss", "stay up to date", "to receive", "newsletter", "published in", "categories:",
    "schlagwörter", "kategorien:", "kategorie:", "veröffentlicht in", "quelle:", "alle rechte", "folgen sie",
    "abonnieren", "tous droits", "suivez-nous", "abonnez-vous", "mots-clés", "étiquettes",
    "todos los derechos",
    "síguenos", "suscríbete", "etiquetas", "todos os direitos", "siga-nos", "tutti i diritti", "iscriviti",
    "seguici",
    "alle rechten", "volg ons", "abonneer", "wszelkie prawa", "źródło:", "tagi:", "источник:", "теги:",
    "метки:",
    "подписывайтесь", "подпишитесь",
  ])

  private static let credits = [
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed reporting",
    "contributed to this post",
  ]

  /// A line such as an article is closed with, none of it being its text.
  static func closes(_ line: String) -> Bool {
    guard line.utf8.count < 300 else { return false }
    return closings.start(line) || (line.holds("contributed ") && credits.contains { line.holds($0) })
  }
}
