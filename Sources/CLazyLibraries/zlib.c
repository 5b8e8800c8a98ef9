#define LIBRARY "libz.so"
#define LIBRARY_VERSION ".1"
#include "forward.h"

#include <zlib.h>

FORWARD(const char *, zlibVersion, (void), (), NULL)
FORWARD(int, inflateInit2_, (z_streamp stream, int bits, const char *version, int size),
        (stream, bits, version, size), Z_VERSION_ERROR)
FORWARD(int, inflate, (z_streamp stream, int flush), (stream, flush), Z_STREAM_ERROR)
FORWARD(int, inflateEnd, (z_streamp stream), (stream), Z_STREAM_ERROR)
FORWARD(uLong, crc32, (uLong sum, const Bytef *bytes, uInt count), (sum, bytes, count), 0)
