#pragma once
// Debian's libxml2 is built with ICU, whose headers are at odds with those inside Foundation. They
// only declare two fields of a struct that we never touch.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
