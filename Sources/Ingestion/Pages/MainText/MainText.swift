internal import Claims

/// The article's own paragraphs, headings, lists and tables.
struct MainText: Sendable {
  /// The blocks kept, in their order.
  var blocks: [Block]
  /// The element they were found in.
  var root: Int

  /// Paragraphs parted by an empty line; the items of a list by a line break.
  var text: String {
    var out = ""
    var previous: Block?
    for block in blocks {
      if let previous {
        out += previous.kind == .item && block.kind == .item ? "\n" : "\n\n"
      }
      out += block.kind == .item ? "- " + block.text : block.text
      previous = block
    }
    return out
  }

  var length: Int { blocks.reduce(0) { $0 + $1.length } }

  /// Drops the paragraphs that stand between those of another edition of the text and are not in
  /// it. What comes before and after stays, because such editions are often cut.
  mutating func dropInterposed(witness: Shingles) {
    let shares = blocks.map { witness.share(of: $0.text) }
    guard let first = shares.firstIndex(where: { $0 > 0.7 }),
      let last = shares.lastIndex(where: { $0 > 0.7 })
    else { return }
    let known = shares.count { $0 > 0.7 }
    let strange = blocks.indices.filter {
      $0 > first && $0 < last && shares[$0] < 0.2 && blocks[$0].kind == .paragraph
        && blocks[$0].isProse
    }
    guard strange.count * 3 <= known else { return }
    for index in strange.reversed() { blocks.remove(at: index) }
  }
}

/// Chooses the blocks of the article from those of the page.
struct MainTextReader {
  private let tree: PageTree
  private let reader: BlockReader
  private let content: ContentRoot
  /// The folded headline, which is not repeated in the text.
  private let title: String?

  init(tree: PageTree, reader: BlockReader, title: String?) {
    self.tree = tree
    self.reader = reader
    self.title = title?.comparable
    content = ContentRoot(tree: tree, blocks: reader.blocks, cues: reader.cues)
  }

  /// The main text; linear in the page.
  func read(witness: String?) -> MainText {
    let root = content.find(witness: witness)
    var found = text(in: root)
    if let witness { found.dropInterposed(witness: Shingles(witness, size: 4)) }
    // Little was found where there is much: the page's marks mislead, its prose decides.
    if found.length < 250, root != PageTree.root {
      let all = text(in: PageTree.root)
      if all.length > found.length * 2 + 200 { return all }
    }
    return found
  }

  private func text(in root: Int) -> MainText {
    var kept: [Block] = lead(before: root)
    var pending: [Block] = []
    let home = homeOfProse(in: root)
    let dropped =
      boxes(in: root, home: home)
      + cards(in: root)
    let lists = linkLists(in: root)
    var skipEnd = 0
    let headline =
      reader.blocks.first {
        $0.kind == .heading(1) && $0.folded == title && tree.contains(root, $0.position)
      }?.position ?? root
    for block in reader.blocks where tree.contains(root, block.position) {
      // What stands over the headline is of the site: "Our answers to your questions".
      if block.position < headline, !block.isProse, !block.cues.contains(.standfirst) { continue }
      guard block.position >= skipEnd else { continue }
      if let box = dropped.first(where: { tree.contains($0, block.position) }) {
        skipEnd = tree.end(box)
        continue
      }
      var block = block
      // What readers add stands below what they read.
      if JunkPhrases.announcesComments(block), kept.reduce(0, { $0 + $1.length }) > 400 { break }
      if isStandfirst(block, started: !kept.isEmpty) { block.kind = .paragraph }
      guard isArticle(block, root: root) else { continue }
      if block.kind == .item, lists.contains(tree.parent(block.owner)) { continue }
      if case .heading = block.kind {
        pending.append(block)
        continue
      }
      kept += heads(pending, before: block)
      pending = []
      kept.append(block)
    }
    while let first = kept.first, first.isByline { kept.removeFirst() }
    if let last = kept.last, let credit = last.text.firstRange(of: "(Reporting by ") {
      let text = String(last.text[..<credit.lowerBound]).collapsed
      kept[kept.count - 1].text = text
      if text.isEmpty { kept.removeLast() }
    }
    dropLists(after: &kept)
    while let last = kept.last, last.isHeading || isTrailer(last) || JunkPhrases.isSignOff(last) {
      kept.removeLast()
    }
    return MainText(blocks: kept, root: root)
  }

  /// Whether what is marked up as a heading is the opening paragraph, or prose at any rate.
  private func isStandfirst(_ block: Block, started: Bool) -> Bool {
    guard block.isHeading, block.kind != .heading(1), block.length > 40 else { return false }
    if !started, reader.cues[block.owner]?.contains(.standfirst) ?? false { return true }
    return block.length > 160 && block.endsSentence
  }

  /// Of headings that follow each other, those that still stand: a deeper one after a higher.
  private func heads(_ pending: [Block], before block: Block) -> [Block] {
    var out: [Block] = []
    for heading in pending {
      guard case .heading(let level) = heading.kind else { continue }
      out.removeAll { other in
        if case .heading(let otherLevel) = other.kind { return otherLevel >= level }
        return false
      }
      out.append(heading)
    }
    return out
  }

  private func isArticle(_ block: Block, root: Int) -> Bool {
    if let never = block.neverRoot, never > root { return false }
    if let aside = block.asideRoot, aside > root, !block.cues.contains(.standfirst) {
      return false
    }
    if !block.cues.isDisjoint(with: [.byline, .date]), block.length < 160, !block.isHeading,
      marks([.byline, .date], around: block, below: root)
    {
      return false
    }
    if block.isHeading {
      // "HeritageThe walls need hands": the headline again, with its kicker.
      if let title, block.folded == title || title.utf8.count >= 20 && block.folded.hasSuffix(title)
      {
        return false
      }
      return block.linkDensity < 0.9 && !JunkPhrases.isJunkHeading(block)
    }
    if block.kind == .table { return block.linkDensity < 0.6 }
    if JunkPhrases.isJunk(block) || JunkPhrases.isPaywall(block) { return false }
    if block.folded == title || block.isCaption { return false }
    if block.linkDensity > 0.85 { return false }
    if block.linkDensity > 0.55, block.length < 200, block.kind != .item { return false }
    if block.kind == .paragraph, block.length < 32, !block.endsSentence {
      // A heading of pages that are laid out in tables.
      if block.isBold, block.linkLength == 0, block.folded.contains(" "),
        [.td, .center, .body].contains(tree.tag(block.owner))
      {
        return true
      }
      return tree.tag(block.owner) == .p && block.linkDensity < 0.3 && block.length > 3
    }
    return true
  }

  /// Whether one of the elements around a block, inside the root, has one of some cues.
  private func marks(_ cue: Cue, around block: Block, below root: Int) -> Bool {
    var node = block.owner
    while node > root {
      if let own = reader.cues[node], !own.isDisjoint(with: cue) { return true }
      node = tree.parent(node)
    }
    return false
  }

  /// Drops the headed lists that stand after what ends an article: links to share it, its topics, its author's box.
  private func dropLists(after kept: inout [Block]) {
    guard let prose = kept.lastIndex(where: { $0.kind != .item && !$0.isHeading }),
      prose + 1 < kept.count, kept[prose + 1].isHeading
    else { return }
    let between = kept[prose].position..<kept[prose + 1].position
    let isOver = between.contains { node in
      guard reader.cues[node]?.contains(.never) ?? false else { return false }
      let name = (tree.attribute(.class, of: node) ?? tree.attribute(.id, of: node) ?? "")
        .lowercased()
      return tree.end(node) <= between.upperBound
        && ["tag", "shar", "partag", "social", "author", "auteur"].contains { name.contains($0) }
    }
    if isOver { kept.removeSubrange((prose + 1)...) }
  }

  private func isTrailer(_ block: Block) -> Bool {
    block.kind == .paragraph && block.length < 40 && !block.endsSentence
  }

  /// The element in which most of the prose stands directly.
  private func homeOfProse(in root: Int) -> Int {
    var lengths: [Int: Int] = [:]
    for block in reader.blocks where tree.contains(root, block.position) && block.isProse {
      lengths[tree.parent(block.owner), default: 0] += block.length
    }
    return lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? root
  }

  /// Boxes inside the article whose heading says that they are no part of it.
  private func boxes(in root: Int, home: Int) -> [Int] {
    var found: [Int] = []
    let total = content.proseLength(root)
    for block in reader.blocks
    where block.isHeading && tree.contains(root, block.position)
      && JunkPhrases.isJunkHeading(block)
    {
      var box = block.owner
      // The widest element around the heading that holds little of the article's prose.
      while tree.parent(box) > root, !tree.contains(tree.parent(box), home),
        content.proseLength(tree.parent(box)) * 4 < total
      {
        box = tree.parent(box)
      }
      if box != block.owner, found.count < 100 { found.append(box) }
    }
    return found
  }

  /// The cards of other articles: three or more elements beside each other, each with a heading that links to one and
  /// a line or two. Those of an article, as of a list of products, hold most of what there is to read.
  private func cards(in root: Int) -> [Int] {
    struct Row: Hashable {
      let parent: Int
      let name: ArraySlice<UInt8>?
    }
    let first = reader.blocks.partitioningIndex { $0.position >= root }
    let last = reader.blocks.partitioningIndex { $0.position >= tree.end(root) }
    var rows: [Row: [Int]] = [:]
    var isAnnounced = false
    for index in first..<last {
      let heading = reader.blocks[index]
      guard heading.isHeading, heading.kind != .heading(1), heading.linkDensity > 0.9,
        index + 1 < last, !(PageReading.link(in: heading, tree)?.hasPrefix("#") ?? true)
      else { continue }
      let next = reader.blocks[index + 1].position
      var card = heading.owner
      for _ in 0..<8 where card > root && !tree.contains(card, next) { card = tree.parent(card) }
      guard tree.contains(card, next) else { continue }
      guard card > root, content.proseLength(card) < 500 else { continue }
      let row = Row(parent: tree.parent(card), name: tree.rawAttribute(.class, of: card))
      if rows[row]?.last != card { rows[row, default: []].append(card) }
      if index > first, JunkPhrases.isJunkHeading(reader.blocks[index - 1]) { isAnnounced = true }
    }
    let cards = rows.values.filter { $0.count > 2 }.flatMap { $0 }
    let held = cards.reduce(0) { $0 + content.proseLength($1) }
    let rest = content.proseLength(root) - held
    return rest > max(isAnnounced ? held / 2 : held, 400) ? cards.sorted() : []
  }

  /// The lists made of links: those of related articles and topics.
  private func linkLists(in root: Int) -> Set<Int> {
    var lengths: [Int: (text: Int, links: Int)] = [:]
    for block in reader.blocks where block.kind == .item && tree.contains(root, block.position) {
      let list = tree.parent(block.owner)
      let sums = lengths[list] ?? (0, 0)
      lengths[list] = (sums.text + block.length, sums.links + block.linkLength)
    }
    return Set(lengths.filter { $0.value.links * 2 > $0.value.text }.map(\.key))
  }

  /// The opening paragraph in the headline's own element, wherever the text is.
  private func beside(_ heading: Block, before root: Int) -> Block? {
    let scope = tree.parent(heading.owner)
    guard tree.tag(scope) != .body, scope != PageTree.root else { return nil }
    var opening = reader.blocks.first { block in
      block.position > heading.position && block.position < min(root, tree.end(scope))
        && block.length > 30 && block.neverRoot == nil && isArticle(block, root: scope)
        && marks(.standfirst, around: block, below: scope)
    }
    opening?.kind = .paragraph
    return opening
  }

  /// Whether a paragraph without a full stop reads as what opens an article: long, without links, in a sentence's words.
  private func isOpening(_ block: Block) -> Bool {
    block.kind == .paragraph && tree.tag(block.owner) == .p && block.length >= 60
      && block.linkLength == 0 && block.isMostlyLowercase && !block.isCaption
      && block.cues.isDisjoint(with: [.byline, .date])
  }

  /// Whether a line of a lower heading, just below the headline, is a sentence that opens the article.
  private func isHeadedOpening(_ block: Block) -> Bool {
    guard case .heading(2...4) = block.kind, block.length >= 60, block.linkLength == 0 else {
      return false
    }
    return block.isMostlyLowercase
  }

  /// Whether an item is one of the points that sum an article up above its text.
  private func isPoint(_ block: Block) -> Bool {
    block.kind == .item && block.length >= 40 && block.linkLength == 0 && block.isMostlyLowercase
  }

  /// What stands between the headline and the root: the opening paragraph, if it is set apart.
  private func lead(before root: Int) -> [Block] {
    guard root != PageTree.root else { return [] }
    let heading = reader.blocks.last { block in
      block.position < root && block.isHeading && block.neverRoot == nil
        && (block.kind == .heading(1) || block.folded == title)
    }
    var scope = root
    // Whether the headline is known to stand in the same article's element.
    var isOutside = false
    for _ in 0..<6 where !(heading.map { tree.contains(scope, $0.position) } ?? false) {
      let parent = tree.parent(scope)
      if tree.tag(parent) == .body || tree.tag(scope) == .main { break }
      if tree.tag(scope) == .article { isOutside = true }
      scope = parent
    }
    let headline = heading.flatMap { tree.contains(scope, $0.position) ? $0 : nil }
    if headline == nil, let heading, let opening = beside(heading, before: root) {
      return [opening]
    }
    var kept: [Block] = []
    // Whether a line is the first below the headline.
    var isNext = true
    for block in reader.blocks
    where block.position > headline?.position ?? scope && block.position < root
      && headline.map({ !tree.contains($0.owner, block.position) }) ?? true
    {
      defer { isNext = false }
      guard block.neverRoot == nil, kept.count < 4, isArticle(block, root: scope) else { continue }
      let isStandfirst =
        block.cues.contains(.standfirst) && marks(.standfirst, around: block, below: scope)
      // A headline outside of the article's element does not say where the text begins.
      guard
        isStandfirst && block.length > 30
          || headline != nil && !isOutside && block.asideRoot == nil
            && (block.isProse || isOpening(block) || isPoint(block))
          || headline != nil && isNext && block.asideRoot == nil && isHeadedOpening(block)
      else { continue }
      var block = block
      if block.kind != .item { block.kind = .paragraph }
      kept.append(block)
    }
    return kept
  }
}
