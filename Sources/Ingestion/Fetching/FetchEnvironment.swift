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
  /// - Parameter variable: gives the value of an environment variable; nil where it is unset or
  ///   empty.
  init(variable: (String) -> String? = EnvironmentVariable.value) {
    proxies = ProxySettings(variable: variable)
    authorityFile = variable("CURL_CA_BUNDLE") ?? variable("SSL_CERT_FILE")
    authorityFolder = variable("SSL_CERT_DIR")
  }
}
