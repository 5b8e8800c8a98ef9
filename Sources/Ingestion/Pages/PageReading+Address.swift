extension PageReading {
  static func declaredAddress(
    _ head: PageHead, base: WebAddress?
  ) -> (address: WebAddress, written: String)? {
    for written in [head.canonicalLink, head["og:url"]].compactMap({ $0 }) {
      if let address = WebAddress(written, on: base) {
        let isWhole = WebAddress(written, on: nil) != nil
        return (address, isWhole ? written : address.description)
      }
    }
    return nil
  }

  /// What the addresses of a page are relative to: its `base` element, else where it came from.
  static func base(_ head: PageHead, at address: WebAddress?) -> WebAddress? {
    head.base.flatMap { WebAddress($0, on: address) } ?? address
  }

  /// What the page declares, unless that is a home page or another publisher's address.
  func canonical() -> PageEvidence? {
    let declared: [(String?, String, Double)] = [
      (head.canonicalLink, "link canonical", 0.97), (head["og:url"], "og:url", 0.93),
    ]
    for (written, source, confidence) in declared {
      guard let written, let target = WebAddress(written, on: Self.base(head, at: address)),
        let canonical = target.canonical
      else { continue }
      if let address, !target.isSameSite(as: address) { continue }
      return PageEvidence(field: .url, value: canonical, source: source, confidence: confidence)
    }
    return address?.canonical.map {
      PageEvidence(field: .url, value: $0, source: "address", confidence: 0.9)
    }
  }
}
