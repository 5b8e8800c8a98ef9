/// Cuts a page into blocks, in one pass over its nodes.
struct BlockReader {
  private let tree: PageTree
  private var cueReader = CueReader()
  private(set) var blocks: [Block] = []
  /// The cues of each element with any.
  private(set) var cues: [Int: Cue] = [:]

  /// An element that is open at the current node.
  private struct Frame {
    var node: Int
    var tag: HTMLTag
    var startsLine: Bool
    var cues: Cue
    var asideRoot: Int?
    var neverRoot: Int?
    var linkDepth: Int
    var emphasisDepth: Int
    var isPreformatted: Bool
  }

  private var open: [Frame] = []
  private var buffer = TextBuffer()
  private var linkLength = 0
  /// The bytes of the text that are bold.
  private var emphasis = 0
  /// The bytes of the text in elements inside the line that are beside the article, and the last of these.
  private var beside = 0
  private var besideRoot: Int?
  /// The bytes of the text in an element inside the line that is marked as the opening paragraph, and the last of these.
  private var opening = 0
  private var openingRoot: Int?
  private var position = 0
  private var breaks = 0
  /// The elements around the headline.
  private var aroundHeadline: Set<Int> = []
  /// The figures that show a table, a quotation or a listing, which is text.
  private var textFigures: Set<Int> = []
  /// The alternative text of the picture since the last text, if there was a picture.
  private var picture: String?
  /// The bytes of text before each node, without those of links: menus are long.
  private var textBefore: [Int32] = []

  /// The blocks of the page's body in their order. Linear in the page.
  ///
  /// - Parameter title: the folded title that the page gives itself: what holds that as a headline is no menu.
  static func read(_ tree: PageTree, title: String? = nil) -> BlockReader {
    var reader = BlockReader(tree: tree)
    reader.findHeadline(title)
    reader.run()
    return reader
  }

  private init(tree: PageTree) {
    self.tree = tree
    var (total, linkEnd) = (Int32(0), 0)
    textBefore.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes.indices {
      textBefore.append(total)
      switch tree.tag(node) {
      case .a: linkEnd = max(linkEnd, tree.end(node))
      case .table, .blockquote, .pre: noteFigure(around: node)
      default: break
      }
      if tree.tag(node) == .text, node >= linkEnd, tree.tag(tree.parent(node)) != .script {
        total &+= Int32(truncatingIfNeeded: tree.rawText(node).count)
      }
    }
    textBefore.append(total)
  }

  /// WordPress puts every table into a `figure`.
  private mutating func noteFigure(around node: Int) {
    var outer = node
    for _ in 0..<8 {
      outer = tree.parent(outer)
      if tree.tag(outer) == .figure {
        textFigures.insert(outer)
        return
      }
    }
  }

  /// Whether an element holds most of the page's text: it cannot then be beside the article, as
  /// with the forms that some servers put around whole pages.
  private func isMostOfPage(_ node: Int) -> Bool {
    let held = textBefore[tree.end(node)] - textBefore[node]
    return held > textBefore[tree.nodes.count] / 10 * 6
  }

  private mutating func findHeadline(_ title: String?) {
    guard let title else { return }
    let tree = tree
    for node in tree.nodes.indices.lazy.filter({ tree.tag($0) == .h1 }).prefix(20) {
      let headline = tree.text(of: node).comparable
      guard headline.utf8.count >= 12, title.contains(headline) else { continue }
      var around = node
      while around != PageTree.root, aroundHeadline.insert(around).inserted {
        around = tree.parent(around)
      }
    }
  }

  private mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      leave(before: index)
      let tag = tree.tag(index)
      if tag == .text {
        addText(index)
        index += 1
        continue
      }
      if tag == .br {
        addBreak()
        index = tree.end(index)
        continue
      }
      if tag.isNeverText || isHidden(index, tag) {
        if tag.isBlock { flush() }
        buffer.appendSpace()
        index = tree.end(index)
        continue
      }
      enter(index, tag)
      if tag == .img, buffer.isEmpty { picture = tree.attribute(.alt, of: index) ?? "" }
      if tag == .table, let table = DataTable(tree: tree, table: index) {
        add(table, at: index)
        index = tree.end(index)
      } else {
        index += 1
      }
    }
    leave(before: tree.nodes.count)
    flush()
    textBefore = []
  }

  private func isHidden(_ node: Int, _ tag: HTMLTag) -> Bool {
    if tag == .html || tag == .body { return false }
    if tree.rawAttribute(.hidden, of: node) != nil { return true }
    // In a line that is an icon by its name, or a drop cap whose word follows whole. Blocks are hidden so
    // while a dialog is open before them: a page saved then has all its text in one.
    if !tag.isBlock, tree.attribute(.ariaHidden, of: node) == "true" { return true }
    guard let style = tree.rawAttribute(.style, of: node) else { return false }
    let plain = ASCII.lowercased(style.prefix(300)).filter { !ASCII.isSpace($0) }
    return ASCII.find("display:none", in: plain) != nil
      || ASCII.find("visibility:hidden", in: plain) != nil
  }

  private mutating func leave(before index: Int) {
    while let frame = open.last, tree.end(frame.node) <= index {
      if frame.startsLine { flush() } else if frame.tag.isBlock { buffer.appendSpace() }
      open.removeLast()
    }
  }

  private mutating func enter(_ node: Int, _ tag: HTMLTag) {
    // A headline stays one line, whatever boxes its words are in.
    let isInHeading = tag == .div && open.suffix(3).contains { $0.tag.headingLevel != nil }
    let startsLine = tag.isBlock && !isInHeading
    if startsLine { flush() } else if tag.isBlock { buffer.appendSpace() }
    let outer = open.last
    var frame = Frame(
      node: node, tag: tag, startsLine: startsLine, cues: outer?.cues ?? [],
      asideRoot: outer?.asideRoot,
      neverRoot: outer?.neverRoot, linkDepth: outer?.linkDepth ?? 0,
      emphasisDepth: outer?.emphasisDepth ?? 0,
      isPreformatted: outer?.isPreformatted ?? false)
    var own = cueReader.cue(node, in: tree)
    // The foot of an article's own element, where its name says so, tells who wrote it and when.
    let isOwnFoot =
      tag == .footer && own.contains(.aside) && open.contains { $0.tag == .article }
    if !isOwnFoot, tag != .figure || !textFigures.contains(node) { own.formUnion(tagCue(tag)) }
    // A page's own frame is often called "has-sidebar" or "single-comments-open".
    if tag == .html || tag == .body || tag == .main { own.subtract([.aside, .never, .comments]) }
    if tag == .article { own.subtract([.aside, .never]) }
    if tag.headingLevel != nil { own.subtract(.aside) }
    if tag == .h1 { own.subtract(.standfirst) }
    if !own.isDisjoint(with: [.aside, .never]), !own.contains(.comments), tag != .nav,
      aroundHeadline.contains(node) || isMostOfPage(node)
    {
      own.subtract([.aside, .never])
    }
    // A picture may introduce the article, its caption never does.
    if tag == .figure || tag == .figcaption {
      own.subtract(.standfirst)
      frame.cues.subtract(.standfirst)
    }
    if !own.isEmpty { cues[node] = own }
    frame.cues.formUnion(own)
    if own.contains(.never), frame.neverRoot == nil { frame.neverRoot = node }
    if own.contains(.aside), frame.asideRoot == nil { frame.asideRoot = node }
    if tag == .a { frame.linkDepth += 1 }
    if tag == .b || tag == .strong { frame.emphasisDepth += 1 }
    if tag == .pre { frame.isPreformatted = true }
    open.append(frame)
  }

  private func tagCue(_ tag: HTMLTag) -> Cue {
    switch tag {
    case .nav, .menu, .footer, .form: .never
    case .aside, .figcaption, .figure, .label, .fieldset: .aside
    default: []
    }
  }

  private mutating func addText(_ node: Int) {
    let raw = tree.rawText(node)
    if buffer.isEmpty {
      guard raw.contains(where: { !ASCII.isSpace($0) }) else { return }
      position = node
    } else if breaks >= 2, raw.contains(where: { !ASCII.isSpace($0) }) {
      flush()
      position = node
    }
    if raw.contains(where: { !ASCII.isSpace($0) }) { breaks = 0 }
    let before = buffer.bytes.count
    buffer.append(raw)
    if (open.last?.linkDepth ?? 0) > 0 { linkLength += buffer.bytes.count - before }
    if (open.last?.emphasisDepth ?? 0) > 0 { emphasis += buffer.bytes.count - before }
    if let inner = open.last, !inner.startsLine, let root = inner.asideRoot {
      beside += buffer.bytes.count - before
      besideRoot = root
    }
    if let root = openingElement() {
      opening += buffer.bytes.count - before
      openingRoot = root
    }
  }

  /// The element around the current text, inside its line, that is marked as the opening paragraph: `span`s are.
  private func openingElement() -> Int? {
    for frame in open.suffix(8).reversed() {
      if frame.startsLine || frame.tag == .h1 { return nil }
      if cues[frame.node]?.contains(.standfirst) ?? false { return frame.node }
    }
    return nil
  }

  private mutating func addBreak() {
    breaks += 1
    // In old pages a bold line is a heading.
    if !buffer.isEmpty, emphasis == buffer.bytes.count {
      flush()
    } else {
      buffer.appendSpace()
    }
  }

  private mutating func add(_ table: DataTable, at node: Int) {
    guard let frame = open.last else { return }
    picture = nil
    blocks.append(
      Block(
        kind: .table, owner: node, position: node, text: table.text,
        folded: "", length: table.text.utf8.count, linkLength: table.linkLength, cues: frame.cues,
        asideRoot: frame.asideRoot, neverRoot: frame.neverRoot))
  }

  private mutating func flush() {
    breaks = 0
    guard !buffer.isEmpty, let owner = open.last(where: \.startsLine) ?? open.last else {
      startLine()
      return
    }
    let text = buffer.string
    let kind = kind(owner)
    // A picture's credit and caption are often two `span`s in a box without a name.
    let isBeside = kind == .paragraph && beside == buffer.bytes.count
    let opened = kind == .paragraph && opening == buffer.bytes.count ? openingRoot : nil
    blocks.append(
      Block(
        kind: kind, owner: opened ?? owner.node, position: position, text: text,
        folded: text.utf8.count <= Block.longestFolded ? text.comparable : "",
        length: buffer.bytes.count, linkLength: min(linkLength, buffer.bytes.count),
        cues: opened == nil ? owner.cues : owner.cues.union(.standfirst),
        asideRoot: owner.asideRoot ?? (isBeside ? besideRoot : nil),
        neverRoot: owner.neverRoot, isBold: emphasis == buffer.bytes.count, picture: picture))
    picture = nil
    startLine()
  }

  private mutating func startLine() {
    buffer.removeAll()
    linkLength = 0
    emphasis = 0
    beside = 0
    opening = 0
  }

  private func kind(_ owner: Frame) -> Block.Kind {
    if let level = owner.tag.headingLevel { return .heading(level) }
    if owner.isPreformatted { return .preformatted }
    for frame in open.reversed().prefix(4) {
      if let level = frame.tag.headingLevel { return .heading(level) }
      if frame.tag == .li || frame.tag == .dd || frame.tag == .dt { return .item }
      if frame.tag == .blockquote { return .quote }
    }
    return .paragraph
  }
}
