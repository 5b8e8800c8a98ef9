#define LIBRARY "libcurl.so"
#define LIBRARY_VERSION ".4"
#include "forward.h"

#include <stdarg.h>
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#undef curl_easy_setopt
#undef curl_easy_getinfo

FORWARD(CURLcode, curl_global_init, (long flags), (flags), CURLE_FAILED_INIT)
FORWARD(CURL *, curl_easy_init, (void), (), NULL)
FORWARD(const char *, curl_easy_strerror, (CURLcode code), (code), "libcurl is not installed")
FORWARD(CURLM *, curl_multi_init, (void), (), NULL)
FORWARD(CURLMcode, curl_multi_add_handle, (CURLM *multi, CURL *easy), (multi, easy),
        CURLM_BAD_HANDLE)
FORWARD(CURLMcode, curl_multi_remove_handle, (CURLM *multi, CURL *easy), (multi, easy),
        CURLM_BAD_HANDLE)
FORWARD(CURLMcode, curl_multi_cleanup, (CURLM *multi), (multi), CURLM_BAD_HANDLE)
FORWARD(CURLMcode, curl_multi_perform, (CURLM *multi, int *running), (multi, running),
        CURLM_BAD_HANDLE)
FORWARD(CURLMcode, curl_multi_poll,
        (CURLM *multi, struct curl_waitfd extra[], unsigned int count, int timeout, int *ready),
        (multi, extra, count, timeout, ready), CURLM_BAD_HANDLE)
FORWARD(CURLMsg *, curl_multi_info_read, (CURLM *multi, int *left), (multi, left), NULL)
FORWARD(struct curl_slist *, curl_slist_append, (struct curl_slist *list, const char *text),
        (list, text), NULL)

FORWARD_VOID(curl_easy_cleanup, (CURL *easy), (easy))
FORWARD_VOID(curl_slist_free_all, (struct curl_slist *list), (list))

// The one argument after the option is a long, a pointer or a 64-bit offset: all of a pointer's
// size on the systems that ondit runs on.
_Static_assert(sizeof(long) == sizeof(void *) && sizeof(curl_off_t) == sizeof(void *),
               "a long and an offset have the size of a pointer");

CURLcode curl_easy_setopt(CURL *easy, CURLoption option, ...) {
  static CURLcode (*loaded)(CURL *, CURLoption, ...);
  if (!loaded) loaded = (CURLcode(*)(CURL *, CURLoption, ...))function("curl_easy_setopt");
  va_list rest;
  va_start(rest, option);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  return loaded ? loaded(easy, option, argument) : CURLE_FAILED_INIT;
}

CURLcode curl_easy_getinfo(CURL *easy, CURLINFO info, ...) {
  static CURLcode (*loaded)(CURL *, CURLINFO, ...);
  if (!loaded) loaded = (CURLcode(*)(CURL *, CURLINFO, ...))function("curl_easy_getinfo");
  va_list rest;
  va_start(rest, info);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  return loaded ? loaded(easy, info, argument) : CURLE_FAILED_INIT;
}
