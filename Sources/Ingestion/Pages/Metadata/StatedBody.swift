/// Makes HTML of a text that a program keeps in blocks: strings of HTML, or objects of a kind with their text or
/// their children, as editors of many makes have it (Slate, ProseMirror, Portable Text, Editor.js).
struct StatedBody {
  private(set) var html = ""

  /// Adds a body, or a part of one. What is deeper than JSON is read is not there.
  mutating func add(_ value: JSONValue) {
    switch value {
    case .string(let text): paragraph(text, as: "p")
    case .array(let values): for value in values { add(value) }
    case .object: addObject(value)
    case .bare: break
    }
  }

  private mutating func addObject(_ value: JSONValue) {
    let fields = value.fields
    let kind = Self.kind(of: fields)
    guard !Self.beside.contains(where: kind.contains), let content = Self.content(of: fields) else {
      return
    }
    if case .string(let text) = content {
      paragraph(text, as: Self.tag(of: kind))
    } else if Self.isInline(content) {
      paragraph(Self.inline(content), as: Self.tag(of: kind))
    } else {
      add(content)
    }
  }

  private mutating func paragraph(_ text: String, as tag: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    if text.hasPrefix("<"), text.contains("</") {
      html += text + "\n"
    } else {
      html += "<\(tag)>\(text)</\(tag)>\n"
    }
  }

  /// Whether the parts of a content stand in one line: none of them is a block.
  private static func isInline(_ content: JSONValue) -> Bool {
    guard case .array(let values) = content else { return false }
    return values.allSatisfy { value in
      guard case .object = value else { return true }
      let kind = kind(of: value.fields)
      return kind.isEmpty || inlineKinds.contains(kind)
    }
  }

  private static func inline(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .array(let values): values.map(inline).joined()
    case .object: content(of: value.fields).map(inline) ?? ""
    case .bare: ""
    }
  }

  private static func kind(of fields: [String: JSONValue]) -> String {
    let keys = ["__typename", "_type", "@type", "type", "kind", "nodetype", "component", "tagname"]
    return keys.lazy.compactMap { fields[$0]?.text }.first?.lowercased() ?? ""
  }

  private static func content(of fields: [String: JSONValue]) -> JSONValue? {
    let keys = [
      "html", "text", "content", "value", "children", "body", "items", "data", "paragraphs",
      "elements", "blocks", "nodes", "model", "props",
    ]
    return keys.lazy.compactMap { fields[$0] }.first {
      if case .bare = $0 { return false }
      return true
    }
  }

  private static func tag(of kind: String) -> String {
    if ["heading", "header", "subhead", "subtitle", "title"].contains(where: kind.contains)
      || kind.utf8.count == 2 && kind.hasPrefix("h")
    {
      return "h2"
    }
    return kind.contains("item") || kind == "li" ? "li" : "p"
  }

  private static let inlineKinds: Set<String> = [
    "text", "span", "link", "a", "strong", "em", "b", "i", "bold", "italic", "hyperlink", "mark",
    "textnode", "inline",
  ]

  /// Kinds, by a part of their names, of what stands beside a text.
  private static let beside = [
    "adblock", "advert", "adslot", "image", "photo", "picture", "figure", "video", "audio",
    "podcast",
    "gallery", "slideshow", "embed", "related", "newsletter", "promo", "share", "social", "tweet",
    "paywall", "script", "iframe", "divider", "teaser", "recirc",
  ]
}
