/// Finds the ClaimReview documents of schema.org in what people have: JSON-LD by itself, or inside
/// a page.
struct ReviewFinder {
  private(set) var reviews: [ExactJSON] = []

  /// Finds them in a file. JSON must be whole; of a page the scripts that are no JSON are passed
  /// over.
  init(_ bytes: [UInt8]) throws(ExactJSON.Problem) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard start.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else {
      collect(try ExactJSON(start), depth: 0)
      return
    }
    let encoding = CharacterEncoding.detect(bytes, charset: nil)
    let tree = PageTree.parse(TagLimiter.limit(encoding.decode(bytes)))
    for node in tree.nodes.indices where tree.tag(node) == .script {
      for child in (node + 1)..<max(tree.end(node), node + 1) where tree.tag(child) == .text {
        if let document = try? ExactJSON(tree.rawText(child)) { collect(document, depth: 0) }
      }
    }
  }

  /// Members under which the reviews of a list, of a page or of a feed of fact checks stand.
  private static let holders = ["@graph", "dataFeedElement", "item", "mainEntity", "review"]

  private mutating func collect(_ value: ExactJSON, depth: Int) {
    guard depth < 8 else { return }
    for element in value.elements {
      if element["@type"]?.elements.contains(where: { $0.text == "ClaimReview" }) == true {
        reviews.append(element)
      } else {
        for key in Self.holders {
          if let held = element[key] { collect(held, depth: depth + 1) }
        }
      }
    }
  }
}
