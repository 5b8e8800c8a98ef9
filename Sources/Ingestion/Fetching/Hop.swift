/// One request to one address, which may answer with a redirect.
struct Hop {
  let address: WebAddress
  /// Nil where the address is asked directly.
  let proxy: String?
  /// `Name: value` lines.
  let headers: [String]
  /// What is left of the whole fetch's time.
  let seconds: Double
  let mostBytes: Int
}

/// What came of a hop.
struct HopAnswer {
  /// 0 where nothing came.
  var status = 0
  var headers = ResponseHeaders()
  /// Where the server sends us, as it wrote it or made absolute.
  var redirect: String?
  /// The document; cut at the limit where it is larger.
  var bytes: [UInt8] = []
  /// Why there is no whole answer.
  var failure: FetchError.Reason?
}
