// What Swift cannot import of curl.h: variadic functions; and what differs between its versions.
#pragma once
#include <string.h>
#include <sys/socket.h>
#include <curl/curl.h>

static inline CURLcode ondit_curl_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

/// libcurl copies the string.
static inline CURLcode ondit_curl_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

/// libcurl keeps the pointer.
static inline CURLcode ondit_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ondit_curl_set_callback(
    CURL *easy, CURLoption option, curl_write_callback callback) {
  return curl_easy_setopt(easy, option, callback);
}

static inline CURLcode ondit_curl_set_open_socket(
    CURL *easy, curl_opensocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

/// http and https alone, also where a server redirects.
static inline CURLcode ondit_curl_allow_web_alone(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

/// A time-out does not wait for a name server that does not answer.
static inline CURLcode ondit_curl_leave_resolver_behind(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
  return curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#else
  return CURLE_OK;
#endif
}

static inline long ondit_curl_status(CURL *easy) {
  long status = 0;
  return curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

/// Where the answer redirects to, made absolute; NULL where it does not.
static inline const char *ondit_curl_redirect(CURL *easy) {
  char *address = NULL;
  return curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &address) == CURLE_OK ? address : NULL;
}

/// Whether the request could be sent: the connection stood, TLS and proxy included.
static inline int ondit_curl_was_connected(CURL *easy) {
  double seconds = 0;
  return curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME, &seconds) == CURLE_OK && seconds > 0;
}

/// The result of one transfer that ended.
static inline CURLcode ondit_curl_result(const CURLMsg *message) { return message->data.result; }

/// The address in network order: 4 bytes, 16, or none for a family that is neither.
///
/// Its places in sockaddr_in and sockaddr_in6 are those of every system with sockets; their header
/// is left out because the C library's own module has it.
static inline size_t ondit_curl_address(
    const struct curl_sockaddr *address, unsigned char bytes[16]) {
  const unsigned char *start = (const unsigned char *)&address->addr;
  if (address->family == AF_INET) {
    memcpy(bytes, start + 4, 4);
    return 4;
  }
  if (address->family == AF_INET6) {
    memcpy(bytes, start + 8, 16);
    return 16;
  }
  return 0;
}

static inline curl_socket_t ondit_curl_open(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype, address->protocol);
}
