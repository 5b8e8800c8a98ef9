internal import Claims
internal import Ingestion
internal import Presentation

extension Failure {
  /// One line: the address, what went wrong, and what one can do.
  static func text(_ error: FetchError, _ language: Language) -> String {
    error.address + language.colon + text(error.reason, language) + language.semicolon
      + advice(error.reason, language)
  }

  /// What went wrong, in a few words. What libcurl says it says in English.
  static func text(_ reason: FetchError.Reason, _ language: Language) -> String {
    switch reason {
    case .badAddress(let problem): text(problem, language)
    case .badRedirect(let problem):
      language.choose("le site renvoie ailleurs : ", "the site redirects elsewhere: ")
        + text(problem, language)
    case .privateAddress(let host):
      language.choose(
        "\(host) est sur cette machine ou le réseau local",
        "\(host) is on this machine or the local network")
    case .disallowedByRobots:
      language.choose(
        "le robots.txt du site demande aux programmes de ne pas lire cette page",
        "the site's robots.txt asks programs not to read this page")
    case .robotsUnreachable(let why):
      language.choose("le robots.txt du site est illisible", "the site's robots.txt cannot be read")
        + " (\(text(why, language)))"
    case .notFound(isGone: true):
      language.choose("la page est supprimée (410)", "the page is gone (410)")
    case .notFound: language.choose("cette page n'existe pas (404)", "there is no such page (404)")
    case .forbidden(let status):
      language.choose(
        "le site refuse de montrer la page (\(status))",
        "the site refuses to show the page (\(status))")
    case .rateLimited(let status, let until):
      language.choose(
        "le site demande de revenir plus tard (\(status))",
        "the site asks to come back later (\(status))")
        + (until.map { language.choose(", pas avant le ", ", not before ") + moment($0, language) }
          ?? "")
    case .serverFailed(let status):
      language.choose("le site est en panne (\(status))", "the site failed (\(status))")
    case .status(let status):
      language.choose(
        "le site a répondu \(status), sans page",
        "the site answered with status \(status) and no page")
    case .tooManyRedirects(let limit):
      language.choose("plus de \(limit) redirections", "more than \(limit) redirects")
    case .unknownHost(let why), .cannotConnect(let why), .failed(_, let why): why
    case .badCertificate(let why):
      language.choose(
        "le site ne prouve pas qui il est (\(why))", "the site cannot prove who it is (\(why))")
    case .timedOut(let seconds):
      language.choose(
        "pas fini en \(JSON.rounded(seconds).line) secondes",
        "not done within \(JSON.rounded(seconds).line) seconds")
    case .tooLarge(let limit):
      language.choose("plus de \(limit >> 20) Mo", "larger than \(limit >> 20) MB")
    case .incomplete(let received):
      language.choose(
        "le site a envoyé moins qu'annoncé (\(received) octets)",
        "the site sent less than it announced (\(received) bytes)")
    case .badAuthorities(let why):
      language.choose(
        "les autorités de certification sont illisibles (\(why))",
        "the certificate authorities cannot be read (\(why))")
    }
  }

  /// "22 Nov 2026, 04:46 UTC"
  private static func moment(_ moment: Timestamp, _ language: Language) -> String {
    let clock = moment.description.dropFirst(11).prefix(5)
    return EDTFDate(moment.day).text(in: language) + language.choose(" à ", ", ") + clock + " UTC"
  }

  private static func text(
    _ problem: FetchError.AddressProblem, _ language: Language
  ) -> String {
    switch problem {
    case .scheme(let scheme):
      language.choose("\(scheme): n'est pas lu", "\(scheme): is not read")
    case .credentials:
      language.choose(
        "l'adresse contient un nom d'utilisateur ou un mot de passe",
        "the address holds a user name or password")
    case .malformed: language.choose("ce n'est pas une adresse", "this is no address")
    }
  }

  /// What the user can do about it.
  private static func advice(_ reason: FetchError.Reason, _ language: Language) -> String {
    switch reason {
    case .badAddress:
      language.choose("donner une adresse http ou https", "give an http or https address")
    case .privateAddress:
      language.choose("si c'est voulu : --allow-private", "if you mean it, use --allow-private")
    case .robotsUnreachable, .serverFailed, .rateLimited(_, until: nil):
      language.choose("réessayer plus tard", "try again later")
    case .rateLimited: language.choose("réessayer alors", "try again then")
    case .notFound:
      language.choose(
        "vérifier l'adresse, ou chercher une copie dans des archives du web",
        "check the address, or look for a copy in a web archive")
    case .disallowedByRobots, .forbidden, .status, .tooLarge, .tooManyRedirects, .badRedirect,
      .failed:
      language.choose(
        "l'ouvrir dans un navigateur, l'enregistrer et donner le fichier",
        "open it in a browser, save it, and ingest the file")
    case .unknownHost:
      language.choose(
        "vérifier le nom du site et la connexion", "check the host's name and your connection")
    case .cannotConnect:
      language.choose(
        "vérifier l'adresse et la connexion ; s'il faut un mandataire, le dire dans https_proxy",
        "check the address and your connection; if a proxy is needed, set https_proxy")
    case .badCertificate:
      language.choose(
        "si le réseau a sa propre autorité, nommer son fichier dans \(authorityVariable)",
        "if your network has its own authority, name its file in \(authorityVariable)")
    case .timedOut, .incomplete:
      language.choose(
        "réessayer, ou enregistrer la page dans un navigateur et donner le fichier",
        "try again, or save the page in a browser and ingest the file")
    case .badAuthorities:
      language.choose(
        "vérifier SSL_CERT_FILE, SSL_CERT_DIR et CURL_CA_BUNDLE",
        "check SSL_CERT_FILE, SSL_CERT_DIR and CURL_CA_BUNDLE")
    }
  }

  /// The variable that counts: the first one hides the other.
  private static var authorityVariable: String {
    EnvironmentVariable.value("CURL_CA_BUNDLE") == nil ? "SSL_CERT_FILE" : "CURL_CA_BUNDLE"
  }

  /// Why a feed could not be read, and what one can do.
  static func text(_ error: FeedError, _ language: Language) -> String {
    switch error {
    case .empty:
      language.choose(
        "le flux est vide ; réessayer plus tard", "the feed is empty; try again later")
    case .tooLarge(let limit):
      language.choose(
        "le flux fait plus de \(limit >> 20) Mo ; en demander un plus court",
        "the feed is larger than \(limit >> 20) MB; ask for a shorter one")
    case .page:
      language.choose(
        "c'est une page, pas un flux ; donner l'adresse d'un flux qu'elle nomme",
        "this is a page, not a feed; give the address of a feed that it names")
    case .entities:
      language.choose(
        "le flux déclare ses propres entités, ce qui n'est pas lu",
        "the feed declares entities of its own, which is not read")
    case .notAFeed(let root):
      (root.map { language.choose("c'est \($0)", "this is \($0)") }
        ?? language.choose("ce n'est ni du XML ni du JSON", "this is no XML and no JSON"))
        + language.choose(", pas un flux ; vérifier l'adresse", ", not a feed; check the address")
    }
  }

  /// Why an item of a feed could not be read.
  static func text(_ problem: FeedPoller.ItemProblem, _ language: Language) -> String {
    switch problem {
    case .noText:
      language.choose(
        "le flux n'en a ni adresse ni texte", "the feed has no address and no text of it")
    case .noTextOnPage:
      language.choose("la page n'a pas de texte", "there is no text on the page")
    case .fetch(let reason): text(reason, language)
    }
  }
}
