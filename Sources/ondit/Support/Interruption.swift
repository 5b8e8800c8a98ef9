internal import Glibc
internal import Synchronization

/// Ctrl-C during long work: what is under way is brought to its end and kept, the rest is left. A
/// second Ctrl-C ends the program at once, which harms nothing either: the file keeps what was kept
/// before.
enum Interruption {
  /// The signal that came; 0 for none.
  private static let signalled = Atomic<Int32>(0)

  /// From now on Ctrl-C, and SIGTERM, only ask for the end.
  static func watch() {
    // Made here, not inside the handler.
    signalled.store(0, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { Interruption.signalled.store($0, ordering: .relaxed) }
    // Calls of the system that wait are broken off; the second signal finds no handler.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // Whoever started the program may have held these signals back, and a program inherits that.
    var watched = sigset_t()
    sigemptyset(&watched)
    sigaddset(&watched, SIGINT)
    sigaddset(&watched, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }

  /// Whether the end was asked for.
  static var isRequested: Bool { signalled.load(ordering: .relaxed) != 0 }

  /// Where the end was asked for, ends the program as the signal would have: a shell stops what was
  /// to follow.
  static func endIfRequested() {
    let number = signalled.load(ordering: .relaxed)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    raise(number)
  }
}
