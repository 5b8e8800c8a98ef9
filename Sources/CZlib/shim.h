// What Swift cannot import of zlib.h: a macro.
#pragma once
#include <zlib.h>

/// Begins to inflate raw deflate data (RFC 1951), as zip archives have it.
static inline int ondit_zlib_begin_raw(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}
