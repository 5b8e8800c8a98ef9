/// The news agencies: named beside or instead of an author, they are whom the article credits.
enum Agencies {
  /// The agency that a name is of, under the name we know it by.
  static func name(_ text: String) -> String? {
    let folded = text.comparable
    if let name = names[folded] { return name }
    guard folded.hasPrefix("afp") else { return nil }
    let words = folded.split(separator: " ")
    return words.count <= 2 ? words.first.flatMap { names[String($0)] } : nil
  }

  /// The first words of their names, folded.
  static let firstWords = Set(names.keys.map { $0.prefix { $0 != " " } })

  /// The names we know them by, some twice, in no order.
  static var known: [String] { Array(names.values) }

  private static let names: [String: String] = [
    "afp": "AFP", "agence france presse": "AFP", "afp com": "AFP", "l afp": "AFP",
    "reuters": "Reuters", "thomson reuters": "Reuters", "reuters staff": "Reuters",
    "associated press": "Associated Press", "the associated press": "Associated Press",
    "ap": "Associated Press", "ap news": "Associated Press", "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg", "dpa": "dpa", "deutsche presse agentur": "dpa", "efe": "EFE",
    "agencia efe": "EFE", "ansa": "ANSA", "ats": "Keystone-ATS", "keystone ats": "Keystone-ATS",
    "belga": "Belga", "agence belga": "Belga", "pa": "PA Media", "pa media": "PA Media",
    "press association": "PA Media", "pa news agency": "PA Media", "xinhua": "Xinhua",
    "tass": "TASS", "la presse canadienne": "La Presse canadienne",
    "the canadian press": "La Presse canadienne", "canadian press": "La Presse canadienne",
    "dow jones": "Dow Jones Newswires", "dow jones newswires": "Dow Jones Newswires",
    "dpa afx": "dpa-AFX", "afx": "dpa-AFX", "zonebourse": "Zonebourse", "upi": "UPI",
    "kyodo": "Kyodo News", "kyodo news": "Kyodo News", "yonhap": "Yonhap",
    "ap dow jones": "Dow Jones Newswires",
    "pr newswire": "PR Newswire", "business wire": "Business Wire", "businesswire": "Business Wire",
    "globenewswire": "GlobeNewswire", "globe newswire": "GlobeNewswire", "agefi": "L'Agefi",
    "sda": "Keystone-ATS", "apa": "APA", "aap": "AAP", "ians": "IANS", "pti": "PTI", "ani": "ANI",
  ]
}
