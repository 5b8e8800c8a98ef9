/// Takes the events of an XML parser and gathers a feed's items.
///
/// A class, because a C parser hands it from call to call behind a pointer. Bad nesting is taken as
/// it comes: an item that opens inside another one ends that one.
final class FeedTreeReader {
  private struct Frame {
    let name: String
    let element: FeedElement
    /// The element that this one's fields belong to.
    let owner: FeedElement
    let base: WebAddress?
  }

  private struct Capture {
    let element: FeedElement
    let form: FeedText.Form
    let owner: FeedElement
    /// How many elements are open around its own.
    let depth: Int
    var bytes: [UInt8] = []
    var isOpaque = false
  }

  /// No feed nests deeper.
  private static let deepest = 512

  private(set) var feed = RawFeed()
  /// Ends the parsing.
  var giveUp: () -> Void = {}
  private var frames: [Frame] = []
  private var capture: Capture?
  private var item: (raw: RawItem, depth: Int)?
  private var prefixes: [String: FeedNamespace] = [:]
  private let isAtom: Bool
  private let address: WebAddress?

  /// - Parameters:
  ///   - isAtom: whether texts are plain unless they say otherwise.
  ///   - address: what the feed's links are relative to.
  init(isAtom: Bool, address: WebAddress?) {
    self.isAtom = isAtom
    self.address = address
  }

  /// The items that were open when the feed ended belong to it too.
  func finish() -> RawFeed {
    endCapture()
    endItem()
    return feed
  }

  func start(_ name: String, attributes: [(name: String, value: String)]) {
    guard frames.count < Self.deepest else { return giveUp() }
    declare(attributes)
    let parent = frames.last
    let element = FeedElement(name, prefixes: prefixes)
    let ownBase = attributes.first { $0.name == "xml:base" }?.value
    let outerBase = parent?.base ?? address
    let base = ownBase.flatMap { RawLink(text: $0, base: outerBase).resolved } ?? outerBase
    let opensItem = element == .item && capture?.form != .xhtml
    if isInterrupted(by: element) { endCapture() }
    let isPart = isPartOfCapture(element)
    let owner =
      opensItem || Self.owners.contains(element) && capture == nil
      ? element : parent?.owner ?? .other
    if opensItem {
      capture = nil
      endItem()
      var raw = RawItem()
      raw.base = base
      raw.id = attributes.first { $0.name == "rdf:about" }?.value
      item = (raw, frames.count)
    } else if isPart {
      write(name, attributes)
    } else {
      begin(element, attributes, owner: parent?.owner ?? .other, base: base)
    }
    frames.append(Frame(name: name, element: element, owner: owner, base: base))
  }

  func end() {
    guard let frame = frames.popLast() else { return }
    if capture?.depth == frames.count {
      endCapture()
    } else if writesMarkup {
      capture?.bytes += "</\(frame.name)>".utf8
    }
    if item?.depth == frames.count { endItem() }
  }

  func text(_ characters: UnsafeBufferPointer<UInt8>) {
    // Nothing but the reader holds the capture, so that appending to it copies nothing.
    switch capture?.form {
    case nil: break
    case .direct where frames.count - 1 != capture?.depth: break
    case .xhtml:
      capture?.bytes += FeedText.escaped(String(decoding: characters, as: UTF8.self)).utf8
    default: capture?.bytes.append(contentsOf: characters)
    }
  }

  /// Whether tags inside the text that is being gathered belong to it.
  private var writesMarkup: Bool { capture?.form == .html || capture?.form == .xhtml }

  private func endCapture() {
    guard let ended = capture else { return }
    capture = nil
    keep(ended)
  }

  // MARK: Elements

  private static let owners: Set<FeedElement> = [
    .feed, .item, .image, .textInput, .source, .author,
  ]

  /// Whether an element stands inside a text that is being gathered, and is no field of its own.
  private func isPartOfCapture(_ element: FeedElement) -> Bool {
    switch (capture?.element, element) {
    case (nil, _), (.author, .name), (.source, .title): false
    default: true
    }
  }

  /// Whether a field opens inside a short one, whose end tag has been lost then.
  private func isInterrupted(by element: FeedElement) -> Bool {
    switch capture?.element {
    case .title, .link, .id, .published, .updated: capture?.form != .xhtml && element != .other
    default: false
    }
  }

  private func declare(_ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes where name.hasPrefix("xmlns:") && prefixes.count < 64 {
      if let space = FeedNamespace(uri: value) {
        prefixes[name.dropFirst(6).lowercased()] = space
      }
    }
  }

  /// Writes a tag inside a text out again.
  private func write(_ name: String, _ attributes: [(name: String, value: String)]) {
    guard writesMarkup else { return }
    var tag = "<" + name
    for (name, value) in attributes where !name.hasPrefix("xmlns") {
      var quoted = ""
      for part in FeedText.escaped(value).split(separator: "\"", omittingEmptySubsequences: false) {
        quoted += (quoted.isEmpty ? "" : "&quot;") + part
      }
      tag += " \(name)=\"\(quoted)\""
    }
    capture?.bytes += (tag + ">").utf8
  }

  /// Starts to gather the text of a field, where the element is one.
  private func begin(
    _ element: FeedElement, _ attributes: [(name: String, value: String)], owner: FeedElement,
    base: WebAddress?
  ) {
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    let isOwned = owner == .item || owner == .feed
    if element == .feed, let language = attribute("xml:lang"), feed.language == nil {
      feed.language = language
    }
    if element == .link, isOwned, let target = attribute("href") {
      return keepLink(RawLink(text: target, base: base), relation: attribute("rel"), owner: owner)
    }
    let form: FeedText.Form
    switch element {
    case .title where isOwned || owner == .source, .summary where isOwned, .content where isOwned:
      guard attribute("src") == nil, let said = said(attribute("type"), attribute("mode")) else {
        return
      }
      form = said
    case .author where owner == .item, .source where owner == .item: form = .direct
    case .name where owner == .author, .creator where owner == .item, .credit where owner == .item:
      form = .plain
    case .link where isOwned, .id where isOwned, .language where owner == .feed,
      .published where owner == .item, .updated where owner == .item:
      form = .plain
    default: return
    }
    capture = Capture(element: element, form: form, owner: owner, depth: frames.count)
    capture?.isOpaque = attribute("isPermaLink")?.lowercased() == "false"
  }

  /// The form that Atom's `type` (and Atom 0.3's `mode`) names; nil for what is no text.
  private func said(_ type: String?, _ mode: String?) -> FeedText.Form? {
    if mode == "base64" { return nil }
    switch type?.lowercased() {
    case nil: return isAtom ? .plain : .html
    case "text", "text/plain": return .plain
    case "html", "text/html": return mode == "xml" ? .xhtml : .html
    case "xhtml", "application/xhtml+xml": return mode == "escaped" ? .html : .xhtml
    default: return isAtom ? nil : .html
    }
  }

  // MARK: Fields

  private func keepLink(_ link: RawLink, relation: String?, owner: FeedElement) {
    switch relation?.lowercased() {
    case nil, "", "alternate":
      if owner == .feed {
        feed.link = feed.link ?? link
      } else if item?.raw.link == nil {
        item?.raw.link = link
      }
    case "self" where owner == .feed: feed.ownAddress = feed.ownAddress ?? link
    default: break
    }
  }

  private func keep(_ capture: Capture) {
    let text = FeedText(form: capture.form, text: String(decoding: capture.bytes, as: UTF8.self))
    guard let plain = text.plain ?? (capture.element == .content ? "" : nil) else { return }
    if capture.element == .link {
      let base = frames.last?.base ?? address
      return keepLink(RawLink(text: plain, base: base), relation: nil, owner: capture.owner)
    }
    if var current = item {
      // Nothing else holds the item while it is changed, so that nothing is copied.
      item = nil
      Self.keep(capture, text, plain, in: &current.raw)
      item = current
    } else if capture.owner == .feed, capture.element == .title {
      feed.title = feed.title ?? text
    } else if capture.owner == .feed, capture.element == .language {
      feed.language = feed.language ?? plain
    }
  }

  private static func keep(
    _ capture: Capture, _ text: FeedText, _ plain: String, in item: inout RawItem
  ) {
    switch capture.element {
    case .title where capture.owner == .source: item.credits.append(plain)
    case .title where capture.owner == .item: item.title = item.title ?? text
    case .id:
      item.id = plain
      item.hasOpaqueID = capture.isOpaque
    case .published: item.published.append(plain)
    case .updated: item.updated.append(plain)
    case .author, .name, .creator: item.authors.append(plain)
    case .source, .credit: item.credits.append(plain)
    case .summary: item.summary = item.summary ?? text
    case .content: item.content = item.content ?? text
    default: break
    }
  }

  private func endItem() {
    if let ended = item { feed.items.append(ended.raw) }
    item = nil
  }
}
