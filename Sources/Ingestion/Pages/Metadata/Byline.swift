internal import Claims

/// The people and the agencies that a line of authors names.
struct Byline: Sendable, Equatable {
  var people: [String] = []
  /// Agencies and other outlets that are credited.
  var credits: [String] = []

  /// Reads "Par Jeanne Duval et Paul Morin, avec AFP", "By Ann Lee in London", "Reuters".
  ///
  /// Desks ("La rédaction"), addresses, numbers and the outlet's own name are left out.
  ///
  /// - Parameters:
  ///   - text: one line; of a longer one nothing is read.
  ///   - siteNames: the folded names of the outlet, which is not an author.
  init(_ text: String, siteNames: Set<String> = []) {
    let line = text.collapsed
    guard !line.isEmpty, line.count <= 200 else { return }
    // Whether a name of several words came before: one word after it is a place or a trade.
    var isAfterFullName = false
    for (part, isJoined) in Byline.parts(of: line) {
      let name = Byline.cleaned(part)
      if name.isEmpty || isAfterFullName && !isJoined && Byline.isPost(name) { continue }
      if isAfterFullName, !isJoined, !name.contains(" "), Agencies.name(name) == nil {
        if Byline.pictures.contains(name.comparable), people.count > 1 { people.removeLast() }
        continue
      }
      if name.contains(" ") { isAfterFullName = true }
      if let agency = Agencies.name(name) {
        if !siteNames.contains(name.comparable), !credits.contains(agency) {
          credits.append(agency)
        }
      } else if Byline.isPerson(name), !siteNames.contains(name.comparable),
        !people.contains(where: { $0.comparable == name.comparable })
      {
        people.append(name)
      }
    }
  }

  /// Adds what another line names, without naming anyone twice.
  mutating func merge(_ other: Byline) {
    for person in other.people where !people.contains(where: { $0.comparable == person.comparable })
    {
      people.append(person)
    }
    for credit in other.credits where !credits.contains(credit) { credits.append(credit) }
  }

  /// The parts of a line, with whether a word like "and" joins each to the one before.
  private static func parts(of line: String) -> [(text: Substring, isJoined: Bool)] {
    var words = line.split(separator: " ")[...]
    dropOpening(&words)
    var parts: [[Substring]] = [[]]
    var joined: Set<Int> = []
    for (index, word) in zip(words.indices, words) where !isAddress(word) {
      let plain = word.lowercased()
      if opensDate(words[index...]) {
        parts.append([])
        break
      }
      if joiners.contains(plain) {
        joined.insert(parts.count)
        parts.append([])
        continue
      }
      if enders.contains(plain), !isOfName(word, before: words[(index + 1)...]),
        parts.contains(where: { !$0.isEmpty })
      {
        dropInitials(&parts[parts.count - 1])
        break
      }
      // A comma, a bar or a slash ends a name.
      let pieces = word.split(omittingEmptySubsequences: false) { ",;|/•·()".contains($0) }
      for (index, piece) in pieces.enumerated() {
        if index > 0 { parts.append([]) }
        if !piece.isEmpty { parts[parts.count - 1].append(piece) }
      }
    }
    return parts.indices.filter { !parts[$0].isEmpty }.map {
      (Substring(parts[$0].joined(separator: " ")), joined.contains($0))
    }
  }

  /// Whether a word that ends lines of authors is part of a name here: "Yann Le Goff", and not "Publié Le 3 mai".
  private static func isOfName(_ word: Substring, before rest: ArraySlice<Substring>) -> Bool {
    guard word == "Le", let next = rest.first, next.first?.isUppercase ?? false else {
      return false
    }
    return !days.contains(String(next).folded)
  }

  /// "Ann Lee KTN Staff Writer": the initials of a house before what its people do.
  private static func dropInitials(_ words: inout [Substring]) {
    let isInitials = { (word: Substring) in
      (2...5).contains(word.count) && word.allSatisfy { $0.isUppercase }
    }
    guard words.count > 2, let last = words.last, isInitials(last),
      !words.dropLast().contains(where: { $0.allSatisfy(\.isUppercase) && $0.count > 1 })
    else { return }
    words.removeLast()
  }

  /// "March 25, 2015", "25 mars 2015": the day after a name.
  private static func opensDate(_ words: ArraySlice<Substring>) -> Bool {
    let (first, second) = (words.first, words.dropFirst().first)
    guard let first, let second else { return false }
    let isDay = { (word: Substring) in word.first?.isNumber ?? false }
    let isMonth = { (word: Substring) in MonthNames.month(String(word).folded) != nil }
    return isDay(first) && isMonth(second) || isMonth(first) && isDay(second)
  }

  private static func dropOpening(_ words: inout ArraySlice<Substring>) {
    var isOpening = true
    while isOpening, let first = words.first {
      let plain = first.lowercased().filter { $0 != ":" }
      // "CNN's Ann Lee" works for CNN.
      let isEmployer = plain.hasSuffix("'s") || plain.hasSuffix("’s")
      // A name may begin with the same word in a capital: "Da Vinci".
      let isByWord = ["da", "dal", "dalla", "door"].contains(first)
      let isAbout = plain == "à" && words.dropFirst().first?.lowercased() == "propos"
      isOpening =
        openings.contains(plain) || plain.isEmpty || isAbout || isByWord
        || isEmployer && words.count > 2
      if isOpening { words = words.dropFirst() }
    }
    dropPost(&words)
  }

  /// "unserem Redaktionsmitglied Ann Lee", "notre envoyée spéciale à Brest Ann Lee": what she is to the house.
  private static func dropPost(_ words: inout ArraySlice<Substring>) {
    guard let first = words.first, ours.contains(first.lowercased()) else { return }
    let rest = words.dropFirst()
    var name = rest.drop { houseWords.contains($0.folded) }
    guard name.startIndex > rest.startIndex else { return }
    // Where from: "à Brest", "aus Rom".
    if name.count > 3, let place = name.first, place == place.lowercased()[...],
      ["a", "au", "en", "in", "aus", "da", "desde"].contains(place.folded)
    {
      name = name.dropFirst(2)
    }
    if !name.isEmpty { words = name }
  }

  private static let ours: Set<String> = [
    "notre", "nos", "unser", "unsere", "unserem", "unseren", "unserer", "our", "nostro", "nostra",
    "nostri", "nostre", "nuestro", "nuestra", "nuestros", "onze",
  ]
  /// What people of a house are, folded.
  private static let houseWords: Set<String> = [
    "correspondant", "correspondante", "correspondants", "envoye", "envoyee", "envoyes",
    "envoyees", "special", "speciale", "speciaux", "permanent", "permanente", "journaliste",
    "journalistes", "reporter", "reporters", "redaktionsmitglied", "redaktionsmitgliedern",
    "redakteur", "redakteurin", "redakteuren", "korrespondent", "korrespondentin",
    "korrespondenten", "mitarbeiter", "mitarbeiterin", "mitarbeitern", "reporterin", "volontar",
    "volontarin", "correspondent", "correspondents", "staff", "writer", "inviato", "inviata",
    "inviati", "corrispondente", "corrispondenti", "corresponsal", "enviado", "enviada",
    "especial", "redactor", "redactora", "correspondente", "redacteur", "verslaggever",
  ]

  private static func cleaned(_ part: Substring) -> String {
    var words = part.split(separator: " ")[...]
    dropOpening(&words)
    var name = words.joined(separator: " ")
    while let last = name.last, " .-–—:,*".contains(last), !endsWithInitial(name) {
      name.removeLast()
    }
    while let first = name.first, " .-–—:,*@\"“".contains(first) { name.removeFirst() }
    return name
  }

  /// "Hugo R.", "James Hill Jr.".
  private static func endsWithInitial(_ name: String) -> Bool {
    guard name.hasSuffix("."), let word = name.split(separator: " ").last else { return false }
    return word.count == 2 && name.count > 2 || word == "Jr." || word == "Sr."
  }

  /// Whether what follows a name tells what that person does: "Ann Lee, Customer Success Lead".
  private static func isPost(_ name: String) -> Bool {
    let words = name.comparable.split(separator: " ")
    return words.first == "head" || words.contains { posts.contains($0) }
  }

  /// Whether a name could be a person's: a few words, none of them a desk's, no digits or address.
  private static func isPerson(_ name: String) -> Bool {
    guard name.count >= 2, name.count <= 50, let first = name.first, first.isLetter else {
      return false
    }
    // "bbcnews", "jdoe": a word without a capital, where the script has them, is an account's name.
    if !name.contains(where: \.isUppercase), name.contains(where: \.isLowercase) { return false }
    if name.contains(where: { $0.isNumber || "#{}[]<>=_%".contains($0) }) { return false }
    let words = name.split(separator: " ")
    if words.count > 5 { return false }
    if words.count == 1, Byline.days.contains(name.folded) { return false }
    // "sudinfo.be": a point inside a word of lower case is an address.
    if words.contains(where: { isDomain($0) }) { return false }
    // "Professeure d'économie": names are in capitals, but for what joins them.
    let isDescribed = words.contains { word in
      !word.contains(where: \.isUppercase) && word.contains(where: \.isLowercase)
        && !particles.contains(word.lowercased())
    }
    if words.count > 1, isDescribed { return false }
    let folded = words.map { String($0).comparable }
    return !folded.contains { desks.contains($0) }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    word.contains("://") || word.contains("@") || word.lowercased().hasPrefix("www.")
  }

  private static func isDomain(_ word: Substring) -> Bool {
    let labels = word.split(separator: ".")
    guard labels.count >= 2, let last = labels.last else { return false }
    return (2...4).contains(last.count) && last.allSatisfy { $0.isLowercase }
      && labels.first.map { $0.count > 2 } ?? false
  }

  private static let openings: Set<String> = [
    "par", "by", "von", "de", "propos", "recueillis", "recueilli", "written", "posted", "publié",
    "published", "rédigé", "écrit", "author", "authors", "auteur", "auteurs", "texte", "text",
    "story", "reporting", "interview", "entretien", "réalisé", "et", "and", "with", "avec", "l'afp",
    "dr", "dr.", "pfarrer", "pfarrerin", "edited", "submitted", "article", "analysis", "analyse",
    "opinion", "autor",
    "autorin", "por", "di", "éditeur", "proposé", "words", "eingestellt", "geschrieben", "erstellt",
    "verfasst", "bericht", "przez", "wpisu", "about", "über", "redaktion:", "veröffentlicht",
    "scritto", "redatto", "escrito", "publicado", "pubblicato", "postato", "geschreven",
  ]
  /// Words in lower case inside a name.
  private static let particles: Set<String> = [
    "de", "du", "des", "d", "la", "le", "von", "van", "der", "den", "vom", "zu", "zum", "zur",
    "und",
    "di", "da", "do", "dos", "das", "del", "della", "dell", "ter", "ten", "te", "bin", "ibn", "al",
    "el", "e", "y", "i", "af", "av", "st", "ben", "'t", "’t", "of", "the", "jr", "jr.",
  ]
  /// What stands alone is no name, but that of the day.
  private static let days: Set<String> = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles", "jueves",
    "viernes", "sabado", "domingo",
  ]
  private static let joiners: Set<String> = [
    "et", "and", "&", "with", "avec", "und", "y", "par", "by", "–", "—", "-", "+",
  ]
  /// What a name before it in brackets made: no text.
  private static let pictures: Set<String> = [
    "photo", "photos", "foto", "fotos", "illustration", "illustrations", "vidéo", "video",
    "infographie", "grafik", "bilder", "images", "dessin", "dessins",
  ]
  /// Words after which a line goes on about place, time or post.
  private static let enders: Set<String> = [
    "in", "à", "at", "for", "pour", "on", "le", "publié", "published", "updated", "mis", "posted",
    "journaliste", "correspondant", "correspondante", "reporter", "senior", "chief", "staff",
    "envoyé", "envoyée", "il", "éditorialiste", "editor", "chef", "directeur", "@", "is", "est",
    "updated:", "published:", "am", "last", "a",
  ]
  private static let posts: Set<Substring> = [
    "lead", "manager", "officer", "ceo", "cto", "cfo", "coo", "cmo", "vp", "founder", "cofounder",
    "director", "president", "engineer", "developer", "analyst", "consultant", "writer",
    "columnist", "correspondent", "reporter", "professor", "lecturer", "researcher", "specialist",
    "strategist", "advocate", "economist", "directeur", "directrice", "responsable", "fondateur",
    "fondatrice", "cofondateur", "cofondatrice", "président", "présidente", "professeur",
    "professeure", "chercheur", "chercheuse", "économiste", "chroniqueur", "chroniqueuse", "leiter",
    "leiterin", "geschäftsführer", "geschäftsführerin", "redakteur", "redakteurin",
    "chefredakteur", "chefredakteurin", "gründer", "gründerin", "berater", "beraterin", "direttore",
    "direttrice", "responsabile", "fondatore", "giornalista", "directora", "jefe",
    "jefa", "fundador", "fundadora", "profesor", "profesora", "periodista", "redactor", "redactora",
  ]
  private static let desks: Set<String> = [
    "redacción", "redaccion", "redazione", "redação", "redactie", "redaktionen", "redakcja",
    "redakce", "redacció", "agencias", "agenzie", "comunicación", "comunicazione",
    "rédaction", "redaction", "redacteur", "editorial", "editors", "editor", "newsroom", "staff",
    "admin", "administrator", "administrateur", "desk", "team", "équipe", "service", "webmaster",
    "journal", "magazine", "news", "media", "médias", "agence", "agences", "agency", "agencies",
    "http", "https", "facebook", "twitter", "follow", "suivre", "subscribe", "comments",
    "commentaires", "min", "read", "lecture", "minutes", "contributeur", "contributor", "guest",
    "unknown", "anonymous", "anonyme", "inconnu", "share", "january", "janvier", "redaktion",
    "correspondents", "correspondants", "photo", "photos", "views", "contact", "profile", "profil",
    "newsletter", "update", "publication", "communiqué", "ago", "hours", "days", "temps", "posts",
    "pressestelle", "presse", "kommunikation", "öffentlichkeitsarbeit", "verwaltung",
    "webredaktion",
    "vorstand", "am", "um", "uhr", "heute", "gestern", "beitrag", "kommentar", "kommentare",
    "articles", "dernière", "wire", "abonnés", "all", "tous", "author", "auteur", "group", "groupe",
    "user", "superuser", "root", "online", "radio", "télévision",
  ]
}
