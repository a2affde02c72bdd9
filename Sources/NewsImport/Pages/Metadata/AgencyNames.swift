/// News agencies, as bylines and closing lines name them.
enum AgencyNames {
  private static let names: [String: String] = [
    "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "associated press": "AP", "the associated press": "AP", "ap": "AP",
    "dpa": "dpa",
    "press association": "PA", "pa media": "PA", "pa": "PA", "efe": "EFE", "ansa": "ANSA", "xinhua": "Xinhua",
    "tass": "TASS", "interfax": "Interfax", "pti": "PTI", "press trust of india": "PTI", "ians": "IANS",
    "ani": "ANI", "kyodo": "Kyodo", "kyodo news": "Kyodo", "yonhap": "Yonhap", "upi": "UPI", "apa": "APA",
    "canadian press": "The Canadian Press", "the canadian press": "The Canadian Press", "aap": "AAP",
    "sapa": "SAPA",
    "bernama": "Bernama", "anadolu agency": "Anadolu", "epa": "EPA", "ats": "ATS", "sda": "SDA",
    "belga": "Belga",
    "anp": "ANP", "ntb": "NTB", "ritzau": "Ritzau", "pap": "PAP", "čtk": "ČTK", "lusa": "Lusa",
    "tanjug": "Tanjug",
  ]

  /// The agency that a name stands for.
  static func agency(_ name: String) -> String? {
    names[name.lowercased().trimmingEnds { !$0.isLetter }]
  }

  /// "© AFP 2021", "(Reuters)", "With reporting by AP": a short line that names an agency.
  static func agency(inClosing line: String) -> String? {
    guard line.utf8.count <= 60 else { return nil }
    let words = line[...].split { !$0.isLetter && $0 != "-" }.map(String.init).filter { $0.count > 1 }
    let rest = words.filter {
      ![
        "copyright", "with", "reporting", "by", "from", "and", "source", "additional", "inc", "all", "rights",
        "reserved",
      ].contains($0.lowercased())
    }
    guard rest.count <= 3 else { return nil }
    return agency(rest.joined(separator: " "))
  }
}
