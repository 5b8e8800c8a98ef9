internal import Claims

/// How firm the sentences just read have made their deals: what "the price" of the next one inherits.
struct FirmnessMemory {
  private var told: [(frame: Frame, sentence: Int, modality: Modality)] = []

  mutating func add(_ frame: Frame, _ modality: Modality, sentence: Int) {
    told.append((frame, sentence, modality))
    if told.count > 32 { told.removeFirst() }
  }

  /// How firm the sentences just before have made such a deal; nil where they tell of none.
  func modality(of frame: Frame, before sentence: Int) -> Modality? {
    told.last { $0.frame.fits(frame) && sentence - $0.sentence <= 3 && $0.frame != .hold }?.modality
  }
}
