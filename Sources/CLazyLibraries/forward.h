// What the files of this folder share: each defines LIBRARY, its library's file name, and LIBRARY_VERSION,
// the version that its headers are of.
#include <dlfcn.h>
#include <stddef.h>

static void *function(const char *name) {
  static void *library;
  if (!library) library = dlopen(LIBRARY LIBRARY_VERSION, RTLD_NOW | RTLD_GLOBAL);
  if (!library) library = dlopen(LIBRARY, RTLD_NOW | RTLD_GLOBAL);
  return library ? dlsym(library, name) : NULL;
}

// Forwards to the library's function of the same name; `failure` where there is none.
#define FORWARD(result, name, parameters, arguments, failure)        \
  result name parameters {                                           \
    static result (*loaded) parameters;                              \
    if (!loaded) loaded = (result(*) parameters)function(#name);     \
    return loaded ? loaded arguments : failure;                      \
  }

// The same for a function without a result.
#define FORWARD_VOID(name, parameters, arguments)                    \
  void name parameters {                                             \
    static void (*loaded) parameters;                                \
    if (!loaded) loaded = (void (*) parameters)function(#name);      \
    if (loaded) loaded arguments;                                    \
  }
