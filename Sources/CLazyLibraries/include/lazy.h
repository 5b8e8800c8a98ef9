// libxml2, libcurl and zlib, loaded when a command first needs them.
//
// Linked, they and the forty libraries that they need take 7 ms of every start; most commands read
// neither pages nor addresses nor archives. The functions of theirs that ondit calls are defined here
// under their own names, so that callers cannot tell. Where a library is missing they fail as the
// library would.
#pragma once
