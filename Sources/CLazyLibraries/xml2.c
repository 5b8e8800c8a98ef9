#define LIBRARY "libxml2.so"
#define LIBRARY_VERSION ".2"
#include "forward.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

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
