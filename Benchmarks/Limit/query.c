// The limit for questions: a C program that runs one statement, with the settings that ondit sets, and reads
// every column: `query [--count] FILE SQL [TEXT]…`. Prints the rows, or with --count only how many there are.

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

int main(int count, char **arguments) {
  const int counting = count > 1 && !strcmp(arguments[1], "--count");
  char **rest = arguments + 1 + counting;
  count -= 1 + counting;
  if (count < 2) return fputs("usage: query [--count] FILE SQL [TEXT]...\n", stderr), 64;
  sqlite3 *database;
  sqlite3_stmt *statement;
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  if (sqlite3_open_v2(rest[0], &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
      || sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL)
      || sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL)
      || sqlite3_exec(database, "PRAGMA synchronous = FULL", NULL, NULL, NULL)
      || sqlite3_prepare_v2(database, rest[1], -1, &statement, NULL))
    return fprintf(stderr, "%s\n", sqlite3_errmsg(database)), 2;
  for (int index = 2; index < count; index++)
    sqlite3_bind_text(statement, index - 1, rest[index], -1, SQLITE_STATIC);
  const int columns = sqlite3_column_count(statement);
  long rows = 0, bytes = 0;
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    rows++;
    for (int column = 0; column < columns; column++) {
      const unsigned char *text = sqlite3_column_text(statement, column);
      bytes += sqlite3_column_bytes(statement, column);
      if (!counting) printf("%s%s", column ? "|" : "", text ? (const char *)text : "");
    }
    if (!counting) putchar('\n');
  }
  if (code != SQLITE_DONE) return fprintf(stderr, "%s\n", sqlite3_errmsg(database)), 2;
  if (counting) printf("%ld rows, %ld bytes\n", rows, bytes);
  sqlite3_finalize(statement);
  return sqlite3_close(database);
}
