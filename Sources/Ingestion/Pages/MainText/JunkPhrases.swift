internal import Claims

/// Lines that pages put between the paragraphs of an article, known by how they begin.
enum JunkPhrases {
  /// Whether a line is no part of the article. Long paragraphs never are junk.
  static func isJunk(_ block: Block) -> Bool {
    guard block.length < 220 else { return false }
    let words = block.folded.split(separator: " ")[...]
    return words.isEmpty || whole.contains(block.folded) || openings.opens(words)
      || isPointer(block) || isMonthOfArchive(words) || isStamp(block) || isContact(block)
  }

  /// "For more by Ann Lee, click here.", "Reach her at 555-0100."
  private static func isPointer(_ block: Block) -> Bool {
    guard block.kind != .table, !block.isHeading else { return false }
    if block.kind == .paragraph, block.text.hasPrefix("©") { return true }
    if block.linkLength > 0, teaserEnds.contains(where: block.text.hasSuffix) { return true }
    return block.linkLength > 0 && pointers.contains { block.folded.hasSuffix($0) }
      || contacts.isIn(block.folded.split(separator: " ")[...])
  }

  private static let teaserEnds = [" mehr...", " mehr…", " mehr …", " [mehr]", " Weiterlesen"]
  private static let pointers = [" click here", " cliquez ici", " klicken sie hier"]
  private static let contacts = PhraseSet([
    "reach her at", "reach him at", "reach them at", "can be reached at", "follow her on twitter",
    "follow him on twitter",
  ])

  /// "Juni 2012 1 Einträge", "Februar 2009 (14)": a month of the archive with how much it holds.
  private static func isMonthOfArchive(_ words: ArraySlice<Substring>) -> Bool {
    guard (3...4).contains(words.count), let month = words.first,
      MonthNames.month(String(month).folded) != nil
    else { return false }
    let (year, count) = (words[words.startIndex + 1], words[words.startIndex + 2])
    guard year.utf8.count == 4, year.allSatisfy(\.isNumber), count.allSatisfy(\.isNumber),
      count.utf8.count <= 4
    else { return false }
    return words.count == 3 || words.last.map { entries.contains(String($0)) } ?? false
  }

  private static let entries: Set<String> = [
    "eintrag", "einträge", "beiträge", "beitrag", "artikel", "articles", "article", "posts", "post",
    "entries", "entry", "billets",
  ]

  /// "Aktualisiert 28. September 2014 19:12 Uhr": when the page was published or changed, and no sentence.
  private static func isStamp(_ block: Block) -> Bool {
    guard block.kind == .paragraph, !block.endsSentence,
      block.folded.contains(where: \.isNumber)
    else { return false }
    return DateScanner.dates(in: block.text).contains { $0.label == .modified }
  }

  /// A name with a number to call and an address to write to.
  private static func isContact(_ block: Block) -> Bool {
    guard block.kind == .paragraph, !block.endsSentence, block.length < 160,
      block.text.count(where: \.isNumber) >= 6
    else { return false }
    let words = Set(block.folded.split(separator: " "))
    let isCall = !words.isDisjoint(with: ["tel", "tél", "telefon", "téléphone", "phone", "fax"])
    return isCall && (block.text.contains("@") || block.text.contains("(at)"))
  }

  /// Whether a heading announces what is beside the article.
  static func isJunkHeading(_ block: Block) -> Bool {
    isJunk(block) || headings.opens(block.folded.split(separator: " ")[...])
  }

  /// Whether a heading stands over what readers wrote: "18 Kommentare", "Vos réactions".
  static func announcesComments(_ block: Block) -> Bool {
    guard block.isHeading || block.isBold, block.length < 60 else { return false }
    let words = block.folded.split(separator: " ").filter { !$0.allSatisfy(\.isNumber) }
    return words.count <= 4 && words.contains { commentWords.contains($0) }
      && words.allSatisfy { commentWords.contains($0) || aroundComments.contains($0) }
  }

  private static let commentWords: Set<Substring> = [
    "comments", "comment", "commentaires", "commentaire", "kommentare", "kommentar", "réactions",
    "responses", "replies", "leserkommentare", "comentarios", "commenti", "reacties", "komentarze",
  ]
  private static let aroundComments: Set<Substring> = [
    "vos", "les", "voir", "lire", "tous", "toutes", "to", "on", "your", "reader", "readers",
    "reader's", "view", "all", "show", "leave", "a", "write", "ihre", "de", "des", "lecteurs",
    "user", "zum", "artikel", "zu", "post", "this", "article", "l",
  ]

  /// Whether a line says that the rest is for subscribers.
  static func isPaywall(_ block: Block) -> Bool {
    block.length < 400 && paywall.isIn(block.folded.split(separator: " ")[...])
  }

  private static let whole: Set<String> = [
    "share", "partager", "print", "imprimer", "advertisement", "publicité", "annonce", "sponsored",
    "comments", "commentaires", "comment", "reply", "tweet", "email", "e mail", "facebook",
    "twitter", "linkedin", "whatsapp", "copier le lien", "copy link", "suivre", "follow", "écouter",
    "listen", "save", "sauvegarder", "read more", "lire plus", "en savoir plus", "lire la suite",
    "voir plus", "show more", "learn more", "more", "related", "réagir", "commenter", "video",
    "vidéo", "photos", "diaporama", "loading", "chargement", "menu", "close", "fermer", "next",
    "previous", "suivant", "précédent", "top", "haut de page", "back to top", "article suivant",
    "anzeige", "werbung", "teilen", "drucken", "mehr", "tags", "s abonner", "subscribe",
    "fotostrecke", "bilderstrecke", "bildergalerie", "mots clés", "mots clefs", "schlagworte",
    "schlagwörter", "stichworte", "keywords", "mehr über",
  ]

  private static let openings = PhraseSet([
    "lire aussi", "à lire aussi", "a lire aussi", "à lire", "lire également", "lire notre",
    "lire l article", "voir aussi", "voir également", "à voir aussi", "à découvrir", "à écouter",
    "écouter aussi", "regarder aussi", "pour aller plus loin", "sur le même sujet",
    "read also", "also read", "read more", "see also", "related", "read next", "recommended",
    "more on this", "more from", "don t miss", "watch", "listen to this",
    "abonnez vous", "inscrivez vous", "recevez", "suivez", "vidéos en ce moment",
    "retrouvez nous", "téléchargez l application", "partager cet article", "partagez",
    "cliquez ici", "la rédaction vous conseille", "nos autres articles", "newsletter",
    "subscribe to", "sign up", "follow us", "share this", "share on", "click here to",
    "get the latest", "join our", "download the app", "download our app", "this article is for",
    "all rights reserved", "tous droits réservés", "copyright", "crédit photo", "photo credit",
    "publié le", "mis à jour le", "posted on", "published on", "last updated",
    "temps de lecture", "reading time", "filed under", "tagged", "posted in", "classé dans",
    "cet article est réservé", "article réservé", "il vous reste", "this content is reserved",
    "already a subscriber", "déjà abonné", "vous avez déjà un compte", "accédez à l intégralité",
    "please enable javascript", "votre navigateur", "your browser", "we use cookies",
    "nous utilisons des cookies", "en poursuivant votre navigation", "mehr zum thema",
    "lesen sie auch", "auch interessant", "save my name", "enregistrer mon nom",
    "your email address will not", "votre adresse e mail ne sera", "leave a reply",
    "laisser un commentaire", "leave a comment", "min read", "reporting by",
    "additional reporting by", "editing by", "écrit par", "written by",
    "a version of this article", "this article originally appeared", "this story originally",
    "cet article est paru", "cet article est extrait", "pour ne rien manquer", "pour ne rien rater",
    "ne manquez", "ne ratez", "votre abonnement", "vous êtes témoin", "vous avez une information",
    "do you have a story", "got a tip", "a correction was made", "this entry was posted",
    "this post was posted", "dieser beitrag wurde", "dieser eintrag wurde",
    "cette entrée a été publiée", "ce contenu a été publié", "esta entrada fue publicada",
    "envie de lire la suite", "vous souhaitez lire la suite", "continue reading", "keep reading",
    "jetzt weiterlesen", "les liens d affiliation", "auf facebook teilen", "auf twitter teilen",
    "twittern", "eingestellt von", "en vidéo",
    "cet article contient des liens", "this post contains affiliate",
    "this article contains affiliate", "dieser artikel enthält affiliate", "contact presse",
    "contacts presse", "posted by", "geschrieben von", "verfasst von", "choisissez un pseudo",
    "vous avez trouvé une erreur", "vous avez repéré une erreur", "do you have an opinion on",
    "potrebbe interessarti", "article modifié le", "article mis à jour le", "press contact",
    "media contact", "pressekontakt", "presse kontakt", "article paru dans", "paru dans l édition",
    "article publié dans l édition", "dieser beitrag lief", "über dieses thema berichtete",
    "dieses thema im programm", "erschienen in der ausgabe", "lea también", "lee también",
    "leggi anche", "lees ook", "leia também", "veja também", "apúntate", "suscríbete", "síguenos",
    "sigue toda la información", "sigue la información", "iscriviti", "seguici", "jetzt abonnieren",
    "newsletter abonnieren", "abonnieren sie", "meld je aan", "schrijf je in", "assine a",
  ])

  /// Whether a line that ends a text says who worked where: "Lee reported from Oslo and Ray from Kiruna."
  static func isSignOff(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.length < 240 else { return false }
    let words = block.text.split(separator: " ")
    let names = words.prefix { $0.first?.isUppercase ?? false || $0 == "and" }.count
    // "Lee reported from Oslo that …" tells what is new.
    return (1...8).contains(names) && words.dropFirst(names).starts(with: ["reported", "from"])
      && !words.contains("that")
  }

  private static let headings = PhraseSet([
    "related", "related articles", "related posts", "related stories", "articles liés",
    "articles similaires", "à lire aussi", "lire aussi", "lire également", "sur le même sujet",
    "dans la même rubrique", "dans la même catégorie", "les plus lus", "most read", "most popular",
    "trending", "popular posts", "recommended", "recommandé", "vous aimerez aussi",
    "ça pourrait vous intéresser", "you may also like", "you might also like", "comments",
    "commentaires", "leave a reply", "leave a comment", "laisser un commentaire", "newsletter",
    "partager", "share", "tags", "about the author", "à propos de l auteur", "l auteur",
    "dernières actualités", "latest news", "à la une", "plus d actualités", "more stories",
    "more news", "voir aussi", "see also", "read more", "read next", "follow us", "suivez nous",
    "mehr zum thema", "das könnte sie auch interessieren", "kommentare", "share this", "like this",
    "nos derniers articles", "articles récents", "recent posts", "contenus sponsorisés",
    "fotostrecke", "bilderstrecke", "bildergalerie", "aktuelle meldungen", "weitere meldungen",
    "weitere artikel", "ähnliche artikel", "ähnliche beiträge", "neueste beiträge",
    "mehr zu diesem thema", "meistgelesen", "lesen sie auch", "más información", "más noticias",
    "noticias relacionadas", "te puede interesar", "también te puede interesar", "lo más leído",
    "leggi anche", "articoli correlati", "i più letti", "lees ook", "meer nieuws",
    "notícias relacionadas", "artigos relacionados", "leia também", "mais lidas",
  ])

  private static let paywall = PhraseSet([
    "réservé aux abonnés", "réservée aux abonnés", "réservé à nos abonnés", "il vous reste",
    "la suite est réservée", "pour lire la suite", "lire la suite de l article abonnez",
    "subscribe to continue reading", "subscribe to read", "this article is for subscribers",
    "for subscribers only", "already a subscriber", "to continue reading", "déjà abonné",
    "abonnez vous pour lire", "débloquez cet article", "subscribers only", "premium article",
  ])
}
