internal import Claims

extension PageReading {
  /// The folded headlines that the page gives, to recognise its own among several articles.
  static func roughTitles(_ head: PageHead, _ blocks: BlockReader) -> Set<String> {
    var titles = [head["og:title"], head["twitter:title"], head.title].compactMap { $0?.comparable }
    titles += blocks.blocks.filter { $0.kind == .heading(1) }.prefix(5).map { $0.folded }
    return Set(titles)
  }

  func title(article: LinkedData.Thing?, siteNames: [String]) -> PageEvidence? {
    var candidates: [Headline.Candidate] = []
    let names =
      (article.map { linked.people($0, "author").map(\.name) } ?? [])
      + [head["author"]].compactMap { $0 }
    func add(_ text: String?, _ source: String, _ weight: Double) {
      guard var text, text.utf8.count < 500 else { return }
      // "Let them swim | Ann Lee": opinion pages put the author's name there.
      if let name = names.first(where: { text.hasSuffix(" | " + $0) }) {
        text.removeLast(name.count + 3)
      }
      candidates.append(Headline.Candidate(text: text, source: source, weight: weight))
    }
    let headings = blocks.blocks.filter { $0.kind == .heading(1) && $0.position != logo?.position }
    let usable = headings.filter {
      $0.neverRoot == nil && !$0.cues.contains(.comments) && !Self.sections.contains($0.folded)
    }
    let marked = usable.first { block in
      block.cues.contains(.headline) || blocks.cues[block.owner]?.contains(.headline) ?? false
    }
    // Where the site's name is a heading of that rank too, the page's title knows which is meant.
    let titled = usable.first { block in
      block.folded.utf8.count >= 12 && head.title?.comparable.contains(block.folded) ?? false
    }
    if usable.isEmpty, let heading = lowerHeading(after: headings.first) {
      add(heading.text, "heading", 1.5)
    } else if let best = marked ?? titled ?? usable.first ?? headings.first {
      let isSole = usable.count == 1 || marked != nil || titled != nil
      add(withSecondLine(best) ?? withoutKicker(best), "h1", isSole ? 1.8 : 1.1)
    } else {
      add(headingInTitle(), "heading", 0.8)
    }
    let isOld = head["og:title"] == nil && article == nil
    if isOld, !blocks.blocks.contains(where: \.isHeading) { add(boldHeadline(), "bold line", 1) }
    add(article?.text("headline"), "JSON-LD headline", 1.2)
    if article?.text("headline") == nil { add(stated?.headline, "script", 1.2) }
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
      PageEvidence(field: .title, value: $0.text, source: "heading", confidence: 0.4)
    }
  }

  /// Where a page has no headings at all, the bold line over that of who wrote it and when.
  private func boldHeadline() -> String? {
    let all = blocks.blocks
    return all.indices.first { index in
      let block = all[index]
      guard block.isBold, (15...200).contains(block.length), block.linkLength == 0,
        block.neverRoot == nil, block.folded.contains(" "), index + 1 < all.count,
        block.position != logo?.position
      else { return false }
      let next = all[index + 1]
      return next.length < 160 && !next.isBold && (next.isByline || !signs(next).people.isEmpty)
    }.map { all[$0].text }
  }

  /// Who a line names that opens as lines of authors do.
  private func signs(_ block: Block) -> Byline {
    let opening = block.folded.prefix { $0 != " " }
    return Byline(["by", "par", "von"].contains(opening) ? block.text : "")
  }

  /// "Row over the ferry: Captain against company": headline and heading below it, where the page's title is both.
  private func withSecondLine(_ heading: Block) -> String? {
    let next = blocks.blocks.partitioningIndex { $0.position > heading.position }
    guard next < blocks.blocks.count, blocks.blocks[next].kind == .heading(2),
      let title = head.title?.collapsed
    else { return nil }
    let both = heading.text + ": " + blocks.blocks[next].text
    return title.hasPrefix(both) ? both : nil
  }

  /// A headline without the element inside it that is marked as what stands above headlines.
  private func withoutKicker(_ heading: Block) -> String {
    var buffer = TextBuffer()
    var node = heading.owner
    while node < tree.end(heading.owner) {
      if node != heading.owner, tree.tag(node) == .span,
        blocks.cues[node]?.contains(.kicker) ?? false
      {
        node = tree.end(node)
        continue
      }
      if tree.tag(node) == .text { buffer.append(tree.rawText(node)) }
      if tree.tag(node) == .br || tree.tag(node).isBlock { buffer.appendSpace() }
      node += 1
    }
    return buffer.bytes.count >= 12 && heading.length > buffer.bytes.count
      ? buffer.string : heading.text
  }

  /// The headline of a lower rank, where the first rank is the site's or the section's name: one marked as the
  /// headline, or else the first below the section's name.
  private func lowerHeading(after section: Block?) -> Block? {
    let lower = blocks.blocks.lazy.filter {
      $0.neverRoot == nil && !$0.cues.contains(.comments) && (4...300).contains($0.length)
    }
    let title = head.title?.comparable ?? ""
    let marked = lower.prefix(2_000).filter { block in
      block.kind != .heading(1) && blocks.cues[block.owner]?.contains(.headline) ?? false
    }
    let titled = marked.first { $0.folded.utf8.count >= 4 && title.contains($0.folded) }
    // Teasers are marked so too: what the title does not repeat must be the only one.
    let sole = marked.prefix(2).count == 1 ? marked.first : nil
    if let headline = titled
      ?? sole.flatMap({ block in
        block.isHeading || section == nil && block.length >= 15 && block.linkDensity < 0.5
          ? block : nil
      })
    {
      return headline
    }
    guard let section, Self.sections.contains(section.folded) else { return nil }
    return lower.first {
      $0.isHeading && $0.position > section.position && $0.folded.contains(" ")
        && !Self.sections.contains($0.folded)
    }
  }

  /// What pages call the part of a site that an article stands in, folded.
  private static let sections: Set<String> = [
    "aktuelles", "news", "nachrichten", "pressemitteilung", "pressemitteilungen", "presse",
    "meldungen", "neuigkeiten", "blog", "press release", "press releases", "press", "newsroom",
    "latest news", "news archive", "press room", "media centre", "media center", "articles",
    "article", "actualités", "actualité", "actualites", "actus", "communiqué", "communiqués",
    "communiqué de presse", "communiqués de presse", "espace presse", "salle de presse",
    "notizie", "noticias", "artikel", "archiv", "archive", "archives", "news detail", "detail",
    "news events", "news and events", "forum", "startseite", "home", "accueil",
  ]

  /// The longest heading that the page's title repeats: "View topic - Headline • Site".
  func headingInTitle() -> String? {
    guard let title = head.title?.comparable else { return nil }
    let headings = blocks.blocks.lazy.filter {
      $0.isHeading && $0.neverRoot == nil && (12..<title.utf8.count).contains($0.length)
    }
    return headings.prefix(20).filter { title.contains($0.folded) }.max { $0.length < $1.length }?
      .text
  }
}
