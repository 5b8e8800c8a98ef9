/// Goes through the pages of a file, each once: tree by tree, then those that no tree led to.
final class PageWalk {
  let file: PageFile
  private var seen: [Bool]

  init(_ file: PageFile) {
    self.file = file
    seen = [Bool](repeating: false, count: file.pageCount + 1)
    markFreePages()
  }

  /// Hands over the cells of a tree, page by page; whether every page of it could be read.
  func tree<Failure: Error>(
    from root: Int, isIndex: Bool, _ body: ([TreePage.Cell]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var isWhole = true
    var pending = [root]
    while let number = pending.popLast() {
      guard let page = take(number), page.isIndex == isIndex else {
        isWhole = false
        continue
      }
      pending += page.children.reversed()
      let cells = cells(of: page)
      isWhole = isWhole && cells.unreadable == 0
      try body(cells.whole)
    }
    return isWhole
  }

  /// Hands over the cells of every page that no tree led to.
  func orphans<Failure: Error>(
    _ body: (_ isIndex: Bool, [TreePage.Cell]) throws(Failure) -> Void
  ) throws(Failure) {
    for number in 1..<seen.count {
      guard let page = take(number) else { continue }
      try body(page.isIndex, cells(of: page).whole)
    }
  }

  /// The first cells that a tree has, without going through it: to see what it is.
  func sample(of root: Int) -> [TreePage.Cell] {
    var number = root
    // No tree is deeper than this, even of the largest file.
    for _ in 0..<20 {
      guard let bytes = file.page(number), let page = TreePage(bytes, number: number) else {
        return []
      }
      let cells = page.cells(in: file) { _ in }.whole
      guard cells.isEmpty, let child = page.children.first else { return cells }
      number = child
    }
    return []
  }

  private func cells(of page: TreePage) -> (whole: [TreePage.Cell], unreadable: Int) {
    var overflow: [Int] = []
    let cells = page.cells(in: file) { overflow.append($0) }
    for number in overflow where seen.indices.contains(number) { seen[number] = true }
    return cells
  }

  /// A page that was not taken before and is one of a tree.
  private func take(_ number: Int) -> TreePage? {
    guard seen.indices.contains(number), number > 0, !seen[number], let bytes = file.page(number),
      let page = TreePage(bytes, number: number)
    else { return nil }
    seen[number] = true
    return page
  }

  /// "Database File Format", section 1.5: what stands on free pages was deleted.
  private func markFreePages() {
    var trunk = file.firstFreeTrunk
    while seen.indices.contains(trunk), trunk > 0, !seen[trunk], let page = file.page(trunk) {
      seen[trunk] = true
      let count = min(page.bigEndian(at: 4, bytes: 4), file.usableSize / 4 - 2)
      for index in 0..<count {
        let leaf = page.bigEndian(at: 8 + index * 4, bytes: 4)
        if seen.indices.contains(leaf) { seen[leaf] = true }
      }
      trunk = page.bigEndian(at: 0, bytes: 4)
    }
  }
}

extension TreePage {
  fileprivate var isIndex: Bool { kind == .indexLeaf || kind == .indexInterior }
}
