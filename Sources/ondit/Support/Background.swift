internal import Glibc

/// Something that is worked out on a second thread while the first goes on.
final class Background<Result: Sendable> {
  /// Where the second thread leaves the result; joining it comes before reading.
  private final class Place: @unchecked Sendable {
    var result: Result?
  }

  private let place = Place()
  private let body: @Sendable () -> Result
  private var thread: pthread_t?

  /// Begins. Where no thread can be had, ``result()`` does the work.
  init(_ body: @escaping @Sendable () -> Result) {
    self.body = body
    let place = place
    let work = BackgroundWork { place.result = body() }
    let context = Unmanaged.passRetained(work)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        context.map { Unmanaged<BackgroundWork>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, context.toOpaque())
    if code == 0 { self.thread = thread } else { context.release() }
  }

  deinit {
    wait()
  }

  private func wait() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }

  /// Waits until it is done.
  func result() -> Result {
    wait()
    return place.result ?? body()
  }
}

/// What a thread is to do.
private final class BackgroundWork {
  let body: () -> Void

  init(_ body: @escaping () -> Void) {
    self.body = body
  }
}
