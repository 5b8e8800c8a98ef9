extension PageTree {
  /// Puts a tree together from the events of a parser.
  ///
  /// A class, because a C parser hands it from call to call behind a pointer.
  final class Builder {
    /// Elements nested deeper than this are left out, and their text goes to the last one kept.
    static let deepest = 512
    /// A nesting that no page has: the parser searches its open elements at each end tag, so that
    /// deeper pages would take quadratic time.
    static let hopeless = 4096

    /// No article has more bytes of text and kept attributes, or more nodes: what follows is left
    /// out, so that no page takes more than some 60 MB.
    static let mostBytes = 2_500_000
    static let mostNodes = 250_000
    static let mostLinkedData = 1_000_000
    static let mostProgramData = 1_000_000

    private var tree = PageTree(
      nodes: [Node(tag: .html, parent: 0, end: 1, start: 0, count: 0)], attributes: [], bytes: [])
    private var open: [Int] = [PageTree.root]
    private var skippedDepth = 0
    private var script = ScriptData.undecided
    /// The bytes of JSON-LD taken so far.
    private var linkedData = 0
    /// The bytes taken so far of what else scripts hold.
    private var programData = 0

    /// Ends the parsing; called when the nesting is hopeless.
    var giveUp: () -> Void = {}

    func startElement(_ tag: HTMLTag, attributes: [(HTMLAttribute, UnsafeBufferPointer<UInt8>)]) {
      guard open.count < Builder.deepest, hasRoom else {
        skippedDepth += 1
        if skippedDepth == Builder.hopeless { giveUp() }
        return
      }
      let first = tree.attributes.count
      for (name, value) in attributes {
        let start = tree.bytes.count
        tree.bytes.append(contentsOf: value)
        tree.attributes.append(
          Attribute(name: name, start: Int32(start), count: Int32(value.count)))
      }
      let node = tree.nodes.count
      tree.nodes.append(
        Node(
          tag: tag, parent: Int32(open.last ?? 0), end: Int32(node + 1), start: Int32(first),
          count: Int32(tree.attributes.count - first)))
      open.append(node)
      if tag == .script { script = ScriptData(type: tree.rawAttribute(.type, of: node)) }
    }

    private var hasRoom: Bool {
      if tree.bytes.count - linkedData - programData < Builder.mostBytes,
        tree.nodes.count < Builder.mostNodes
      {
        return true
      }
      giveUp()
      return false
    }

    func endElement() {
      guard skippedDepth == 0 else {
        skippedDepth -= 1
        return
      }
      guard open.count > 1, let node = open.popLast() else { return }
      tree.nodes[node].end = Int32(tree.nodes.count)
    }

    func text(_ characters: UnsafeBufferPointer<UInt8>) {
      guard hasRoom, let parent = open.last else { return }
      let tag = tree.nodes[parent].tag
      if tag == .style { return }
      if tag == .script {
        if script == .undecided { script = ScriptData(beginning: characters.prefix(200)) }
        switch script {
        case .linked where linkedData < Builder.mostLinkedData: linkedData += characters.count
        case .program where programData < Builder.mostProgramData:
          programData += characters.count
        default: return
        }
      }
      let start = tree.bytes.count
      let last = tree.nodes.count - 1
      let previous = tree.nodes[last]
      // Megabytes of blanks, such as tags leave that were too deep, say no more than the first.
      if previous.tag == .text, let byte = tree.bytes.last, ASCII.isSpace(byte),
        characters.allSatisfy({ ASCII.isSpace($0) })
      {
        return
      }
      tree.bytes.append(contentsOf: characters)
      if previous.tag == .text, Int(previous.parent) == parent,
        Int(previous.start + previous.count) == start
      {
        tree.nodes[last].count += Int32(characters.count)
      } else {
        tree.nodes.append(
          Node(
            tag: .text, parent: Int32(parent), end: Int32(last + 2), start: Int32(start),
            count: Int32(characters.count)))
      }
    }

    func finish() -> PageTree {
      for node in open { tree.nodes[node].end = Int32(tree.nodes.count) }
      open = [PageTree.root]
      return tree
    }
  }
}
