/// Finds who wrote the article, and the agencies credited with it.
struct AuthorReader {
  private let siteNames: Set<String>
  private(set) var byline = Byline("")
  private(set) var source = ""
  private(set) var confidence = 0.0

  /// - Parameter siteNames: the names of the outlet, as written.
  init(siteNames: [String]) { self.siteNames = Set(siteNames.map(\.comparable)) }

  /// The authors with their source and confidence, or nil if no person is named.
  var evidence: PageEvidence? {
    guard !byline.people.isEmpty else { return nil }
    return PageEvidence(
      field: .author, value: byline.people.joined(separator: ", "), source: source,
      confidence: confidence)
  }

  /// Takes a line of authors. The first that names a person wins; a later one that names the same
  /// person makes it surer; agencies are gathered from all.
  mutating func add(_ lines: [String], source: String, confidence: Double) {
    var read = Byline("")
    for line in lines.prefix(12) where !isSite(line) {
      read.merge(Byline(line, siteNames: siteNames))
    }
    // What an outlet calls an author may be an outlet.
    for name in read.people {
      guard let outlet = KnownOutlets.named(name) else { continue }
      read.people.removeAll { $0 == name }
      if !siteNames.contains(outlet.comparable) { read.credits.append(outlet) }
    }
    if byline.people.isEmpty, !read.people.isEmpty {
      self.source = source
      self.confidence = confidence
      byline.people = read.people
    } else if !Set(read.people.map(\.comparable)).isDisjoint(with: byline.people.map(\.comparable))
    {
      self.confidence = min(self.confidence + 0.06, 0.97)
    }
    read.people = []
    byline.merge(read)
  }

  /// Whether two names joined are that of the outlet, or its beginning: "Kestrel and Vine" of Kestrel & Vine Nursery.
  private func isSite(_ line: String) -> Bool {
    let words = { (text: String) in
      text.comparable.split(separator: " ").filter { !["and", "et", "und"].contains($0) }
    }
    let joined = words(line)
    guard joined.count > 1, joined.count < line.split(separator: " ").count else { return false }
    return siteNames.contains { words($0).starts(with: joined) }
  }

  mutating func readHead(_ head: PageHead) {
    for name in AuthorReader.metaNames {
      guard let contents = head.metas[name] else { continue }
      add(contents, source: "meta \(name)", confidence: 0.85)
    }
  }

  private static let metaNames = [
    "author", "parsely-author", "sailthru.author", "dc.creator", "dc.contributor", "byl",
    "article:author", "og:article:author", "og:author", "citation_author", "article:author_name",
    "cxenseparse:author", "authors", "byline", "dcterms.creator", "rbauthors",
  ]

  /// `itemprop=author`, `rel=author` and classes like `byline`, outside of comments and of boxes
  /// about other articles.
  mutating func readElements(_ tree: PageTree, reader: BlockReader, root: Int) {
    var skipEnd = 0
    let headlines = Array(
      reader.blocks.lazy.filter { $0.kind == .heading(1) }.prefix(8).map(\.position))
    var marked: [(line: String, source: String, group: Int, isJoined: Bool)] = []
    for node in tree.nodes.indices where tree.tag(node) != .text && node >= skipEnd {
      let cue = reader.cues[node] ?? []
      if cue.contains(.comments) || cue.contains(.never) && !tree.contains(node, root) {
        // An author's own box comes after the article, and still names the author.
        if !cue.contains(.byline), cue.contains(.comments) || !isOfHeadline(node, tree, headlines) {
          skipEnd = tree.end(node)
          continue
        }
      }
      let property = tree.attribute(.itemprop, of: node)?.lowercased() ?? ""
      let isRelated = tree.attribute(.rel, of: node)?.lowercased().contains("author") ?? false
      guard property == "author" || isRelated || cue.contains(.byline) else { continue }
      let line = tree.attribute(.content, of: node) ?? name(in: tree, node, reader)
      guard !line.isEmpty, line.count <= 200 else { continue }
      let source = property == "author" ? "itemprop author" : isRelated ? "rel author" : "byline"
      let isJoined = ["und ", "and ", "et ", "& "].contains(where: tree.text(of: node).hasPrefix)
      marked.append((line, source, tree.parent(node), isJoined))
      if marked.count > 30 { break }
    }
    for source in ["itemprop author", "rel author"] {
      let lines = marked.filter { $0.source == source }
      // Who wrote it together stands together: the next one may be of a box beside the article.
      if let first = lines.first, byline.people.isEmpty {
        let together = lines.prefix { $0.group == first.group }
        // The second of two is often marked in another way: "und Bo Ray".
        let joined = marked.filter { other in
          other.source == "byline" && other.group == first.group && other.isJoined
        }
        add((together + joined).map(\.line), source: source, confidence: 0.85)
      }
    }
    for line in marked where line.source == "byline" {
      add([line.line], source: line.source, confidence: 0.75)
      if !byline.people.isEmpty { break }
    }
  }

  /// Whether an element stands in the headline's own `header`: what is called a toolbar there may say who wrote it.
  private func isOfHeadline(_ node: Int, _ tree: PageTree, _ headlines: [Int]) -> Bool {
    let around = tree.parent(node)
    guard tree.tag(node) != .nav, tree.tag(around) == .header else { return false }
    return headlines.contains { tree.contains(around, $0) }
  }

  /// The name inside an author's element: `itemprop=name` in it, or its text, without what only screen readers say.
  /// Where a line ends, a name does.
  private func name(in tree: PageTree, _ node: Int, _ reader: BlockReader) -> String {
    var buffer = TextBuffer()
    var inner = node
    while inner < tree.end(node) {
      let tag = tree.tag(inner)
      if tag == .text {
        let text = tree.rawText(inner)
        // "Ann LeeThe Daily Post": elements without a space between them, set apart by their look.
        if let last = buffer.bytes.last, let next = text.first, ASCII.isUpper(next),
          ASCII.isLetter(last), !ASCII.isUpper(last), buffer.endsWithText
        {
          buffer.append(" | ")
        }
        buffer.append(text)
      } else if tree.attribute(.itemprop, of: inner) == "name" {
        return tree.attribute(.content, of: inner) ?? tree.text(of: inner)
      } else if inner != node,
        tag.isNeverText || reader.cues[inner]?.contains(.never) ?? false
      {
        inner = tree.end(inner)
        continue
      } else if tag == .br || tag.isBlock, inner != node, !buffer.isEmpty {
        buffer.append(" | ")
      }
      inner += 1
    }
    return buffer.string
  }

  /// Lines near the headline or at the end of the article: "Par Jeanne Duval", "(avec AFP)".
  mutating func readLines(_ lines: [String]) {
    for line in lines where line.utf8.count < 160 {
      let folded = line.comparable
      if AuthorReader.openings.contains(where: { folded.hasPrefix($0 + " ") }) {
        let read = Byline(line, siteNames: siteNames)
        // Without a mark around it, only a first and a last name are taken for a person, or whoever signs with the
        // day: "Par Sylvain le mardi 3 novembre".
        let people = read.people.filter { name in
          name.split(separator: " ").count >= 2
            ? isCapitalized(name) : name == read.people.first && signsWithDay(name, line)
        }
        if !people.isEmpty || !read.credits.isEmpty {
          add(people + read.credits, source: "printed byline", confidence: 0.75)
        }
      } else if let name = nameAfterDate(line) {
        add([name], source: "printed byline", confidence: 0.7)
      }
    }
  }

  /// Whether a line is one name after "by" or the like, and then the day.
  private func signsWithDay(_ name: String, _ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count < 20, words.count > 3, words[1] == name, name.first?.isUppercase ?? false,
      ["le", "on", "am", "il", "el"].contains(words[2])
    else { return false }
    return !DateScanner.dates(in: line).isEmpty
  }

  /// "Publié le 2 novembre 2023 à 15h57 par Sylvain Roux", "March 3, 2021 By Earl Swenson".
  private func nameAfterDate(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count < 35, !DateScanner.dates(in: line).isEmpty,
      let mark = words.lastIndex(where: { ["par", "by", "von"].contains($0.lowercased()) })
    else { return nil }
    let name = words[(mark + 1)...].prefix { $0.first?.isUppercase ?? false || $0 == "et" }
    guard (2...12).contains(name.count) else { return nil }
    return name.joined(separator: " ")
  }

  /// The agency that ends a text, "(AFP)", "avec Reuters", or opens it, "PARIS (Reuters) -".
  mutating func readSignature(first: String?, last: String?) {
    if let last, last.utf8.count < 40 {
      byline.merge(Byline(last, siteNames: siteNames).creditsOnly)
    }
    for text in [first?.prefix(80), last?.suffix(40)].compactMap({ $0 }) {
      guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")")
      else {
        continue
      }
      let inside = String(text[text.index(after: open)..<close])
      byline.merge(Byline(inside, siteNames: siteNames).creditsOnly)
    }
  }

  /// The reporters that agencies name in brackets after the text: "(Reporting by Ann Lee; Editing by Bo Ray)".
  mutating func readReporters(_ lines: [String]) {
    for line in lines where byline.people.isEmpty {
      guard let opening = line.firstRange(of: "(Reporting by ") else { continue }
      let names = line[opening.upperBound...].prefix { $0 != ";" && $0 != ")" }
      add([String(names)], source: "printed byline", confidence: 0.8)
    }
  }

  private func isCapitalized(_ name: String) -> Bool {
    name.split(separator: " ").count { $0.first?.isUppercase ?? false } >= 2
  }

  private static let openings = [
    "par", "by", "von", "propos recueillis par", "recueilli par", "publié par", "posted by",
    "written by", "écrit par", "rédigé par", "texte", "text", "words", "geschrieben von",
    "eingestellt von", "verfasst von", "erstellt von", "bericht", "przez", "autor", "auteur",
    "author", "di", "por", "scritto da", "redatto da", "pubblicato da", "testo di", "a cura di",
    "escrito por", "publicado por", "texto", "door", "geschreven door",
  ]
}

extension Byline {
  /// The same line with nobody but the agencies.
  var creditsOnly: Byline {
    var other = self
    other.people = []
    return other
  }
}
