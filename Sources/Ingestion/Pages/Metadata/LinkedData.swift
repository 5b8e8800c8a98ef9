/// What a page's JSON-LD says, told by the kind of thing it is about (schema.org types).
struct LinkedData: Sendable {
  /// One thing: an object with an `@type`.
  struct Thing: Sendable {
    var types: [String]
    var value: JSONValue

    func text(_ key: String) -> String? {
      value[key]?.text.map { $0.withoutMarkup.collapsed }.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// Everything with a type, outer before inner.
  private(set) var things: [Thing] = []
  /// Everything with a headline and a text, a day or authors: what a page's own program is given.
  private(set) var stated: [JSONValue] = []
  private var byIdentifier: [String: JSONValue] = [:]

  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "backgroundnewsarticle", "reviewnewsarticle", "blogposting", "liveblogposting", "report",
    "socialmediaposting", "techarticle", "scholarlyarticle", "advertisercontentarticle",
    "askpublicnewsarticle", "satiricalarticle", "posting", "medicalscholarlyarticle",
  ]

  /// Things that a page shows beside its article; what is inside them is not about the article.
  private static let listKeys: Set<String> = [
    "itemlistelement", "comment", "comments", "relatedlink", "citation", "mentions", "isrelatedto",
    "significantlink", "review", "hasoffercatalog",
  ]

  init(tree: PageTree) {
    for node in tree.nodes.indices where tree.tag(node) == .script {
      let isLinked = ScriptData(type: tree.rawAttribute(.type, of: node)) == .linked
      let isNuxt = tree.attribute(.id, of: node) == "__NUXT_DATA__"
      for child in (node + 1)..<max(tree.end(node), node + 1) where tree.tag(child) == .text {
        for value in JSONReader.values(in: tree.rawText(child)) {
          if isNuxt, var data = NuxtData(value) {
            stated += data.candidates()
          } else {
            collect(value, isLinked: isLinked)
          }
        }
      }
    }
  }

  /// Walks a document breadth first; its depth is bounded by the reader.
  private mutating func collect(_ document: JSONValue, isLinked: Bool) {
    var queue = [document]
    var next = 0
    while next < queue.count, next < 20_000 {
      let value = queue[next]
      next += 1
      switch value {
      case .array(let values): queue.append(contentsOf: values)
      case .object(let members):
        if StatedArticle.isCandidate(members) { stated.append(value) }
        guard isLinked else {
          queue.append(contentsOf: members.map(\.value))
          continue
        }
        let types = (value["@type"] ?? value["type"])?.elements.compactMap(\.text) ?? []
        let plain = types.map { $0.lowercased().split(separator: "/").last.map(String.init) ?? $0 }
        if !plain.isEmpty { things.append(Thing(types: plain, value: value)) }
        if let identifier = value["@id"]?.text, members.count > 1 {
          byIdentifier[identifier] = value
        }
        for member in members where !LinkedData.listKeys.contains(member.key.lowercased()) {
          queue.append(member.value)
        }
      case .string, .bare: break
      }
    }
  }

  /// The value that an `@id` refers to, or the value itself.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, members.count == 1,
      let identifier = value["@id"]?.text, let target = byIdentifier[identifier]
    else { return value }
    return target
  }

  func things(_ types: Set<String>) -> [Thing] {
    things.filter { thing in thing.types.contains { types.contains($0) } }
  }

  var articles: [Thing] { things(LinkedData.articleTypes) }

  /// The article that the page is about: of several, the one whose headline the page repeats.
  ///
  /// - Parameter titles: the folded headlines of the page.
  func article(titles: Set<String>) -> Thing? {
    let candidates = articles
    return candidates.first { thing in
      (thing.text("headline") ?? thing.text("name")).map { titles.contains($0.comparable) } ?? false
    } ?? candidates.first { $0.value["datePublished"] != nil } ?? candidates.first
  }

  /// The names under `author` or `creator` of a thing, with whether each is a person.
  func people(_ thing: Thing, _ key: String) -> [(name: String, isOrganization: Bool)] {
    guard let value = thing.value[key] else { return [] }
    return value.elements.flatMap { element -> [(name: String, isOrganization: Bool)] in
      let element = resolved(element)
      if let name = element.text { return [(name.withoutMarkup.collapsed, false)] }
      let types = element["@type"]?.elements.compactMap { $0.text?.lowercased() } ?? []
      let names = element["name"]?.elements.compactMap(\.text) ?? []
      let isOrganization = types.contains { $0.hasSuffix("organization") }
      return names.map { ($0.withoutMarkup.collapsed, isOrganization) }
    }
  }
}
