internal import Claims

/// Gathers the places of a page that may give its day of publication.
struct DateSignals {
  private(set) var signals: [DateSignal] = []
  private let order: DateScanner.Order
  private let saved: FoundDate?
  private let latest: Day?

  /// - Parameters:
  ///   - order: of day and month in printed dates.
  ///   - saved: when the copy was made, for "3 hours ago".
  ///   - latest: the day after which nothing was published.
  init(order: DateScanner.Order, saved: FoundDate?, latest: Day?) {
    self.order = order
    self.saved = saved
    self.latest = latest
  }

  private mutating func add(
    _ text: String?, _ source: String, _ strength: DateSignal.Strength,
    _ label: FoundDate.Label = .none
  ) {
    guard let text, text.utf8.count < 200 else { return }
    let order = strength == .printed ? self.order : .dayFirst
    let found = DateScanner.dates(in: text, order: order, now: saved)
    if var date = found.first ?? DateSignals.epoch(text) {
      if label != .none { date.label = label }
      signals.append(DateSignal(date: date, source: source, strength: strength))
    }
  }

  /// Seconds or milliseconds since 1970.
  private static func epoch(_ text: String) -> FoundDate? {
    guard text.utf8.count == 10 || text.utf8.count == 13, let value = Int(text) else { return nil }
    let seconds = text.utf8.count == 13 ? value / 1000 : value
    return Day.onPage(number: seconds / Day.seconds).map {
      FoundDate(day: $0, clock: seconds % Day.seconds / 60, offset: .utc)
    }
  }

  mutating func readLinkedData(_ linked: LinkedData, article: LinkedData.Thing?) {
    if let article {
      add(article.text("datePublished"), "JSON-LD datePublished", .strong)
      add(article.text("dateModified"), "JSON-LD dateModified", .modified)
      if article.value["datePublished"] == nil {
        add(article.text("dateCreated"), "JSON-LD dateCreated", .fair)
      }
      if article.value["datePublished"] != nil { return }
    }
    let pages: Set<String> = [
      "webpage", "itempage", "article", "review", "recipe", "qapage", "podcastepisode", "episode",
      "videoobject", "creativework", "product", "question",
    ]
    for thing in linked.things(pages) where thing.value["datePublished"] != nil {
      add(thing.text("datePublished"), "JSON-LD datePublished of the page", .strong)
      return
    }
  }

  mutating func readHead(_ head: PageHead) {
    for (names, strength) in DateSignals.metaNames {
      for name in names {
        if let content = head[name] { add(content, "meta \(name)", strength) }
      }
    }
  }

  private static let metaNames: [([String], DateSignal.Strength)] = [
    (
      [
        "article:published_time", "og:article:published_time", "article:published",
        "datepublished", "sailthru.date", "cxenseparse:recs:publishtime", "parsely-pub-date",
        "dc.date.issued", "dcterms.issued", "og:published_time", "og:pubdate",
        "publication_date", "article_date_original", "publish-date", "publish_date",
        "article.published", "published-date", "citation_publication_date", "dcsext.articledate",
        "cxenseparse:publishtime", "dc.issued", "dc:issued", "dc:date:issued",
        "shareaholic:article_published_time", "rnews:datepublished",
        "published_time", "published",
      ], .strong
    ),
    (
      [
        "date", "dc.date", "dcterms.date", "pubdate", "dc.date.created", "dcterms.created",
        "citation_date", "date_published", "creation_date", "datecreated", "created", "dc:created",
        "dc:date", "article:post_date",
        "releasedate", "displaydate", "bt:pubdate", "og:release_date", "article:create_time",
        "citation_online_date", "timestamp", "dc.created",
      ], .fair
    ),
    (
      [
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dc.modified",
        "dcterms.modified", "lastmod", "revised", "uploaddate", "article:modified", "modified",
        "dc.date.modified", "dc:modified", "dc:date:modified", "date.modified", "date_modified",
        "date-modified", "last_modified", "lastmodified", "modified_time", "modification_date",
        "og:modified_time", "updated", "updated_time", "lastupdate", "last-update",
        "rnews:datemodified",
        "article_date_updated",
      ], .modified
    ),
  ]

  /// The day that the path gives: `/2023/11/02/`, `-20231102`, `/2023/nov/02/`.
  mutating func readAddress(_ address: WebAddress?) {
    if let path = address?.path, let day = DateScanner.dates(in: path).map(\.day).first {
      signals.append(
        DateSignal(date: FoundDate(day: day), source: "address", strength: .strong))
    }
  }

  /// `<time>`, `<abbr class="published">` and `itemprop="datePublished"`, except in comments.
  mutating func readElements(
    _ tree: PageTree, cues: [Int: Cue], root: Int, mastheads: Mastheads
  ) {
    var skipEnd = 0
    let scope = DateSignals.scope(around: root, tree)
    var rootTimes: [(String, DateSignal.Strength, FoundDate.Label)] = []
    var before = WordsBefore()
    for node in tree.nodes.indices where node >= skipEnd {
      before.pass(node, in: tree)
      if tree.tag(node) == .text { continue }
      let cue = cues[node] ?? []
      if cue.contains(.comments) || cue.contains(.never) && node > root && tree.tag(node) != .form {
        if !tree.contains(node, root) {
          skipEnd = tree.end(node)
          continue
        }
      }
      let property = tree.attribute(.itemprop, of: node)?.lowercased() ?? ""
      let stated = tree.attribute(.datetime, of: node) ?? tree.attribute(.content, of: node)
      if property.contains("datepublished") || property.contains("datecreated") {
        add(stated ?? tree.text(of: node), "itemprop \(property)", .strong)
      } else if property.contains("datemodified") {
        add(stated ?? tree.text(of: node), "itemprop \(property)", .modified)
      } else if tree.tag(node) == .time || tree.tag(node) == .abbr && cue.contains(.date) {
        let text = stated ?? tree.attribute(.title, of: node) ?? tree.text(of: node)
        let label = before.label(of: node, in: tree)
        var strength = strength(of: node, tree)
        if label == .modified, strength != .strong || !hasPublicationMark(node, tree) {
          strength = .modified
        }
        // What a masthead shows is today's.
        if strength == .fair, label == .none, mastheads.holds(node) { continue }
        if strength == .fair, !tree.contains(scope, node) { strength = .printed }
        rootTimes.append((text, strength, label))
      }
      if rootTimes.count > 60 { break }
    }
    for (text, strength, label) in rootTimes { add(text, "time", strength, label) }
  }

  /// Whether the element itself says that it holds the day of publication.
  private func hasPublicationMark(_ node: Int, _ tree: PageTree) -> Bool {
    tree.rawAttribute(.pubdate, of: node) != nil
      || tree.attribute(.class, of: node)?.lowercased().contains("publi") ?? false
  }

  /// The element that holds the article with its headline: an `article` or `main`, else a few
  /// elements further out than the text.
  private static func scope(around root: Int, _ tree: PageTree) -> Int {
    var node = root
    for _ in 0..<4 {
      let parent = tree.parent(node)
      if tree.tag(node) == .article || tree.tag(node) == .main || tree.tag(parent) == .body {
        break
      }
      node = parent
    }
    return node
  }

  private func strength(of node: Int, _ tree: PageTree) -> DateSignal.Strength {
    if tree.rawAttribute(.pubdate, of: node) != nil { return .strong }
    // The element around often says what the date is.
    let own = (tree.attribute(.class, of: node) ?? "").lowercased()
    let outer = (tree.attribute(.class, of: tree.parent(node)) ?? "").lowercased()
    for name in [own, outer] {
      let isPublication = ["publish", "pubdate", "entry-date", "post-date", "posted"].contains {
        name.contains($0)
      }
      if isPublication { return .strong }
      if name.contains("updat") || name.contains("modif") || name.contains("maj") {
        return .modified
      }
    }
    return .fair
  }

  /// The day of publication that the signals give together; those that count back from when the copy was made
  /// only where they are asked for.
  func choose(zone: OutletZone, counting: Bool) -> PageEvidence? {
    let usable = counting ? signals : signals.filter { !$0.date.isRelative }
    return PublicationDate(signals: usable, zone: zone, latest: latest).choose()
  }

  /// The day in what the page's own program is given.
  mutating func readStated(_ article: StatedArticle?) {
    add(article?.published, "script", .fair)
  }

  /// The dates printed in some lines, those around the headline first. In a sentence a date is that of what it tells,
  /// unless the sentence opens with it as agencies' do, or says that it is of publication.
  mutating func readPrinted(_ lines: [Block]) {
    for line in lines {
      let isTold = line.length >= 45 && line.endsSentence && line.isMostlyLowercase
      let text =
        isTold ? Dateline.opening(of: line) : line.length < 400 ? line.text : nil
      for date in text.map({ DateScanner.dates(in: $0, order: order, now: saved) }) ?? [] {
        signals.append(
          DateSignal(
            date: date, source: "printed date",
            strength: date.label == .modified ? .modified : .printed))
      }
      if signals.count > 400 { return }
    }
  }
}
