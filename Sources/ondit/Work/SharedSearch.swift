internal import Reconciliation
internal import Synchronization

/// A search for sources that are one voice, which a second thread goes on with.
final class SharedSearch: Sendable {
  private let search = Mutex(VoiceSearch())

  /// Adds some questions.
  func add(_ dossiers: [Dossier]) { search.withLock { $0.add(dossiers) } }

  /// Adds the questions that claims raise.
  func add(_ evidence: Evidence) { search.withLock { $0.add(evidence) } }

  /// The sources that are one voice among those added.
  func voices() -> SharedVoices { search.withLock { $0.voices() } }
}
