internal import CCurl
internal import Claims

/// Transfers by libcurl that run side by side; the only file that sees its C (`curl_multi_*`,
/// `curl_easy_*`). Everything else about fetching is decided above it.
final class CurlSession {
  private let multi: UnsafeMutableRawPointer?
  private var running: [UnsafeMutableRawPointer: CurlTransfer] = [:]
  /// Transfers that could not be started.
  private var stillborn: [CurlTransfer] = []

  init() {
    _ = Self.isReady
    multi = curl_multi_init()
  }

  deinit {
    for transfer in running.values { curl_multi_remove_handle(multi, transfer.easy) }
    running = [:]
    curl_multi_cleanup(multi)
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Starts a hop of a transfer, which must not be running.
  func start(_ transfer: CurlTransfer, _ hop: Hop) {
    transfer.prepare(hop)
    guard let multi, let easy = transfer.easy, curl_multi_add_handle(multi, easy) == CURLM_OK else {
      transfer.finish(CURLE_FAILED_INIT)
      stillborn.append(transfer)
      return
    }
    running[easy] = transfer
  }

  /// Waits until something ends, a second at most, and gives what ended, its `answer` filled in.
  func wait() -> [CurlTransfer] {
    var ended = stillborn
    stillborn = []
    var active: Int32 = 0
    var status = curl_multi_perform(multi, &active)
    if ended.isEmpty, status == CURLM_OK, Int(active) == running.count {
      status = curl_multi_poll(multi, nil, 0, 1000, nil)
      if status == CURLM_OK { status = curl_multi_perform(multi, &active) }
    }
    guard status == CURLM_OK else {
      for (easy, transfer) in running {
        curl_multi_remove_handle(multi, easy)
        transfer.finish(CURLE_FAILED_INIT)
        ended.append(transfer)
      }
      running = [:]
      return ended
    }
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
        continue
      }
      let result = ondit_curl_result(message)
      curl_multi_remove_handle(multi, easy)
      guard let transfer = running.removeValue(forKey: easy) else { continue }
      transfer.finish(result)
      ended.append(transfer)
    }
    return ended
  }
}

/// One connection's worth of state, kept from hop to hop so that a site's cookies survive its own
/// redirects; nothing is kept longer.
final class CurlTransfer {
  /// The answer to the last hop.
  private(set) var answer = HopAnswer()

  fileprivate let easy: UnsafeMutableRawPointer?
  private let settings: FetchSettings
  private var lines: UnsafeMutablePointer<curl_slist>?
  private let message = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var limit = 0
  private var headerBytes = 0
  private var ignoredBytes = 0
  private var isTooLarge = false
  private var isProxied = false
  private var host = ""
  private var socketsOpened = 0
  private var socketsRefused = 0

  init(settings: FetchSettings, environment: FetchEnvironment) {
    self.settings = settings
    easy = curl_easy_init()
    message.initialize(repeating: 0)
    guard let easy else { return }
    let own = Unmanaged.passUnretained(self).toOpaque()
    ondit_curl_allow_web_alone(easy)
    ondit_curl_leave_resolver_behind(easy)
    for (option, value) in [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      // A connection that its server has closed meanwhile would fail the next hop.
      (CURLOPT_FORBID_REUSE, 1),
    ] { ondit_curl_set_long(easy, option, value) }
    ondit_curl_set_long(
      easy, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(settings.connectSeconds))
    ondit_curl_set_string(easy, CURLOPT_USERAGENT, settings.userAgent)
    // Every encoding that this libcurl can undo; cookies in memory, from none.
    ondit_curl_set_string(easy, CURLOPT_ACCEPT_ENCODING, "")
    ondit_curl_set_string(easy, CURLOPT_COOKIEFILE, "")
    ondit_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, message.baseAddress)
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] {
      ondit_curl_set_pointer(easy, option, own)
    }
    ondit_curl_set_callback(easy, CURLOPT_WRITEFUNCTION) { data, size, count, transfer in
      CurlTransfer.from(transfer)?.receive(data, size &* count) ?? 0
    }
    ondit_curl_set_callback(easy, CURLOPT_HEADERFUNCTION) { data, size, count, transfer in
      CurlTransfer.from(transfer)?.receiveHeader(data, size &* count) ?? 0
    }
    ondit_curl_set_open_socket(easy) { transfer, _, address in
      CurlTransfer.from(transfer)?.open(address) ?? curl_socket_t(CURL_SOCKET_BAD)
    }
    if let file = environment.authorityFile {
      ondit_curl_set_string(easy, CURLOPT_CAINFO, file)
    }
    if let folder = environment.authorityFolder {
      ondit_curl_set_string(easy, CURLOPT_CAPATH, folder)
    }
  }

  deinit {
    if let easy { curl_easy_cleanup(easy) }
    curl_slist_free_all(lines)
    message.deallocate()
  }

  fileprivate func prepare(_ hop: Hop) {
    answer = HopAnswer()
    (limit, headerBytes, ignoredBytes, isTooLarge) = (hop.mostBytes, 0, 0, false)
    (host, isProxied, socketsOpened, socketsRefused) = (hop.address.host, hop.proxy != nil, 0, 0)
    message.update(repeating: 0)
    guard let easy else { return }
    ondit_curl_set_string(easy, CURLOPT_URL, hop.address.description)
    // An empty proxy means none, whatever the environment says: it has been asked already.
    ondit_curl_set_string(easy, CURLOPT_PROXY, hop.proxy ?? "")
    ondit_curl_set_string(easy, CURLOPT_NOPROXY, "")
    ondit_curl_set_long(easy, CURLOPT_TIMEOUT_MS, Self.milliseconds(hop.seconds))
    curl_slist_free_all(lines)
    lines = nil
    for header in hop.headers { lines = curl_slist_append(lines, header) ?? lines }
    ondit_curl_set_pointer(easy, CURLOPT_HTTPHEADER, lines)
  }

  fileprivate func finish(_ result: CURLcode) {
    answer.status = easy.map { ondit_curl_status($0) } ?? 0
    answer.redirect = easy.flatMap { ondit_curl_redirect($0) }.map { String(cString: $0) }
    // A status that brings no document is the whole answer, whatever came after it.
    if result != CURLE_OK, answer.status < 300 { answer.failure = reason(result) }
  }

  private func reason(_ result: CURLcode) -> FetchError.Reason {
    if isTooLarge { return .tooLarge(limit: limit) }
    if socketsRefused > 0, socketsOpened == 0 { return .privateAddress(host: host) }
    let words = message.baseAddress.map { String(cString: $0) } ?? ""
    let text = words.isEmpty ? String(cString: curl_easy_strerror(result)) : words
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unknownHost(text)
    case CURLE_COULDNT_CONNECT: return .cannotConnect(text)
    case CURLE_OPERATION_TIMEDOUT:
      return easy.map { ondit_curl_was_connected($0) } == 1
        ? .timedOut(seconds: settings.totalSeconds) : .cannotConnect(text)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return .badCertificate(text)
    case CURLE_SSL_CACERT_BADFILE: return .badAuthorities(text)
    case CURLE_PARTIAL_FILE: return .incomplete(received: answer.bytes.count)
    default: return .failed(code: Int(result.rawValue), text)
    }
  }

  /// `CURLOPT_WRITEFUNCTION`: what is not taken ends the transfer.
  private func receive(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let data, count > 0, let easy else { return count }
    if ondit_curl_status(easy) >= 300 {
      // The page that comes with an error is read, as far as it is short, to keep the connection.
      ignoredBytes += count
      return ignoredBytes > 65_536 ? 0 : count
    }
    let room = max(limit - answer.bytes.count, 0)
    data.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      answer.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: min(count, room)))
    }
    isTooLarge = count > room
    return isTooLarge ? 0 : count
  }

  /// `CURLOPT_HEADERFUNCTION`: one whole line at a time.
  private func receiveHeader(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let data, count > 0 else { return count }
    headerBytes += count
    guard headerBytes <= 262_144 else { return 0 }
    data.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      answer.headers.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    }
    return count
  }

  /// `CURLOPT_OPENSOCKETFUNCTION`: the address is the one that is connected to, whatever a name
  /// server says a moment before or after.
  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address else { return curl_socket_t(CURL_SOCKET_BAD) }
    if !settings.allowsPrivate, !isProxied {
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = ondit_curl_address(address, &bytes)
      guard NetworkAddress(bytes: Array(bytes.prefix(count)))?.isPublic == true else {
        socketsRefused += 1
        return curl_socket_t(CURL_SOCKET_BAD)
      }
    }
    socketsOpened += 1
    return ondit_curl_open(address)
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> CurlTransfer? {
    pointer.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// At least one: libcurl takes 0 as for ever.
  private static func milliseconds(_ seconds: Double) -> Int {
    max(1, Int((min(max(seconds, 0), Double(Day.seconds)) * 1000).rounded(.up)))
  }
}
