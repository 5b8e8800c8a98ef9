extension PageReading {
  /// The folded headlines that the page gives, to recognise its own among several articles.
  static func roughTitles(_ head: PageHead, _ blocks: BlockReader) -> Set<String> {
    var titles = [head["og:title"], head["twitter:title"], head.title].compactMap { $0?.comparable }
    titles += blocks.blocks.filter { $0.kind == .heading(1) }.prefix(5).map { $0.folded }
    return Set(titles)
  }

  func title(article: LinkedData.Thing?, siteNames: [String]) -> PageEvidence? {
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
      block.folded.utf8.count >= 12 && head.title?.comparable.contains(block.folded) ?? false
    }
    if let best = marked ?? titled ?? usable.first ?? headings.first {
      let isSole = usable.count == 1 || marked != nil || titled != nil
      add(best.text, "h1", isSole ? 1.8 : 1.1)
    } else {
      add(headingInTitle(), "heading", 0.8)
    }
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
