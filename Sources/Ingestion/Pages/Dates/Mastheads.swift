/// The tops of a page that stand before its headline, with the outlet's name, the menu and today's date.
struct Mastheads {
  private var ranges: [Range<Int>] = []

  /// - Parameter article: where the headline is, or else the text.
  init(_ tree: PageTree, before article: Int) {
    var skipEnd = 0
    for node in tree.nodes.indices where node >= skipEnd {
      if node >= article { break }
      switch tree.tag(node) {
      case .article, .main: skipEnd = tree.end(node)
      case .header where tree.end(node) <= article:
        ranges.append(node..<tree.end(node))
        skipEnd = tree.end(node)
      default: break
      }
    }
  }

  /// Whether a node is in one of them. Linear in their number, which is small.
  func holds(_ node: Int) -> Bool { ranges.contains { $0.contains(node) } }
}
