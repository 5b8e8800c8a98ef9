/// The elements and text of a page, in the order in which they stand in it.
///
/// Nodes are named by their index. The descendants of node `n` are the indices `n + 1 ..< end(n)`,
/// so that every question about a subtree is a loop, never a recursion, whatever the nesting.
struct PageTree: Sendable {
  struct Node: Sendable {
    var tag: HTMLTag
    /// The index of the parent; the root is its own parent.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// A text's range in `bytes`, or an element's range in `attributes`.
    var start: Int32
    var count: Int32
  }

  struct Attribute: Sendable {
    var name: HTMLAttribute
    var start: Int32
    var count: Int32
  }

  var nodes: [Node]
  var attributes: [Attribute]
  /// The text and the attribute values, UTF-8, one after the other.
  var bytes: [UInt8]

  /// The index of the root, an `html` element that stands even for an empty page.
  static let root = 0

  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }
  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
  func end(_ node: Int) -> Int { Int(nodes[node].end) }
  func contains(_ ancestor: Int, _ node: Int) -> Bool { node >= ancestor && node < end(ancestor) }

  /// The bytes of a text node; of an element, nothing.
  func rawText(_ node: Int) -> ArraySlice<UInt8> {
    let entry = nodes[node]
    guard entry.tag == .text else { return [] }
    return bytes[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  func rawAttribute(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let entry = nodes[node]
    guard entry.tag != .text else { return nil }
    for index in Int(entry.start)..<Int(entry.start + entry.count)
    where attributes[index].name == name {
      let attribute = attributes[index]
      return bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
    }
    return nil
  }

  func attribute(_ name: HTMLAttribute, of node: Int) -> String? {
    rawAttribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The nearest node that holds both of two nodes. Linear in the depth, which is capped.
  func commonAncestor(_ first: Int, _ second: Int) -> Int {
    var node = min(first, second)
    while node != PageTree.root, !contains(node, max(first, second)) { node = parent(node) }
    return node
  }
}
