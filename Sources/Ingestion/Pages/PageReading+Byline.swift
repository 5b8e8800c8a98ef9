extension PageReading {
  /// The short lines just before and after the headline, and those marked as dates or bylines
  /// before the text: where pages print who and when.
  func linesNearHeadline(title: String?, main: MainText) -> [Block] {
    let all = blocks.blocks
    let folded = title?.comparable
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

  func authors(
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
    if let stated, authors.byline.people.isEmpty {
      authors.add(stated.authors, source: "script", confidence: 0.85)
    }
    authors.readElements(tree, reader: blocks, root: main.root)
    authors.readLines(near.map(\.text) + main.blocks.suffix(2).map(\.text))
    authors.readSignature(first: main.blocks.first?.text, last: main.blocks.last?.text)
    return authors
  }
}
