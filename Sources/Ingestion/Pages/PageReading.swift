/// The reading of one page: each part uses what those before it found.
struct PageReading {
  private let tree: PageTree
  private let address: WebAddress?
  private let url: String?
  private let saved: FoundDate?
  private let latest: PageDay?
  private let head: PageHead
  private let linked: LinkedData
  private let blocks: BlockReader
  private var evidence: [Evidence] = []

  init(tree: PageTree, url: String?, saved: FoundDate?, latest: PageDay?) {
    self.tree = tree
    self.saved = saved
    self.latest = latest
    head = PageHead(tree: tree)
    linked = LinkedData(tree: tree)
    blocks = BlockReader.read(tree, title: head.title?.folded)
    let given = url.flatMap { WebAddress(given: $0) }
    let declared = PageReading.declaredAddress(head, base: given)
    address = given ?? declared?.address
    self.url = url ?? declared?.written
  }

  /// Puts the page together.
  mutating func page() -> Page {
    let article = linked.article(titles: roughTitles())
    let lines = Set(
      blocks.blocks.lazy.filter { (12...240).contains($0.length) }.prefix(400).map(\.folded))
    let outlet = OutletName(
      head: head, linked: linked, article: article, address: address, lines: lines)
    let title = title(article: article, siteNames: outlet.names)
    let main = MainTextReader(tree: tree, reader: blocks, title: title?.value)
      .read(witness: article?.text("articleBody"))
    let text = main.text
    let language = PageLanguage.choose(
      declared: [
        (head.language, "html lang"), (head["og:locale"], "og:locale"),
        (article?.text("inLanguage"), "JSON-LD inLanguage"),
        (head["content-language"], "meta content-language"),
      ], text: text)
    let near = linesNearHeadline(title: title?.value, main: main)
    let authors = authors(
      article: article, siteNames: outlet.names, near: near, main: main)
    let published = published(article: article, language: language?.value, near: near, main: main)
    let isChange = published?.field == .modified
    let paywall = paywall(article: article)
    let canonical = canonical()
    evidence =
      [title, outlet.evidence, authors.evidence, language, published, canonical, paywall]
      .compactMap { $0 }
    return Page(
      title: title?.value, outlet: outlet.evidence?.value, author: authors.evidence?.value,
      language: language?.value, published: isChange ? nil : published?.value,
      modified: isChange ? published?.value : nil, url: url,
      canonicalURL: canonical?.value, text: text, paywalled: paywall != nil,
      credits: authors.byline.credits, evidence: evidence)
  }

  // MARK: Title

  /// The folded headlines that the page gives, to recognise its own among several articles.
  private func roughTitles() -> Set<String> {
    var titles = [head["og:title"], head["twitter:title"], head.title].compactMap { $0?.folded }
    titles += blocks.blocks.filter { $0.kind == .heading(1) }.prefix(5).map { $0.folded }
    return Set(titles)
  }

  private func title(article: LinkedData.Thing?, siteNames: [String]) -> Evidence? {
    var candidates: [Headline.Candidate] = []
    func add(_ text: String?, _ source: String, _ weight: Double) {
      guard let text, text.utf8.count < 500 else { return }
      candidates.append(Headline.Candidate(text: text, source: source, weight: weight))
    }
    let headings = blocks.blocks.filter { $0.kind == .heading(1) }
    let usable = headings.filter { $0.neverRoot == nil && !$0.cues.contains(.comments) }
    let marked = usable.first { block in
      block.cues.contains(.headline) || blocks.cues[block.owner]?.contains(.headline) ?? false
    }
    // Where the site's name is a heading of that rank too, the page's title knows which is meant.
    let titled = usable.first { block in
      block.folded.utf8.count >= 12 && head.title?.folded.contains(block.folded) ?? false
    }
    if let best = marked ?? titled ?? usable.first ?? headings.first {
      let isSole = usable.count == 1 || marked != nil || titled != nil
      add(best.text, "h1", isSole ? 1.8 : 1.1)
    } else {
      add(headingInTitle(), "heading", 0.8)
    }
    add(article?.text("headline"), "JSON-LD headline", 1.2)
    add(head["og:title"], "og:title", 1)
    add(head["twitter:title"], "twitter:title", 0.3)
    add(head.title, "title", 0.7)
    for name in [
      "dc.title", "sailthru.title", "parsely-title", "headline", "title", "citation_title",
    ] {
      add(head[name], "meta \(name)", 0.4)
    }
    let chosen = Headline(siteNames: siteNames).choose(candidates)
    if let chosen { return chosen }
    let anyHeading = blocks.blocks.first { $0.isHeading && $0.neverRoot == nil }
    return anyHeading.map {
      Evidence(field: .title, value: $0.text, source: "heading", confidence: 0.4)
    }
  }

  /// The longest heading that the page's title repeats: "View topic - Headline • Site".
  private func headingInTitle() -> String? {
    guard let title = head.title?.folded else { return nil }
    let headings = blocks.blocks.lazy.filter {
      $0.isHeading && $0.neverRoot == nil && (12..<title.utf8.count).contains($0.length)
    }
    return headings.prefix(20).filter { title.contains($0.folded) }.max { $0.length < $1.length }?
      .text
  }

  // MARK: Around the headline

  /// The short lines just before and after the headline, and those marked as dates or bylines
  /// before the text: where pages print who and when.
  private func linesNearHeadline(title: String?, main: MainText) -> [Block] {
    let all = blocks.blocks
    let folded = title?.folded
    let start = main.blocks.first?.position ?? main.root
    let headline =
      all.lastIndex { $0.position <= start && $0.length < 300 && $0.folded == folded }
      ?? all.lastIndex { $0.kind == .heading(1) && $0.position <= start }
    var near: [Block] = []
    if let headline {
      let before = all[max(0, headline - 8)..<headline].filter { $0.length < 160 }.reversed()
      let after = all[(headline + 1)..<min(headline + 16, all.count)].filter {
        $0.length < 400 && (!$0.isProse || $0.length < 110)
      }
      near = after + before
    }
    let end = tree.end(main.root)
    let marked = all.filter {
      !$0.cues.isDisjoint(with: [.date, .byline]) && $0.length < 200
        && !$0.cues.contains(.comments) && $0.position < end && $0.position >= start - 400
    }
    // The names in a box inside the text are of the authors of other articles.
    return (near + marked.prefix(30)).filter { block in
      if block.cues.contains(.comments) { return false }
      return block.neverRoot.map { $0 < main.root || blocks.cues[$0]?.contains(.byline) ?? false }
        ?? true
    }
  }

  private func authors(
    article: LinkedData.Thing?, siteNames: [String], near: [Block], main: MainText
  ) -> AuthorReader {
    var authors = AuthorReader(siteNames: siteNames)
    if let article {
      for key in ["author", "creator"] {
        let named = linked.people(article, key)
        let people = named.filter { !$0.isOrganization }.map(\.name)
        let agencies = named.filter(\.isOrganization).flatMap { Byline($0.name).credits }
        authors.add(people + agencies, source: "JSON-LD \(key)", confidence: 0.9)
      }
    }
    authors.readHead(head)
    authors.readElements(tree, reader: blocks, root: main.root)
    authors.readLines(near.map(\.text) + main.blocks.suffix(2).map(\.text))
    authors.readSignature(first: main.blocks.first?.text, last: main.blocks.last?.text)
    return authors
  }

  // MARK: Date

  private func published(
    article: LinkedData.Thing?, language: String?, near: [Block], main: MainText
  ) -> Evidence? {
    let zone = OutletZone(
      host: address?.host, language: head.language ?? head["og:locale"] ?? language)
    let isAmerican = language == "en" && zone.mayWriteMonthFirst
    var gathered = DateSignals(
      order: isAmerican ? .monthFirst : .dayFirst, saved: saved, latest: latest)
    gathered.readLinkedData(linked, article: article)
    gathered.readHead(head)
    gathered.readAddress(address)
    gathered.readPrinted(near.map(\.text))
    gathered.readElements(tree, cues: blocks.cues, root: main.root)
    if let day = gathered.choose(zone: zone) { return day }
    let anywhere = blocks.blocks.filter {
      $0.length < 120 && !$0.isProse && $0.neverRoot == nil && !$0.cues.contains(.comments)
    }
    gathered.readPrinted(
      anywhere.map(\.text) + main.blocks.prefix(2).map { String($0.text.prefix(160)) })
    return gathered.choose(zone: zone)
  }

  // MARK: Address

  private static func declaredAddress(
    _ head: PageHead, base: WebAddress?
  ) -> (address: WebAddress, written: String)? {
    for written in [head.canonicalLink, head["og:url"]].compactMap({ $0 }) {
      if let address = WebAddress(written, on: base) {
        return (address, base == nil ? written : address.description)
      }
    }
    return nil
  }

  /// What the page declares, unless that is a home page or another publisher's address.
  private func canonical() -> Evidence? {
    let declared: [(String?, String, Double)] = [
      (head.canonicalLink, "link canonical", 0.97), (head["og:url"], "og:url", 0.93),
    ]
    for (written, source, confidence) in declared {
      guard let written, let target = WebAddress(written, on: address),
        let canonical = target.canonical
      else { continue }
      if let address, !target.isSameSite(as: address) { continue }
      return Evidence(field: .url, value: canonical, source: source, confidence: confidence)
    }
    return address?.canonical.map {
      Evidence(field: .url, value: $0, source: "address", confidence: 0.9)
    }
  }

  // MARK: Paywall

  private func paywall(article: LinkedData.Thing?) -> Evidence? {
    func found(_ source: String, _ confidence: Double) -> Evidence {
      Evidence(field: .paywalled, value: "true", source: source, confidence: confidence)
    }
    for thing in linked.articles + linked.things(["webpage"]) {
      guard let free = thing.value["isAccessibleForFree"]?.text?.lowercased() else { continue }
      if free.hasSuffix("false") || free == "no" || free == "0" {
        return found("JSON-LD isAccessibleForFree", 0.95)
      }
      if free.hasSuffix("true") || free == "yes" || free == "1" { return nil }
    }
    if let tier = head["article:content_tier"]?.lowercased(), tier == "locked" || tier == "metered"
    {
      return found("meta article:content_tier", 0.9)
    }
    for block in blocks.blocks where JunkPhrases.isPaywall(block) {
      if block.neverRoot == nil || block.cues.contains(.paywall) {
        return found("notice in the page", block.cues.contains(.paywall) ? 0.9 : 0.75)
      }
    }
    return nil
  }
}
