extension OutletZone {
  /// The zone of the outlet at a site, its subdomains included, where its address does not tell the
  /// country: that of the newsroom whose days it prints.
  static func ofSite(_ host: String) -> OutletZone? { bySite.entry(forSite: host) }

  /// The zone of a country's top-level domain; of a country with several, that of its newspapers.
  static let byCountry: [String: OutletZone] = table([
    (.westernEurope, "uk ie pt"),
    (.centralEurope, "fr be ch lu de at it es nl pl dk se no cz hu si sk hr rs mt eu"),
    (.easternEurope, "fi ee lv lt gr ro bg ua cy"),
    (.easternAmerica, "ca quebec"),
    (.arabia, "qa sa kw bh"),
    (.gulf, "ae om"),
    (.india, "in"),
    (.china, "cn hk sg tw my ph"),
    (.japan, "jp kr"),
    (.southAfrica, "za"),
    (.easternAustralia, "au"),
    (.newZealand, "nz"),
  ])

  private static let bySite: [String: OutletZone] = table([
    (
      .easternAmerica,
      """
      abcnews.go.com apnews.com axios.com barrons.com benzinga.com bloomberg.com bostonglobe.com
      businessinsider.com businesswire.com cbsnews.com cnbc.com cnn.com fastcompany.com
      financialpost.com forbes.com fortune.com foxbusiness.com foxnews.com globenewswire.com
      huffpost.com investopedia.com journaldemontreal.com marketwatch.com msnbc.com nationalpost.com nbcnews.com
      newsweek.com newyorker.com npr.org nypost.com nytimes.com politico.com prnewswire.com qz.com
      seekingalpha.com semafor.com thedailybeast.com theatlantic.com theglobeandmail.com
      thehill.com thestar.com thestreet.com theverge.com time.com usatoday.com vox.com
      washingtonpost.com wsj.com
      """
    ),
    (.centralAmerica, "chicagotribune.com dallasnews.com houstonchronicle.com startribune.com"),
    (.mountainAmerica, "azcentral.com denverpost.com sltrib.com"),
    (
      .pacificAmerica,
      """
      9to5mac.com crunchbase.com geekwire.com latimes.com mercurynews.com pcmag.com
      seattletimes.com sfchronicle.com sfgate.com siliconangle.com techcrunch.com
      theinformation.com venturebeat.com
      """
    ),
    (
      .westernEurope,
      """
      bbc.com cityam.com dailymail.com economist.com ft.com irishtimes.com news.sky.com
      sifted.eu theguardian.com theregister.com uktech.news
      """
    ),
    (.centralEurope, "dw.com euractiv.com euronews.com france24.com politico.eu swissinfo.ch"),
    (.arabia, "aljazeera.com arabnews.com"),
    (.gulf, "gulfnews.com khaleejtimes.com thenationalnews.com zawya.com"),
    (
      .india,
      """
      business-standard.com deccanherald.com entrackr.com financialexpress.com
      hindustantimes.com inc42.com indianexpress.com indiatimes.com livemint.com
      moneycontrol.com ndtv.com thehindu.com thehindubusinessline.com yourstory.com
      """
    ),
    (
      .china,
      """
      asiaone.com caixinglobal.com channelnewsasia.com chinadaily.com.cn dealstreetasia.com
      scmp.com straitstimes.com techinasia.com technode.com theedgemarkets.com
      """
    ),
    (.japan, "asia.nikkei.com japantimes.co.jp koreaherald.com koreatimes.co.kr yna.co.kr"),
    (.southAfrica, "news24.com"),
    (.easternAustralia, "afr.com smh.com.au theage.com.au"),
  ])

  private static func table(_ rows: [(OutletZone, String)]) -> [String: OutletZone] {
    rows.reduce(into: [:]) { table, row in
      for site in row.1.split(whereSeparator: \.isWhitespace) { table[String(site)] = row.0 }
    }
  }
}
