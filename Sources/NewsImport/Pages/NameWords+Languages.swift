extension NameWords {
  /// Names of the same things in other languages, written without accents as in classes, and names that tools give them.
  static let further: [(NameHints, String)] = [
    (
      .comments,
      "commentaire comentario comentarios commento commentthread commentslist respondents"
    ),
    (.comments, "reacties reactie kommentarer kommentti kommentit komentarze komentarz komentare"),
    (.comments, "komentari komentar diskuse diskuze diskusie hozzaszolasok yorum yorumlar otzyvy"),
    (
      .comments,
      "kommentarii binhluan pinglun leserkommentare leserkommentar facebookcomments"
    ),
    (.comments, "fbcomments cusdis giscus utterances wpdiscuz fastcomments openweb vuukle"),
    (.comments, "hypercomments cackle graphcomment intensedebate talkback"),
    (
      .consent,
      "usercentrics cookiebot cookienotice cookielaw cookieinfo trustarc truste quantcast"
    ),
    (
      .consent,
      "sourcepoint iubenda borlabs complianz klaro axeptio tarteaucitron cky cmplz dsgvo"
    ),
    (.consent, "rgpd lgpd datenschutz evidon cmpbox"),
    (.furniture, "relatedcontent relatedarticles relatedarticle relatedlinks relatedlink"),
    (.furniture, "relatedstories relatedstory relatedtopics relatednews relatedbox relateditems"),
    (.furniture, "relatedreading morestories morenews seealso alsoread readalso readnext upnext"),
    (.furniture, "nextup recommendedposts similar similarposts youmaylike crp shareaholic sharify"),
    (
      .furniture,
      "shariff ssba essb novashare socialwarfare sassy heateor sharebuttons sharebutton"
    ),
    (.furniture, "sharebox sharetools sharing sociallinks socialshare socialicons socialmedia"),
    (.furniture, "mailchimp mailpoet mailerlite klaviyo signupbox newsletterbox newsletterform"),
    (.furniture, "subscribebox adthrive mediavine ezoic adbox adunit adzone adblock adcontainer"),
    (
      .furniture,
      "adwrapper adspot adspace adplacement googleads googlead doubleclick teads inread"
    ),
    (
      .furniture,
      "nativo plista ligatus dianomi mgid verwandt verwandte aehnlich aehnliche empfehlung"
    ),
    (.furniture, "empfehlungen empfohlen teilen teilenleiste abo abonnement abonnieren anzeige"),
    (.furniture, "werbung werbebanner meistgelesen seitenleiste brotkrumen weiterlesen"),
    (
      .furniture,
      "spenden spende drucken merkliste anmelden partage partager partages publicite"
    ),
    (.furniture, "abonner similaires connexes recommandes pluslus filariane desktopfilariane"),
    (
      .furniture,
      "infolettre connexion relacionadas relacionados relacionada relacionado publicidad"
    ),
    (.furniture, "compartir compartilhar compartilhe publicidade suscripcion suscribete boletin"),
    (
      .furniture,
      "masleido masleidas maislidas assine assinatura leiamais saibamais leatambien migas"
    ),
    (.furniture, "migalhas correlati correlate correlato condividi condivisione pubblicita"),
    (.furniture, "abbonamento abbonati iscriviti piuletti leggianche gerelateerd gerelateerde"),
    (.furniture, "advertentie advertenties reclame nieuwsbrief abonneren meestgelezen leesook"),
    (.furniture, "relaterat relaterade relatert relaterte relateret relaterede annons annonser"),
    (
      .furniture,
      "annonce annoncer annonse reklam reklame nyhetsbrev nyhedsbrev prenumerera delning"
    ),
    (.furniture, "mestlast mestlest mainos mainokset uutiskirje liittyvat reklama reklamy inzerce"),
    (.furniture, "powiazane podobne polecane udostepnij souvisejici sdileni sdilet hirdetes"),
    (.furniture, "kapcsolodo megosztas ajanlo hirlevel oglas oglasi publicitate distribuie paylas"),
    (.furniture, "ilgili abone bulten iklan terkait bagikan bacajuga terpopuler quangcao lienquan"),
    (.furniture, "kanren osusume guanggao xiangguan fenxiang podpiska podelitsya pohozhie"),
    (.ambiguous, "fusszeile kopfzeile inhaltsverzeichnis schlagworte schlagwoerter stichworte"),
    (.ambiguous, "motscles etiquetas etiquettes tagi stitky cimkek stopka piedepagina toolbox"),
    (
      .ambiguous,
      "jumplinks ticker lexikon"
    ),
    (.ambiguous, ""),
    (.authorBox, "authorinfo authorprofile authorcard authordescription authorabout aboutauthor"),
    (.authorBox, "abouttheauthor autorenbox autorbox autoreninfo autorinfo"),
    (.caption, "bildunterschrift bildtext bildetekst billedtekst bijschrift didascalia piefoto"),
    (.caption, "piedefoto legenda popisek photocaption imagecaption imgcaption wpcaption"),
    (.credit, "bildnachweis bildquelle fotocredit photographe fotograf fotografo bildkalla"),
    (.credit, "imgcredit photographername"),
    (
      .byline, "byauthor bylines authorname authornames authorlink articleauthor postauthor entryauthor"
    ),
    (.byline, "storyauthor autorname verfasser bylinename writername journaliste redakteur autorzy autores"),
    (
      .date,
      "datum fecha publishdate datepublished postdate entrydate articledate pubdatetime"
    ),
    (.crumbs, "brotkrumen filariane migas migalhas drobecky okruszki"),
    (.tags, "schlagworte schlagwoerter stichworte motscles etiquetas etiquettes tagi stitky"),
    (.tags, "cimkek tagcloud taglist"),
    (.standfirst, "chapo chapeau entradilla bajada copete linhafina occhiello sommario catenaccio"),
    (.standfirst, "manchet ingress perex unterzeile vorspann untertitel strapline"),
    (.subtitle, "chapo entradilla bajada linhafina sommario catenaccio unterzeile untertitel"),
    (.subtitle, "strapline"),
    (.kicker, "dachzeile spitzmarke overline surtitre antetitulo volanta chapeuretranca"),
  ]
}
