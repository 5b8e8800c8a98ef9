/// The names and signs of currencies in French and English.
public enum CurrencyName {
  /// The currency of a folded name, sign or ISO 4217 code ("dollars", "$", "francs suisses"); nil
  /// where it is none. Names of several words are written with single spaces.
  public static func unit(_ folded: String) -> Unit? {
    table[folded].map(Unit.init(rawValue:))
  }

  /// Every folded name, sign and code with its currency, in no order: for a reader of whole texts.
  public static var spellings: [(folded: String, unit: Unit)] {
    table.map { ($0.key, Unit(rawValue: $0.value)) }
  }

  /// Every currency that has a name here, some more than once, in no order.
  static var units: [Unit] { table.values.map(Unit.init(rawValue:)) }

  /// The sign that stands for a currency in compact print; the code where it has none.
  public static func sign(of unit: Unit) -> String {
    signs[unit.rawValue] ?? unit.rawValue
  }

  private static let signs = [
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "CAD": "C$",
    "AUD": "A$",
    "HKD": "HK$", "BRL": "R$",
  ]

  private static let table: [String: String] = {
    let names: [String: [String]] = [
      "USD": [
        "$", "us$", "$us", "usd", "dollar", "dollars", "dlr", "dlrs", "us dollar", "us dollars",
        "u.s. dollar",
        "u.s. dollars", "u.s. dlrs", "dollar americain", "dollars americains", "billet vert",
        "billets verts",
      ],
      "EUR": ["€", "eur", "euro", "euros"],
      "GBP": [
        "£", "gbp", "pound", "pounds", "stg", "sterling", "pound sterling", "pounds sterling",
        "livre sterling", "livres sterling", "livre", "livres",
      ],
      "JPY": ["¥", "jpy", "yen", "yens"],
      "CHF": [
        "chf", "sfr", "franc suisse", "francs suisses", "swiss franc", "swiss francs",
        "frs suisses",
      ],
      "CNY": ["cny", "rmb", "yuan", "yuans", "renminbi", "renminbis", "yuan renminbi"],
      "CAD": [
        "cad", "c$", "$ca", "ca$", "$c", "canadian dollar", "canadian dollars", "canadian dlr",
        "canadian dlrs", "dollar canadien", "dollars canadiens",
      ],
      "AUD": [
        "aud", "a$", "au$", "australian dollar", "australian dollars", "australian dlrs",
        "dollar australien", "dollars australiens",
      ],
      "NZD": [
        "nzd", "nz$", "new zealand dollars", "n.z. dlrs", "dollar neo-zelandais",
        "dollars neo-zelandais",
      ],
      "HKD": ["hkd", "hk$", "hong kong dollars", "h.k. dlrs", "hk dlrs", "dollars de hong kong"],
      "SGD": ["sgd", "s$", "singapore dollars", "dollars de singapour"],
      "TWD": ["twd", "nt$", "dollars taiwanais", "taiwan dollars"],
      "INR": ["inr", "₹", "rs", "rupee", "rupees", "roupie", "roupies"],
      "KRW": ["krw", "₩", "won", "wons"],
      "SEK": [
        "sek", "skr", "kronor", "crowns", "couronnes", "swedish crowns", "swedish kronor",
        "couronnes suedoises", "krona", "swedish krona",
      ],
      "NOK": [
        "nok", "nkr", "kroner", "norwegian crowns", "norwegian kroner", "couronnes norvegiennes",
        "krone", "norwegian krone",
      ],
      "DKK": [
        "dkk", "dkr", "danish crowns", "danish kroner", "couronnes danoises", "danish krone",
      ],
      "PLN": ["pln", "zloty", "zlotys"],
      "CZK": ["czk", "czech crowns", "couronnes tcheques"],
      "HUF": ["huf", "forint", "forints"],
      "RUB": ["rub", "rouble", "roubles", "ruble", "rubles", "₽"],
      "TRY": ["try", "livre turque", "livres turques", "turkish lira", "turkish liras", "₺"],
      "BRL": ["brl", "r$", "real", "reais", "reals"],
      "XAF": ["xaf"],
      "MXN": ["mxn", "pesos", "mexican pesos", "pesos mexicains"],
      "ARS": ["ars", "pesos argentins", "argentine pesos"],
      "ZAR": ["zar", "rand", "rands"],
      "NGN": ["ngn", "naira", "nairas", "₦"],
      "SAR": ["sar", "riyal", "riyals", "saudi riyals", "riyals saoudiens"],
      "AED": ["aed", "dirham", "dirhams", "dh", "dhs", "dirhams emiratis"],
      "MAD": ["mad", "dirhams marocains", "moroccan dirhams"],
      "DZD": ["dzd", "dinars algeriens", "algerian dinars"],
      "TND": ["tnd", "dinars tunisiens", "tunisian dinars"],
      "QAR": ["qar", "qatari riyals", "riyals qataris"],
      "KWD": ["kwd", "kuwaiti dinars", "dinars koweitiens"],
      "ILS": ["ils", "shekel", "shekels", "₪"],
      "IDR": ["idr", "rupiah", "rupiahs"],
      "THB": ["thb", "baht", "bahts"],
      "MYR": ["myr", "rm", "ringgit", "ringgits"],
      "PHP": ["php", "philippine pesos", "₱"],
      "VND": ["vnd", "dong", "dongs"],
      "UAH": ["uah", "hryvnia", "hryvnias"],
      "XOF": ["xof", "fcfa", "f cfa", "francs cfa", "franc cfa", "cfa francs"],
      "ITL": ["itl", "lira", "lire"],
      "DEM": [
        "dem", "mark", "marks", "deutsche mark", "deutsche marks", "deutschmark", "deutschmarks",
      ],
      "FRF": ["frf", "ff", "french francs", "francs francais", "franc", "francs"],
      "NLG": ["nlg", "guilder", "guilders", "florin", "florins"],
      "BEF": ["bef", "belgian francs", "francs belges"],
      "ESP": ["esp", "peseta", "pesetas"],
      "ATS": ["ats", "schilling", "schillings"],
      "XDR": ["xdr", "dts", "sdr"],
    ]
    var table: [String: String] = [:]
    for (code, spellings) in names {
      for spelling in spellings { table[spelling] = code }
    }
    return table
  }()
}
