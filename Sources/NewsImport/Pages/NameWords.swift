/// The words of names that mean something, found by their hash.
enum NameWords {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  static func hints(_ hash: UInt64) -> NameHints {
    var slot = slot(of: hash)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].hints }
      slot = (slot + 1) % slotCount
    }
    return []
  }

  private static let words: [(NameHints, String)] = [
    (.articleWord, "article articles story post entry news artikel articulo articolo blog blogpost"),
    (.bodyWord, "body content text copy prose richtext fulltext inhalt contenido texto corps copytext"),
    (
      .articleBody,
      "articlebody storybody postbody entrycontent postcontent articlecontent storycontent articletext"
    ),
    (.comments, "comment comments commentlist commentform disqus livefyre coral spotim respond kommentar"),
    (
      .comments,
      "kommentare comentarios commentaires commenti responses discussion viafoura hyvor isso remark cmt"
    ),
    (.consent, "cookie cookies consent gdpr ccpa onetrust didomi cookiebar cookiebanner cookieconsent"),
    (.furniture, "related relateds relatedposts recommended recommend recommendation recommendations recirc"),
    (.furniture, "recirculation share shares sharing sharebar sharedaddy addthis addtoany sharethis jp"),
    (
      .furniture, "newsletter newsletters subscribe subscription signup optin promo promos promoted promotion"
    ),
    (
      .furniture,
      "ad ads adv advert adverts advertisement advertising adsense adslot dfp gpt sponsor sponsored"
    ),
    (.furniture, "outbrain taboola zergnet revcontent popular trending mostread mostpopular sidebar rail"),
    (.furniture, "nav navigation navbar menu submenu breadcrumb breadcrumbs pagination pager popup modal"),
    (.furniture, "overlay toolbar login register print masthead donate donation crosslinks partner"),
    (.furniture, "partners sticky carousel slider ticker marketing commercial affiliate paywallmessage"),
    (.furniture, "wm whatsapp telegram apps appstore noprint weather horoscope yarpp sharelinks readmore"),
    (
      .ambiguous, "skip widget widgets tagcloud banner footer header meta tools teaser teasers credit credits"
    ),
    (
      .ambiguous,
      "copyright aside info disclaimer legal footerstyles toc rating vote voting buttons button links keywords"
    ),
    (.ambiguous, "topics categories category timestamp callout cta advertorial extras linkbox complementary"),
    (.ambiguous, "breakout inset bottom about contact profile subnav utility actions feedback poll quiz"),
    (.authorWord, "author authors writer contributor contributors autor auteur autore"),
    (.boxWord, "bio box about card profile info biography description block"),
    (.authorBox, "authorbox authorbio bio biography vcard postprofile userinfo userprofile"),
    (.unfolded, "accordion accordions collapse collapsible faq faqs answer answers expandable expander"),
    (.caption, "caption captions figcaption credit credits cutline cap crd legende"),
    (.more, "more also see mehr mas"),
    (.read, "read reading"),
    (.stories, "stories news posts articles headlines videos"),
    (.sign, "sign"),
    (.up, "up"),
    (.next, "next prev previous"),
    (.latest, "latest top recent newest"),
    (.follow, "follow followus"),
    (
      .credit,
      "credit credits crd attribution photographer photocredit imagecredit creditline copyrightholder"
    ),
    (.embed, "embed embedded tweet twitter instagram youtube oembed"),
    (.hidden, "hidden visuallyhidden sr screenreader offscreen"),
    (.like, "like also"),
    (.byline, "byline author authors who writer autor auteur autore contributor reporter"),
    (.date, "date time timestamp published pubdate datetime updated posted dateline"),
    (.crumbs, "breadcrumb breadcrumbs crumb crumbs"),
    (.kicker, "kicker eyebrow section sec rubric category categories cat topic label rubrik channel"),
    (.tags, "tags tag tagged keywords topics"),
    (.standfirst, "standfirst dek subtitle subheadline deck summary excerpt subheading sub abstract"),
    (.subtitle, "standfirst dek subtitle subheadline deck"),
    (.lead, "lead lede intro teaser introduction"),
    (.main, "main primary"),
    (.social, "social sociable facebook"),
    (.pull, "pullquote pull"),
    (.correction, "correction corrections clarification"),
  ]

  /// Several times as many as there are words.
  private static let slotCount = 4096

  private static func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & (slotCount - 1) }

  /// Words in or behind the place that their hash says; a hash of 0 is none.
  private static let slots: [(hash: UInt64, hints: NameHints)] = {
    var slots = [(hash: UInt64, hints: NameHints)](repeating: (0, []), count: slotCount)
    for (hints, list) in words + further {
      for word in list.split(separator: " ") {
        let hash = word.utf8.reduce(seed, next)
        var slot = slot(of: hash)
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) % slotCount }
        slots[slot] = (hash, slots[slot].hints.union(hints))
      }
    }
    return slots
  }()
}
