/// The months in the languages that newspapers are printed in, in lower case, in full and short.
enum MonthNames {
  private static let table: [[String]] = [
    "jan january janv janvier januar jänner jän ene enero gen gennaio janeiro januari janúar tammikuu tammikuuta",
    "feb february fév févr février februar feber feb febrero febbraio fev fevereiro februari helmikuu helmikuuta",
    "mar march mars märz mär mrz marzo março maart mart mars maaliskuu maaliskuuta",
    "apr april avr avril abr abril aprile aprilie huhtikuu huhtikuuta",
    "may mai maj mayo mag maggio maio mei toukokuu toukokuuta",
    "jun june juin juni junio giu giugno junho kesäkuu kesäkuuta",
    "jul july juil juillet juli julio lug luglio julho heinäkuu heinäkuuta",
    "aug august août aou aoû ago agosto augustus augusti elokuu elokuuta",
    "sep sept september septembre septiembre setiembre set settembre setembro syyskuu syyskuuta",
    "oct october octobre okt oktober octubre ott ottobre out outubro lokakuu lokakuuta",
    "nov november novembre noviembre novembro marraskuu marraskuuta",
    "dec december déc décembre dez dezember dic diciembre dicembre dezembro desember des joulukuu joulukuuta",
  ].map(words)

  private static let easternTable: [[String]] = [
    "styczeń stycznia sty leden ledna led január ianuarie ian ocak oca янв января январь січня січ ιαν ιανουαρίου",
    "luty lutego lut únor února úno február februarie şubat şub фев февр февраля февраль лютого лют φεβ φεβρουαρίου",
    "marzec marca březen března bře március martie márc mar мар марта март березня бер μαρ μάρ μαρτίου",
    "kwiecień kwietnia kwi duben dubna dub április ápr nisan nis апр апреля апрель квітня кві απρ απριλίου",
    "maja maj květen května kvě május máj mayıs мая май травня тра μαϊ μάι μαΐου μαΐ",
    "czerwiec czerwca cze červen června čvn jún június iunie iun haziran haz июн июня июнь червня чер ιουν ιούν ιουνίου",
    "lipiec lipca lip červenec července čvc júl július iulie iul temmuz tem июл июля июль липня лип ιουλ ιούλ ιουλίου",
    "sierpień sierpnia sie srpen srpna srp augusztus aug ağustos ağu авг августа август серпня сер αυγ αύγ αυγούστου",
    "wrzesień września wrz září zář szeptember septembrie eylül eyl сен сент сентября сентябрь вересня вер σεπ "
      + "σεπτεμβρίου szept",
    "październik października paź říjen října říj október okt octombrie ekim eki окт октября октябрь жовтня жов οκτ "
      + "οκτωβρίου",
    "listopad listopada lis noiembrie noi kasım kas ноя нояб ноября ноябрь листопада лис νοε νοέ νοεμβρίου",
    "grudzień grudnia gru prosinec prosince pro decembrie aralık ara дек декабря декабрь грудня гру δεκ δεκεμβρίου",
  ].map(words)

  private static let furtherTable: [[String]] = [
    "siječanj siječnja sij gener janvāris sausio јануар januára jaanuar ocak januari",
    "veljača veljače velj febrer februāris vasario фебруар februára veebruar pebruari",
    "ožujak ožujka ožu març marts kovo marta marca märts maret",
    "travanj travnja tra aprīlis balandžio aprill apríla",
    "svibanj svibnja svi maig maijs gegužės mája",
    "lipanj lipnja juny jūnijs birželio júna juuni",
    "srpanj srpnja juliol jūlijs liepos júla juuli",
    "kolovoz kolovoza kol agost augusts rugpjūčio augusta agt agustus ogos",
    "rujan rujna ruj setembre septembris rugsėjo septembra",
    "oktobar oktobra oktobris spalio októbra oktoobar oktober",
    "studeni studenoga stu novembar novembra novembris lapkričio nopember",
    "prosinac prosinca decembar decembra desembre decembris gruodžio detsember desember disember",
  ].map(words)

  private static let farTable: [[String]] = [
    "يناير ינואר בינואר जनवरी มกราคม", "فبراير شباط פברואר בפברואר फरवरी กุมภาพันธ์",
    "مارس آذار מרץ במרץ मार्च มีนาคม", "أبريل ابريل إبريل نيسان אפריל באפריל अप्रैल เมษายน",
    "مايو أيار מאי במאי मई พฤษภาคม", "يونيو حزيران יוני ביוני जून มิถุนายน",
    "يوليو تموز יולי ביולי जुलाई กรกฎาคม", "أغسطس اغسطس آب אוגוסט באוגוסט अगस्त สิงหาคม",
    "سبتمبر أيلول ספטמבר בספטמבר सितंबर กันยายน", "أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर अक्तूबर ตุลาคม",
    "نوفمبر נובמבר בנובמבר नवंबर พฤศจิกายน", "ديسمبر דצמבר בדצמבר दिसंबर ธันวาคม",
  ].map(words)

  private static func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  private static let numbers: [String: Int] = {
    var result: [String: Int] = [:]
    for table in [table, easternTable, furtherTable, farTable] {
      for (index, names) in table.enumerated() {
        for name in names where result[name] == nil { result[name] = index + 1 }
      }
    }
    return result
  }()

  /// 1 to 12, by a name in lower case.
  static func month(_ name: String) -> Int? {
    numbers[name]
  }
}
