import Claims

/// The dossiers that learning made, for those answers that need the same.
struct KeptDossiers: Sendable {
  /// How many claims more there is room for.
  var room = 0
  private var dossiers: [Int: Dossier] = [:]

  /// Keeps a question's dossier where there is room.
  mutating func keep(_ dossier: Dossier, _ question: Int) {
    guard dossier.entries.count <= room else { return }
    room -= dossier.entries.count
    dossiers[question] = dossier
  }

  /// The dossier of a question, once it is known which sources are one voice; nil where none was kept, and
  /// where that makes another of it.
  func dossier(_ question: Int, hearing voices: SharedVoices) -> Dossier? {
    guard let dossier = dossiers[question] else { return nil }
    if voices.isEmpty { return dossier }
    return dossier.trails.contains { voices.group(of: $0.origin) != nil } ? nil : dossier
  }
}
