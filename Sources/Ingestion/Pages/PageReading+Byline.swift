internal import Claims

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
      // The next lines after a short text are of what stands beside it.
      let last = main.blocks.last?.position ?? Int.max
      let end = all.partitioningIndex { $0.position > last } + 3
      let after = all[(headline + 1)..<max(headline + 1, min(headline + 16, end, all.count))]
        .filter { $0.length < 400 && (!$0.isProse || $0.length < 110) }
      // What stands over the headline is nearer to it than what stands below the text.
      near = after.filter { $0.position <= last } + before + after.filter { $0.position > last }
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
    let last = main.blocks.last?.position ?? main.root
    let end = blocks.blocks.partitioningIndex { $0.position > last }
    authors.readReporters(
      blocks.blocks[max(0, end - 2)..<min(end + 3, blocks.blocks.count)].map(\.text))
    authors.readSignature(first: main.blocks.first?.text, last: main.blocks.last?.text)
    // "(avec AFP)" is too short for a paragraph of the text.
    if let next = blockAfter(main), next.text.hasPrefix("("), next.text.hasSuffix(")") {
      authors.readSignature(first: nil, last: next.text)
    }
    if authors.byline.people.isEmpty, let name = signature(main) {
      authors.add([name], source: "signature", confidence: 0.6)
    }
    return authors
  }

  private func blockAfter(_ main: MainText) -> Block? {
    guard let last = main.blocks.last else { return nil }
    let next = blocks.blocks.partitioningIndex { $0.position > last.position }
    return next < blocks.blocks.count ? blocks.blocks[next] : nil
  }

  /// A first and a last name in bold or italics, alone on the line that ends the text.
  private func signature(_ main: MainText) -> String? {
    for block in [blockAfter(main), main.blocks.last].compactMap({ $0 })
    where block.kind == .paragraph && block.length <= 40 {
      let words = block.text.split(separator: " ")
      let isName =
        (2...3).contains(words.count)
        && words.allSatisfy { word in
          word.first?.isUppercase ?? false
            && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        }
      let inside = block.owner..<tree.end(block.owner)
      let isEmphasized = inside.prefix(12).contains { node in
        [.b, .strong, .em, .i].contains(tree.tag(node)) && tree.text(of: node) == block.text
      }
      if isName, isEmphasized, block.linkLength == 0 { return block.text }
    }
    return nil
  }
}
