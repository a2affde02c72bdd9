/// Names of time zones in use in feeds, lower case, with their distance from Greenwich.
///
/// Where a name means several zones, the one that most feeds mean: CST is in America, BST in Britain, IST in India.
enum ZoneNames {
  /// Seconds east of Greenwich.
  static func offset(_ name: String) -> Int? {
    if let minutes = minutes[name] { return minutes * 60 }
    guard name.utf8.count == 1, let letter = name.utf8.first else { return nil }
    return military(letter).map { $0 * 3600 }
  }

  /// One-letter zones: A to M (without J) lie east, N to Y west.
  private static func military(_ letter: UInt8) -> Int? {
    switch letter {
    case 0x61...0x69: Int(letter) - 0x60
    case 0x6B...0x6D: Int(letter) - 0x61
    case 0x6E...0x79: 0x6D - Int(letter)
    case 0x7A: 0
    default: nil
    }
  }

  private static let minutes: [String: Int] = [
    "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "egst": 0, "azot": -60, "azost": 0, "cvt": -60, "egt": -60,
    "bst": 60, "ist": 330, "west": 60, "cet": 60, "met": 60, "mez": 60, "wat": 60, "hec": 120,
    "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "cat": 120, "sast": 120, "idt": 180,
    "eest": 180, "msk": 180, "eat": 180, "trt": 180, "msd": 240, "gst": 240, "samt": 240,
    "irst": 210, "irdt": 270, "aft": 270, "pkt": 300, "uzt": 300, "yekt": 300, "npt": 345, "bdt": 360,
    "omst": 360, "mmt": 390, "ict": 420, "wib": 420, "krat": 420, "novt": 420, "hkt": 480, "sgt": 480,
    "myt": 480, "pht": 480, "wita": 480, "irkt": 480, "awst": 480, "jst": 540, "kst": 540, "wit": 540,
    "yakt": 540, "acst": 570, "acdt": 630, "aest": 600, "chst": 600, "vlat": 600, "aedt": 660,
    "magt": 660, "nzst": 720, "nzt": 720, "fjt": 720, "nzdt": 780,
    "fnt": -120, "brst": -120, "brt": -180, "art": -180, "uyt": -180, "clst": -180, "pyst": -180,
    "adt": -180, "ndt": -150, "nst": -210, "ast": -240, "at": -240, "amt": -240, "bot": -240, "clt": -240,
    "pyt": -240, "vet": -240, "edt": -240, "est": -300, "et": -300, "cot": -300, "ect": -300, "pet": -300,
    "cdt": -300, "cst": -360, "ct": -360, "mdt": -360, "mst": -420, "mt": -420, "pdt": -420, "pst": -480,
    "pt": -480, "akdt": -480, "akst": -540, "hdt": -540, "hst": -600, "hast": -600, "sst": -660,
  ]
}
