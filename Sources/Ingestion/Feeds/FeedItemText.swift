internal import Claims
internal import Storage

/// What a feed itself has of an item's text.
struct FeedItemText {
  let item: WaitingItem

  init(_ item: WaitingItem) { self.item = item }

  /// The text as an article; nil where there is too little to say anything.
  var article: ReadArticle? {
    guard let content = item.content else { return nil }
    let title = FeedText.escaped(item.title ?? "")
    let html = "<!doctype html><article><h1>\(title)</h1>\(content)</article>"
    let page = Page.read(bytes: Array(html.utf8), url: item.address)
    let plain = FeedText(form: .html, text: content).plain ?? ""
    let text = page.text.isEmpty ? plain : page.text
    guard text.utf8.count >= 40 else { return nil }
    var read = ReadArticle(
      Article(
        title: item.title, outlet: page.outlet, published: item.published, url: item.address,
        text: text))
    read.isCut = true
    return read
  }
}
