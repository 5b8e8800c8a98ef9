extension PageReading {
  static func declaredAddress(
    _ head: PageHead, base: WebAddress?
  ) -> (address: WebAddress, written: String)? {
    for written in declared(head, base: base).map(\.written) {
      if let address = WebAddress(written, on: base) {
        let isWhole = WebAddress(written, on: nil) != nil
        return (address, isWhole ? written : address.description)
      }
    }
    return nil
  }

  /// The addresses that a page gives itself, the better first. Where the first is a home page and the other is not,
  /// the template has forgotten to name the article.
  private static func declared(
    _ head: PageHead, base: WebAddress?
  ) -> [(written: String, source: String, confidence: Double)] {
    let given: [(String?, String, Double)] = [
      (head.canonicalLink, "link canonical", 0.97), (head["og:url"], "og:url", 0.93),
    ]
    let all = given.compactMap { written, source, confidence in
      written.map { (written: $0, source: source, confidence: confidence) }
    }
    let articles = all.filter { WebAddress($0.written, on: base)?.canonical != nil }
    return articles.isEmpty ? all : articles
  }

  /// What the addresses of a page are relative to: its `base` element, else where it came from.
  static func base(_ head: PageHead, at address: WebAddress?) -> WebAddress? {
    head.base.flatMap { WebAddress($0, on: address) } ?? address
  }

  /// What the page declares, unless that is a home page or another publisher's address.
  func canonical() -> PageEvidence? {
    let base = Self.base(head, at: address)
    for (written, source, confidence) in Self.declared(head, base: base) {
      guard let target = WebAddress(written, on: base), let canonical = target.canonical else {
        continue
      }
      if let address, !target.isSameSite(as: address) { continue }
      return PageEvidence(field: .url, value: canonical, source: source, confidence: confidence)
    }
    return address?.canonical.map {
      PageEvidence(field: .url, value: $0, source: "address", confidence: 0.9)
    }
  }
}
