extension PageReading {
  /// The text that the page's own program is given, where the page itself shows nearly none.
  func statedText(title: String?, beside main: MainText) -> String? {
    guard main.length < 400, let body = stated?.body else { return nil }
    let html = Array("<html><body><article>\(body)</article></body></html>".utf8)
    let tree = PageTree.parse(TagLimiter.limit(Array(html.prefix(Page.largestPage))))
    let found = MainTextReader(tree: tree, reader: BlockReader.read(tree), title: title)
      .read(witness: nil)
    return found.length > main.length * 2 + 200 ? found.text : nil
  }

  /// Short texts that may spell the outlet's name: of the page's lines and of the images in it.
  func spellings() -> [String] {
    let lines = blocks.blocks.lazy.filter { $0.length <= 60 }.prefix(2_000).map(\.text)
    let images = tree.nodes.indices.lazy.filter { tree.tag($0) == .img }.prefix(500)
      .compactMap { tree.attribute(.alt, of: $0) }
    return Array(lines) + images.filter { $0.utf8.count <= 60 }
  }
}
