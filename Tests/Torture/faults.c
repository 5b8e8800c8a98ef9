// A disk that fails, to be preloaded: LD_PRELOAD=faults.so FAULT=… FAULT_FOLDER=… PROGRAM.
//
//   FAULT=write:N:ERRNO   the N-th write to a file of the folder fails
//   FAULT=full:N:ERRNO    the N-th write and all after it fail, as on a full disk
//   FAULT=sync:N:ERRNO    the N-th fsync fails
//   FAULT=read:N:ERRNO    the N-th read fails
//   FAULT=cut:N:SEED      the power goes at the N-th write or fsync
//   FAULT=off:0:SEED      the power goes when the program has ended
//
// When the power goes, what was not synced is lost, in whole or in part: of each write since the last fsync of
// its file, each sector of 512 bytes is kept or is again what it was, by the seed; so is the file's length.
// Not played: that a file made or removed comes back or goes, and writes through mmap (SQLite has no more than
// its wal-index there, which it makes anew).

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { sector = 512, descriptors = 1024 };

/// A write that is not yet safe: what stood in its place.
typedef struct Undo {
  struct Undo *earlier;
  char path[256];
  off_t offset, size;
  size_t length;
  unsigned char old[];
} Undo;

static char paths[descriptors][256];
static Undo *last;
static char mode[16];
static long place, calls;
static uint64_t argument;
static const char *folder;

static ssize_t (*realPread)(int, void *, size_t, off_t);
static ssize_t (*realPwrite)(int, const void *, size_t, off_t);
static ssize_t (*realWrite)(int, const void *, size_t);
static int (*realTruncate)(int, off_t);
static int (*realOpen)(const char *, int, ...);

__attribute__((constructor)) static void begin(void) {
  realPread = (ssize_t (*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread64");
  realPwrite = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite64");
  realWrite = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  realTruncate = (int (*)(int, off_t))dlsym(RTLD_NEXT, "ftruncate64");
  realOpen = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
  folder = getenv("FAULT_FOLDER");
  const char *fault = getenv("FAULT");
  if (!fault || sscanf(fault, "%15[^:]:%ld:%lu", mode, &place, &argument) != 3) mode[0] = 0;
}

static int is(const char *name) { return !strcmp(mode, name); }

static int tracked(int descriptor) {
  return descriptor >= 0 && descriptor < descriptors && paths[descriptor][0];
}

static uint64_t random64(void) {
  uint64_t z = (argument += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  return z ^ (z >> 31);
}

/// Loses what was not synced.
static void lose(void) {
  // Three ways: nothing reached the disk, everything but one thing did, or any part of it.
  const unsigned manner = (unsigned)(random64() % 3);
  for (Undo *undo = last; undo; undo = undo->earlier) {
    if (manner == 1 && random64() % 4) continue;
    const int file = realOpen(undo->path, O_RDWR);
    if (file < 0) continue;
    for (size_t start = 0; start < undo->length; start += sector) {
      const size_t length = undo->length - start < sector ? undo->length - start : sector;
      if (manner == 2 && random64() % 2) continue;
      if (undo->offset + (off_t)start < undo->size)
        (void)!realPwrite(file, undo->old + start, length, undo->offset + (off_t)start);
    }
    struct stat status;
    if (!fstat(file, &status) && status.st_size > undo->size && (manner == 0 || random64() % 2))
      (void)!realTruncate(file, undo->size);
    close(file);
  }
}

__attribute__((destructor)) static void end(void) {
  if (is("off")) lose();
}

static void keep(int descriptor, off_t offset, size_t length) {
  struct stat status;
  Undo *undo = calloc(1, sizeof *undo + length);
  if (!undo || fstat(descriptor, &status)) return;
  strcpy(undo->path, paths[descriptor]);
  undo->offset = offset;
  undo->length = length;
  undo->size = status.st_size;
  if (length) (void)!realPread(descriptor, undo->old, length, offset);
  undo->earlier = last;
  last = undo;
}

/// Counts a call; whether it fails. The power may go here.
static int fails(const char *kind, int descriptor) {
  if (!tracked(descriptor) || !mode[0]) return 0;
  const int writing = strcmp(kind, "read") != 0;
  if (is("cut") && writing && ++calls == place) {
    lose();
    _exit(137);
  }
  if ((is(kind) && ++calls == place) || (is("full") && !strcmp(kind, "write") && ++calls >= place)) {
    errno = (int)argument;
    return 1;
  }
  return 0;
}

static int noted(int descriptor, const char *path) {
  const size_t length = strlen(path);
  if (descriptor >= 0 && descriptor < descriptors) {
    paths[descriptor][0] = 0;
    // The wal-index is memory that happens to have a name.
    if (folder && !strncmp(path, folder, strlen(folder)) && length < 256
        && !(length > 4 && !strcmp(path + length - 4, "-shm")))
      strcpy(paths[descriptor], path);
  }
  return descriptor;
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
  va_end(rest);
  return noted(realOpen(path, flags, permissions), path);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
  va_end(rest);
  return noted(realOpen(path, flags, permissions), path);
}

ssize_t pread64(int descriptor, void *buffer, size_t length, off_t offset) {
  if (fails("read", descriptor)) return -1;
  return realPread(descriptor, buffer, length, offset);
}

ssize_t pread(int descriptor, void *buffer, size_t length, off_t offset) {
  return pread64(descriptor, buffer, length, offset);
}

ssize_t pwrite64(int descriptor, const void *buffer, size_t length, off_t offset) {
  if (fails("write", descriptor)) return -1;
  if (tracked(descriptor)) keep(descriptor, offset, length);
  return realPwrite(descriptor, buffer, length, offset);
}

ssize_t pwrite(int descriptor, const void *buffer, size_t length, off_t offset) {
  return pwrite64(descriptor, buffer, length, offset);
}

ssize_t write(int descriptor, const void *buffer, size_t length) {
  if (fails("write", descriptor)) return -1;
  if (tracked(descriptor)) keep(descriptor, lseek(descriptor, 0, SEEK_CUR), length);
  return realWrite(descriptor, buffer, length);
}

int ftruncate64(int descriptor, off_t size) {
  struct stat status;
  if (fails("write", descriptor)) return -1;
  if (tracked(descriptor) && !fstat(descriptor, &status) && status.st_size > size)
    keep(descriptor, size, (size_t)(status.st_size - size));
  return realTruncate(descriptor, size);
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

/// A file has another name: what is not yet safe of it is lost there.
int link(const char *old, const char *new) {
  int (*real)(const char *, const char *) = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "link");
  const int result = real(old, new);
  if (result || strlen(new) >= 256) return result;
  for (Undo *undo = last; undo; undo = undo->earlier)
    if (!strcmp(undo->path, old)) strcpy(undo->path, new);
  return 0;
}

static int synced(int descriptor, const char *name) {
  if (fails("sync", descriptor)) return -1;
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  const int result = real(descriptor);
  if (result || !tracked(descriptor)) return result;
  for (Undo **link = &last; *link;) {
    Undo *undo = *link;
    if (strcmp(undo->path, paths[descriptor])) {
      link = &undo->earlier;
    } else {
      *link = undo->earlier;
      free(undo);
    }
  }
  return 0;
}

int fsync(int descriptor) { return synced(descriptor, "fsync"); }
int fdatasync(int descriptor) { return synced(descriptor, "fdatasync"); }
