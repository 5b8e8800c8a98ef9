// What Swift's Glibc leaves out of glibc.
#pragma once
#include <malloc.h>
