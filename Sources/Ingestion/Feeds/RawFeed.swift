/// What a feed's elements say, before any of it is read.
struct RawFeed {
  var title: FeedText?
  /// Alternate links, as written, with the address that they are relative to.
  var link: RawLink?
  var ownAddress: RawLink?
  var language: String?
  var items: [RawItem] = []
}

/// A link as it is written, and what it is relative to.
struct RawLink {
  let text: String
  let base: WebAddress?

  /// The whole address; nil where it is no address of the web.
  var resolved: WebAddress? {
    guard let base else { return try? WebAddress(text) }
    return try? base.resolving(text)
  }

  /// The same in full, with its fragment: it can be all that tells two items apart.
  var written: String? {
    guard let resolved else { return nil }
    let fragment = text.firstIndex(of: "#").map { String(text[$0...]) } ?? ""
    return resolved.description + (fragment.count > 1 ? fragment : "")
  }
}

/// What an item's elements say.
struct RawItem {
  var id: String?
  /// Whether an RSS guid is said to be no address.
  var hasOpaqueID = false
  var title: FeedText?
  var link: RawLink?
  var published: [String] = []
  var updated: [String] = []
  var authors: [String] = []
  var credits: [String] = []
  var summary: FeedText?
  var content: FeedText?
  var base: WebAddress?
}
