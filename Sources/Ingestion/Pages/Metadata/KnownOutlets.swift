internal import Claims

/// Outlets whose names cannot be told from their pages alone: "www.20minutes.fr", "Gala.fr".
enum KnownOutlets {
  /// The name of the outlet at a site (a host without `www.`), its subdomains included.
  static func name(site: String) -> String? { bySite.entry(forSite: site) }

  /// The outlet's name if a text is one, in whatever case.
  static func named(_ text: String) -> String? {
    let key = text.foldedWords.joined(separator: " ")
    return byFoldedName[key] ?? initials[key]
  }

  /// The first words of their names, folded.
  static let firstWords = Set(
    (Array(byFoldedName.keys) + Array(initials.keys)).map { $0.prefix { $0 != " " } })

  /// The names of all of them, in no order.
  static var names: [String] { Array(byFoldedName.values) }

  /// What news people write for short.
  private static let initials = [
    "ft": "Financial Times", "the financial times": "Financial Times",
    "wsj": "The Wall Street Journal", "wall street journal": "The Wall Street Journal",
    "nyt": "The New York Times", "new york times": "The New York Times",
    "washington post": "The Washington Post", "wapo": "The Washington Post", "lafp": "AFP",
    "la depeche": "La Dépêche du Midi",
  ]

  private static let byFoldedName: [String: String] = Dictionary(
    firstOf: bySite.values.map { ($0.foldedWords.joined(separator: " "), $0) })

  private static let bySite: [String: String] = [
    "20minutes.fr": "20 Minutes", "abcnews.go.com": "ABC News", "actu.fr": "Actu.fr",
    "agefi.fr": "L'Agefi", "aljazeera.com": "Al Jazeera", "apnews.com": "Associated Press",
    "arstechnica.com": "Ars Technica", "axios.com": "Axios", "barrons.com": "Barron's",
    "bbc.co.uk": "BBC News", "bbc.com": "BBC News", "bfmtv.com": "BFMTV",
    "bloomberg.com": "Bloomberg", "boursorama.com": "Boursorama",
    "businessinsider.com": "Business Insider", "capital.fr": "Capital", "cbc.ca": "CBC News",
    "cbsnews.com": "CBS News", "challenges.fr": "Challenges", "cnbc.com": "CNBC",
    "cnn.com": "CNN", "cnet.com": "CNET", "cointribune.com": "Cointribune",
    "courrierinternational.com": "Courrier international", "economist.com": "The Economist",
    "engadget.com": "Engadget", "europe1.fr": "Europe 1", "forbes.com": "Forbes",
    "forbes.fr": "Forbes France", "fortune.com": "Fortune", "foxnews.com": "Fox News",
    "france24.com": "France 24", "francetvinfo.fr": "Franceinfo", "ft.com": "Financial Times",
    "gala.fr": "Gala", "huffingtonpost.fr": "Le HuffPost", "huffpost.com": "HuffPost",
    "journaldunet.com": "Journal du Net", "la-croix.com": "La Croix", "latribune.fr": "La Tribune",
    "lefigaro.fr": "Le Figaro", "lemonde.fr": "Le Monde",
    "lemondeinformatique.fr": "Le Monde informatique", "leparisien.fr": "Le Parisien",
    "lepoint.fr": "Le Point", "lesechos.fr": "Les Echos", "letemps.ch": "Le Temps",
    "lexpress.fr": "L'Express", "liberation.fr": "Libération", "lobs.com": "L'Obs",
    "lequipe.fr": "L'Équipe", "lesoir.be": "Le Soir", "lalibre.be": "La Libre",
    "ladepeche.fr": "La Dépêche du Midi", "marianne.net": "Marianne",
    "maddyness.com": "Maddyness", "marketwatch.com": "MarketWatch", "mediapart.fr": "Mediapart",
    "nbcnews.com": "NBC News", "next.ink": "Next", "npr.org": "NPR",
    "nytimes.com": "The New York Times", "numerama.com": "Numerama",
    "ouest-france.fr": "Ouest-France", "politico.com": "Politico", "politico.eu": "Politico",
    "radio-canada.ca": "Radio-Canada", "reuters.com": "Reuters", "rfi.fr": "RFI",
    "rtbf.be": "RTBF", "rtl.fr": "RTL", "rts.ch": "RTS", "semafor.com": "Semafor",
    "sudinfo.be": "Sudinfo", "sudouest.fr": "Sud Ouest", "techcrunch.com": "TechCrunch",
    "telegraph.co.uk": "The Telegraph", "theatlantic.com": "The Atlantic",
    "theguardian.com": "The Guardian", "theinformation.com": "The Information",
    "theregister.com": "The Register", "thetimes.co.uk": "The Times", "theverge.com": "The Verge",
    "time.com": "Time", "usatoday.com": "USA Today", "usine-digitale.fr": "L'Usine Digitale",
    "usinenouvelle.com": "L'Usine nouvelle", "vosgesmatin.fr": "Vosges Matin",
    "washingtonpost.com": "The Washington Post", "wired.com": "Wired",
    "wsj.com": "The Wall Street Journal", "zdnet.com": "ZDNet", "zdnet.fr": "ZDNet France",
    "zonebourse.com": "Zonebourse",
  ]
}

extension Dictionary where Key == String {
  /// What a table of sites has of a host, or of the site that it is part of: `news.example.co.uk`,
  /// `example.co.uk`, `co.uk`.
  func entry(forSite host: String) -> Value? {
    var labels = host.lowercased().split(separator: ".")[...]
    while labels.count >= 2 {
      if let entry = self[labels.joined(separator: ".")] { return entry }
      labels = labels.dropFirst()
    }
    return nil
  }
}
