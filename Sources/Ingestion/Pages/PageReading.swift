internal import Claims

/// The reading of one page: each part uses what those before it found.
struct PageReading {
  let tree: PageTree
  let address: WebAddress?
  let url: String?
  let saved: FoundDate?
  /// Whether the copy was fetched when it is said to be made; the day of a file is often that of a move.
  let isFetched: Bool
  let latest: Day?
  let head: PageHead
  let linked: LinkedData
  /// The article as the page's own program is given it.
  let stated: StatedArticle?
  let blocks: BlockReader
  /// The heading over all pages of the site: its name, as a link to the home page.
  let logo: Block?
  var evidence: [PageEvidence] = []

  init(tree: PageTree, url: String?, saved: FoundDate?, latest: Day?) {
    self.tree = tree
    self.saved = saved
    isFetched = url != nil
    self.latest = latest
    head = PageHead(tree: tree)
    linked = LinkedData(tree: tree)
    blocks = BlockReader.read(tree, title: head.title?.comparable)
    logo = PageReading.logo(tree, blocks, title: head.title)
    stated = StatedArticle(
      among: linked.stated, titles: PageReading.roughTitles(head, blocks),
      title: head.title?.comparable)
    let given = url.flatMap { WebAddress(given: $0) }
    let declared = PageReading.declaredAddress(
      head, base: PageReading.base(head, at: given))
    address = given ?? declared?.address
    self.url = url ?? declared?.written
  }

  /// Puts the page together.
  mutating func page() -> Page {
    let article = linked.article(titles: PageReading.roughTitles(head, blocks))
    var lines = Set(
      blocks.blocks.lazy.filter { (12...240).contains($0.length) }.prefix(400).map(\.folded))
    if let stated { lines.insert(stated.headline.comparable) }
    if let given = head["og:title"] { lines.insert(given.comparable) }
    // What stands beside the site's name in the page's title is no other name.
    if let logo { lines.remove(logo.folded) }
    let outlet = OutletName(
      head: head, linked: linked, article: article, address: address, isDeclared: !isFetched,
      lines: lines, logo: logo.flatMap(PageReading.name(in:)) ?? namePictured(),
      spellings: spellings())
    let title = title(article: article, siteNames: outlet.names)
    let main = MainTextReader(tree: tree, reader: blocks, title: title?.value)
      .read(witness: article?.text("articleBody"))
    let text = statedText(title: title?.value, beside: main) ?? main.text
    let language = PageLanguage.choose(
      declared: [
        (head.language, "html lang"), (head["og:locale"], "og:locale"),
        (article?.text("inLanguage"), "JSON-LD inLanguage"),
        (head["content-language"], "meta content-language"),
      ], text: text)
    let near = linesNearHeadline(title: title?.value, main: main)
    let authors = authors(
      article: article, siteNames: outlet.names, near: near, main: main)
    let published = published(article: article, language: language?.value, near: near, main: main)
    let isChange = published?.field == .modified
    let paywall = paywall(article: article)
    let canonical = canonical()
    evidence =
      [title, outlet.evidence, authors.evidence, language, published, canonical, paywall]
      .compactMap { $0 }
    return Page(
      title: title?.value, outlet: outlet.evidence?.value, author: authors.evidence?.value,
      language: language?.value, published: isChange ? nil : published?.value,
      modified: isChange ? published?.value : nil, url: url,
      canonicalURL: canonical?.value, text: text, paywalled: paywall != nil,
      credits: authors.byline.credits, evidence: evidence)
  }
}
