// What Swift cannot import of sqlite3.h: cast macros and variadic functions.
#pragma once
#include <sqlite3.h>

/// SQLite copies the bytes before the call returns.
static inline sqlite3_destructor_type ondit_sqlite3_transient(void) { return SQLITE_TRANSIENT; }

/// Sets one on/off option of a connection (`SQLITE_DBCONFIG_…`).
static inline int ondit_sqlite3_db_config(sqlite3 *db, int option, int value) {
  return sqlite3_db_config(db, option, value, (int *)0);
}

/// Turns off SQLite's memory statistics; before any other call.
static inline int ondit_sqlite3_config_without_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
