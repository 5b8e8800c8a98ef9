import Claims

/// The dossiers that learning made, for those answers that need the same.
struct KeptDossiers: Sendable {
  /// How many claims more there is room for.
  private(set) var room: Int
  private var deals: [Int64: [Dossier]] = [:]

  init(room: Int) {
    self.room = room
  }

  /// Keeps one more dossier of a deal whose dossiers come one after the other.
  mutating func keep(_ dossier: Dossier) {
    room -= dossier.entries.count
    deals[dossier.question.deal, default: []].append(dossier)
  }

  /// All dossiers of a deal; nil where they were not kept, and where it makes others of them that some sources
  /// turned out to be one voice.
  func dossiers(ofDeal deal: Int64, hearing voices: SharedVoices) -> [Dossier]? {
    guard let dossiers = deals[deal] else { return nil }
    if voices.isEmpty { return dossiers }
    let areTouched = dossiers.contains { dossier in
      dossier.trails.contains { voices.group(of: $0.origin) != nil }
    }
    return areTouched ? nil : dossiers
  }
}
