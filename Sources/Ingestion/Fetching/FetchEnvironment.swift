/// What the environment says about how to reach the Internet: proxies and certificate authorities.
struct FetchEnvironment: Sendable {
  let proxies: ProxySettings
  /// A file of certificate authorities; nil for the system's.
  let authorityFile: String?
  /// A folder of them; nil for the system's.
  let authorityFolder: String?

  /// Reads `http_proxy` and its like, `CURL_CA_BUNDLE`, `SSL_CERT_FILE` and `SSL_CERT_DIR`, which
  /// the curl program honours and libcurl does not.
  ///
  /// - Parameter variable: gives the value of an environment variable, or nil.
  init(variable: (String) -> String? = Machine.variable) {
    proxies = ProxySettings(variable: variable)
    let paths = ["CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"].map { name in
      variable(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    authorityFile = paths[0] ?? paths[1]
    authorityFolder = paths[2]
  }
}
