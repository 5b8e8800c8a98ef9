#include <dlfcn.h>
#include <stddef.h>
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

static void *function(const char *name) {
  static void *library;
  if (!library) library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_GLOBAL);
  if (!library) library = dlopen("libxml2.so", RTLD_NOW | RTLD_GLOBAL);
  return library ? dlsym(library, name) : NULL;
}

// Forwards to the library's function of the same name; `failure` where there is none.
#define FORWARD(result, name, parameters, arguments, failure)        \
  result name parameters {                                           \
    static result (*loaded) parameters;                              \
    if (!loaded) loaded = (result(*) parameters)function(#name);     \
    return loaded ? loaded arguments : failure;                      \
  }
#define FORWARD_VOID(name, parameters, arguments)                    \
  void name parameters {                                             \
    static void (*loaded) parameters;                                \
    if (!loaded) loaded = (void (*) parameters)function(#name);      \
    if (loaded) loaded arguments;                                    \
  }

FORWARD(htmlParserCtxtPtr, htmlCreateMemoryParserCtxt, (const char *buffer, int size),
        (buffer, size), NULL)
FORWARD(int, htmlCtxtUseOptions, (htmlParserCtxtPtr context, int options), (context, options), 0)
FORWARD(int, htmlParseDocument, (htmlParserCtxtPtr context), (context), -1)
FORWARD(const htmlEntityDesc *, htmlEntityValueLookup, (unsigned int value), (value), NULL)
FORWARD_VOID(htmlFreeParserCtxt, (htmlParserCtxtPtr context), (context))
FORWARD_VOID(xmlStopParser, (xmlParserCtxtPtr context), (context))
FORWARD(xmlParserCtxtPtr, xmlNewParserCtxt, (void), (), NULL)
FORWARD(xmlDocPtr, xmlCtxtReadMemory,
        (xmlParserCtxtPtr context, const char *buffer, int size, const char *url,
         const char *encoding, int options),
        (context, buffer, size, url, encoding, options), NULL)
FORWARD_VOID(xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))
FORWARD_VOID(xmlFreeDoc, (xmlDocPtr document), (document))
FORWARD(int, xmlStrlen, (const xmlChar *string), (string), 0)
