extension PageReading {
  func paywall(article: LinkedData.Thing?) -> PageEvidence? {
    func found(_ source: String, _ confidence: Double) -> PageEvidence {
      PageEvidence(field: .paywalled, value: "true", source: source, confidence: confidence)
    }
    for thing in linked.articles + linked.things(["webpage"]) {
      // Google's way marks the part alone that is not free.
      let parts = thing.value["hasPart"]?.elements ?? []
      let said = ([thing.value] + parts).compactMap { $0["isAccessibleForFree"]?.text }
      guard let free = said.first?.lowercased() else { continue }
      if free.hasSuffix("false") || free == "no" || free == "0" {
        return found("JSON-LD isAccessibleForFree", 0.95)
      }
      if free.hasSuffix("true") || free == "yes" || free == "1" { return nil }
    }
    if let tier = head["article:content_tier"]?.lowercased(), tier == "locked" || tier == "metered"
    {
      return found("meta article:content_tier", 0.9)
    }
    for block in blocks.blocks where JunkPhrases.isPaywall(block) {
      if block.neverRoot == nil || block.cues.contains(.paywall) {
        return found("notice in the page", block.cues.contains(.paywall) ? 0.9 : 0.75)
      }
    }
    return nil
  }
}
