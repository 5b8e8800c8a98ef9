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
    gathered.readPrinted(near.map(\.text))
    gathered.readElements(tree, cues: blocks.cues, root: main.root)
    // What a saved file counts back from is told by the file's date at best: any day of the page's own goes before.
    if let day = gathered.choose(zone: zone, counting: isFetched) { return day }
    let anywhere = blocks.blocks.filter {
      $0.length < 120 && !$0.isProse && $0.neverRoot == nil && !$0.cues.contains(.comments)
    }
    gathered.readPrinted(
      anywhere.map(\.text) + main.blocks.prefix(2).map { String($0.text.prefix(160)) })
    return gathered.choose(zone: zone, counting: isFetched)
      ?? gathered.choose(zone: zone, counting: true).map { found in
        PageEvidence(
          field: found.field, value: found.value, source: found.source,
          confidence: min(found.confidence, 0.3))
      }
  }
}
