extension PageReading {
  func published(
    article: LinkedData.Thing?, language: String?, near: [Block], main: MainText
  ) -> PageEvidence? {
    let zone = OutletZone(
      host: address?.host, language: head.language ?? head["og:locale"] ?? language)
    let isAmerican = language == "en" && zone.mayWriteMonthFirst
    var gathered = DateSignals(
      order: isAmerican ? .monthFirst : .dayFirst, saved: saved, latest: latest)
    gathered.readLinkedData(linked, article: article)
    gathered.readHead(head)
    gathered.readAddress(address)
    gathered.readStated(stated)
    let headline = blocks.blocks.last {
      $0.kind == .heading(1) && $0.position <= (main.blocks.first?.position ?? main.root)
    }
    let mastheads = Mastheads(
      tree, before: headline?.position ?? main.blocks.first?.position ?? main.root)
    gathered.readPrinted(near.filter { !isToday($0, mastheads) })
    gathered.readElements(tree, cues: blocks.cues, root: main.root, mastheads: mastheads)
    // What a saved file counts back from is told by the file's date at best: any day of the page's own goes before.
    if let day = gathered.choose(zone: zone, counting: isFetched) { return day }
    let anywhere = blocks.blocks.filter {
      // WordPress's line under an entry is a long sentence.
      ($0.isProse ? $0.asideRoot != nil && $0.length < 400 : $0.length < 120)
        && $0.neverRoot == nil && !$0.cues.contains(.comments) && !isToday($0, mastheads)
    }
    gathered.readPrinted(anywhere + main.blocks.prefix(2))
    return gathered.choose(zone: zone, counting: isFetched)
      ?? gathered.choose(zone: zone, counting: true).map { found in
        PageEvidence(
          field: found.field, value: found.value, source: found.source,
          confidence: min(found.confidence, 0.3))
      }
  }

  /// Whether a line is a page's clock, which tells when the copy was made.
  private func isToday(_ block: Block, _ mastheads: Mastheads) -> Bool {
    if block.length < 200, Self.clocks.opens(block.folded.split(separator: " ")[...]) {
      return true
    }
    return mastheads.holds(block.position)
      && !block.folded.split(separator: " ").contains { $0.hasPrefix("publi") }
  }

  private static let clocks = PhraseSet([
    "heute ist", "today is", "nous sommes le", "aujourd hui nous sommes", "hoy es", "oggi è",
    "current date", "date du jour", "il est", "local time",
  ])
}
