// The limit for `ondit import`: a C program that reads the CSV of world.c and sends the statements that
// ondit sends, with the settings that ondit sets: `import CSV FILE`. The file must have ondit's schema.
//
// It is let off all that ondit does for tables of unknown make: headings in any order and language, words
// with accents, values in any notation, problems that name their line. It trusts its input.

#include <ctype.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

static sqlite3 *database;

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  exit(2);
}

/// What is to be finalised at the end: SQLite's own list has statements of FTS5 in it.
static sqlite3_stmt *prepared[32];
static int preparedCount;

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  prepared[preparedCount++] = statement;
  return statement;
}

typedef struct {
  const char *start;
  int length;
} Text;

static void bind(sqlite3_stmt *statement, int index, Text text) {
  check(text.length ? sqlite3_bind_text(statement, index, text.start, text.length, SQLITE_STATIC)
                    : sqlite3_bind_null(statement, index));
}

/// Runs a statement; of a query, the first number, or 0.
static sqlite3_int64 run(sqlite3_stmt *statement) {
  const int code = sqlite3_step(statement);
  check(code);
  const sqlite3_int64 number = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  check(sqlite3_reset(statement));
  return number;
}

static sqlite3_int64 insert(sqlite3_stmt *statement) {
  run(statement);
  return sqlite3_last_insert_rowid(database);
}

/// Numbers by name, with open addressing.
typedef struct {
  Text *keys;
  sqlite3_int64 *numbers;
  size_t capacity, count;
} Table;

static sqlite3_int64 *find(Table *table, Text key) {
  if (table->count * 2 >= table->capacity) {
    Table larger = {0};
    larger.capacity = table->capacity ? table->capacity * 2 : 1024;
    larger.keys = calloc(larger.capacity, sizeof *larger.keys);
    larger.numbers = calloc(larger.capacity, sizeof *larger.numbers);
    if (!larger.keys || !larger.numbers) exit(2);
    for (size_t index = 0; index < table->capacity; index++)
      if (table->keys[index].start) *find(&larger, table->keys[index]) = table->numbers[index];
    free(table->keys);
    free(table->numbers);
    *table = larger;
  }
  uint64_t hash = 1469598103934665603u;
  for (int index = 0; index < key.length; index++)
    hash = (hash ^ (unsigned char)key.start[index]) * 1099511628211u;
  size_t place = hash & (table->capacity - 1);
  while (table->keys[place].start
         && (table->keys[place].length != key.length
             || memcmp(table->keys[place].start, key.start, (size_t)key.length)))
    place = (place + 1) & (table->capacity - 1);
  if (!table->keys[place].start) {
    table->keys[place] = key;
    table->count++;
  }
  return &table->numbers[place];
}

static const char moment[] = "2026-01-29T12:00:00.000Z";
static const Text now = {moment, sizeof moment - 1};

/// The statements of outlets, or of organizations.
typedef struct {
  sqlite3_stmt *find, *insert, *alias;
  int aliasParameters;
  Table known;
} Register;

static sqlite3_int64 named(Register *names, Text name, int look) {
  sqlite3_int64 *known = find(&names->known, name);
  if (*known && !look) return *known;
  char folded[128];
  int length = 0;
  for (int index = 0; index < name.length && length < 127; index++)
    if (isalnum((unsigned char)name.start[index]))
      folded[length++] = (char)tolower((unsigned char)name.start[index]);
  const Text key = {folded, length};
  bind(names->find, 1, key);
  if (run(names->find)) return *known;
  bind(names->find, 1, key);
  run(names->find);
  bind(names->insert, 1, name);
  bind(names->insert, sqlite3_bind_parameter_count(names->insert), now);
  *known = insert(names->insert);
  bind(names->alias, 1, key);
  check(sqlite3_bind_int64(names->alias, 2, *known));
  bind(names->alias, 3, name);
  run(names->alias);
  bind(names->find, 1, key);
  run(names->find);
  return *known;
}

enum { outlet, published, title, url, deal, kind, from, to, property, value, unit, modality, via, quote, columns };

static const char *row(const char *at, const char *end, Text fields[columns]) {
  for (int column = 0; column < columns; column++) {
    const char *stop = at;
    while (stop < end && *stop != ',' && *stop != '\n') stop++;
    fields[column] = (Text){at, (int)(stop - at)};
    at = stop + 1;
  }
  return at;
}

static Register outlets, organizations;
static sqlite3_stmt *articlesAlike, *articleAt, *insertArticle, *dealBySlug, *organizationName, *slugTaken,
  *insertDeal, *insertParty, *insertClaim, *insertCredit;

static sqlite3_int64 makeArticle(Text fields[columns], sqlite3_int64 outletNumber) {
  check(sqlite3_bind_int64(articlesAlike, 1, outletNumber));
  bind(articlesAlike, 2, fields[published]);
  bind(articlesAlike, 3, fields[url]);
  bind(articlesAlike, 4, fields[title]);
  run(articlesAlike);
  bind(articleAt, 1, fields[url]);
  run(articleAt);
  check(sqlite3_bind_int64(insertArticle, 1, outletNumber));
  bind(insertArticle, 2, fields[title]);
  for (int index = 5; index <= 7; index++) bind(insertArticle, index, fields[published]);
  for (int index = 8; index <= 9; index++) bind(insertArticle, index, fields[url]);
  bind(insertArticle, 10, now);
  return insert(insertArticle);
}

static sqlite3_int64 makeDeal(Text fields[columns]) {
  bind(dealBySlug, 1, fields[deal]);
  run(dealBySlug);
  const sqlite3_int64 parties[] = {
    named(&organizations, fields[from], 1), named(&organizations, fields[to], 1)};
  for (int side = 0; side < 2; side++) {
    check(sqlite3_bind_int64(organizationName, 1, parties[side]));
    run(organizationName);
  }
  bind(slugTaken, 1, fields[deal]);
  run(slugTaken);
  char key[48];
  const int length = sprintf(key, "%lld>%lld", parties[0], parties[1]);
  bind(insertDeal, 1, fields[deal]);
  bind(insertDeal, 2, fields[kind]);
  bind(insertDeal, 4, (Text){key, length});
  bind(insertDeal, 5, now);
  const sqlite3_int64 number = insert(insertDeal);
  for (int side = 0; side < 2; side++) {
    check(sqlite3_bind_int64(insertParty, 1, number));
    bind(insertParty, 2, side ? (Text){"to", 2} : (Text){"from", 4});
    check(sqlite3_bind_int64(insertParty, 3, 0));
    check(sqlite3_bind_int64(insertParty, 4, parties[side]));
    run(insertParty);
  }
  return number;
}

static void bindValue(Text text) {
  const char *at = text.start;
  const int approximate = *at == '~', most = *at == '<', least = *at == '>';
  at += approximate + 2 * (most || least);
  char *end;
  const long long low = strtoll(at, &end, 10);
  const long long high = *end == '-' ? strtoll(end + 1, NULL, 10) : low;
  check(most ? sqlite3_bind_null(insertClaim, 5) : sqlite3_bind_int64(insertClaim, 5, low));
  check(least ? sqlite3_bind_null(insertClaim, 6) : sqlite3_bind_int64(insertClaim, 6, high));
  check(sqlite3_bind_int64(insertClaim, 8, approximate));
  check(sqlite3_bind_int64(insertClaim, 9, 0));
}

static int codePoints(Text text) {
  int count = 0;
  for (int index = 0; index < text.length; index++) count += (text.start[index] & 0xC0) != 0x80;
  return count;
}

static void recordClaim(Text fields[columns], sqlite3_int64 article, sqlite3_int64 dealNumber) {
  check(sqlite3_bind_int64(insertClaim, 1, article));
  check(sqlite3_bind_int64(insertClaim, 2, dealNumber));
  bind(insertClaim, 3, fields[property]);
  bind(insertClaim, 4, fields[unit]);
  bindValue(fields[value]);
  check(sqlite3_bind_text(insertClaim, 10, "", 0, SQLITE_STATIC));
  bind(insertClaim, 13, fields[modality]);
  bind(insertClaim, 14, fields[quote]);
  check(sqlite3_bind_text(insertClaim, 15, "", 0, SQLITE_STATIC));
  check(sqlite3_bind_text(insertClaim, 16, "", 0, SQLITE_STATIC));
  check(sqlite3_bind_int64(insertClaim, 17, 0));
  check(sqlite3_bind_int64(insertClaim, 18, codePoints(fields[quote])));
  bind(insertClaim, 20, now);
  const sqlite3_int64 claim = insert(insertClaim);
  if (!fields[via].length) return;
  check(sqlite3_bind_int64(insertCredit, 1, claim));
  check(sqlite3_bind_int64(insertCredit, 2, 0));
  check(sqlite3_bind_int64(insertCredit, 3, named(&outlets, fields[via], 0)));
  run(insertCredit);
}

static void prepareAll(void) {
  outlets.find = prepare("SELECT coalesce(merged_into, id) FROM outlet_alias JOIN outlet ON id = outlet_id WHERE folded = ?");
  outlets.insert = prepare("INSERT INTO outlet (name, recorded_at) VALUES (?, ?)");
  outlets.alias = prepare("INSERT INTO outlet_alias (folded, outlet_id, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  organizations.find = prepare(
    "SELECT coalesce(merged_into, id) FROM organization_alias JOIN organization ON id = organization_id WHERE folded = ?");
  organizations.insert = prepare("INSERT INTO organization (name, wikidata_id, recorded_at) VALUES (?, ?, ?)");
  organizations.alias = prepare(
    "INSERT INTO organization_alias (folded, organization_id, name, language) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  articlesAlike = prepare(
    "SELECT id FROM article WHERE outlet_id IS ? AND published IS ? AND url IS ? AND title IS ? ORDER BY id");
  articleAt = prepare("SELECT id FROM article WHERE canonical_url = ?");
  insertArticle = prepare(
    "INSERT INTO article (outlet_id, title, author, language, published, published_from, published_to, url, "
    "canonical_url, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  dealBySlug = prepare("SELECT coalesce(merged_into, id) FROM deal WHERE slug = ?");
  organizationName = prepare("SELECT name FROM organization WHERE id = ?");
  slugTaken = prepare("SELECT 1 FROM deal WHERE slug = ?");
  insertDeal = prepare("INSERT INTO deal (slug, kind, label, party_key, recorded_at) VALUES (?, ?, ?, ?, ?)");
  insertParty = prepare("INSERT INTO deal_party (deal_id, role, position, organization_id) VALUES (?, ?, ?, ?)");
  insertClaim = prepare(
    "INSERT INTO claim (article_id, deal_id, property, unit, low, high, text, approximate, vague, hedge, valuation, "
    "part, modality, reported_on, quote, quote_prefix, quote_suffix, quote_start, quote_end, confidence, recorded_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
    "(SELECT published_from FROM article_publication WHERE article_id = ?1), ?14, ?15, ?16, ?17, ?18, ?19, ?20)");
  insertCredit = prepare("INSERT INTO claim_credit (claim_id, position, outlet_id) VALUES (?, ?, ?)");
}

static void settings(const char *file) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  check(sqlite3_open_v2(file, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL));
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  check(sqlite3_exec(database, "PRAGMA synchronous = FULL; PRAGMA cache_size = -64000", NULL, NULL, NULL));
}

int main(int count, char **arguments) {
  if (count != 3) return fputs("usage: import CSV FILE\n", stderr), 64;
  settings(arguments[2]);
  prepareAll();
  const int file = open(arguments[1], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) return perror(arguments[1]), 2;
  const char *at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (at == MAP_FAILED) return perror(arguments[1]), 2;
  const char *end = at + status.st_size;
  Table articles = {0}, deals = {0};
  Text fields[columns];
  at = row(at, end, fields);
  check(sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL));
  const sqlite3_int64 first = 1;
  check(sqlite3_exec(
    database, "DROP INDEX \"claim_by_question\"; DROP INDEX \"claim_by_article\"", NULL, NULL, NULL));
  while (at < end) {
    at = row(at, end, fields);
    const sqlite3_int64 outletNumber = named(&outlets, fields[outlet], 0);
    sqlite3_int64 *article = find(&articles, fields[url]);
    if (!*article) *article = makeArticle(fields, outletNumber);
    sqlite3_int64 *dealNumber = find(&deals, fields[deal]);
    if (!*dealNumber) *dealNumber = makeDeal(fields);
    recordClaim(fields, *article, *dealNumber);
  }
  sqlite3_stmt *index = prepare(
    "INSERT INTO quote_search (rowid, quote) SELECT id, quote FROM claim WHERE id >= ? AND quote IS NOT NULL");
  check(sqlite3_bind_int64(index, 1, first));
  run(index);
  check(sqlite3_exec(
    database,
    "CREATE INDEX claim_by_question ON claim (deal_id, property, unit, reported_on, low, high, modality);"
    "CREATE INDEX claim_by_article ON claim (article_id)",
    NULL, NULL, NULL));
  check(sqlite3_exec(database, "COMMIT", NULL, NULL, NULL));
  while (preparedCount) sqlite3_finalize(prepared[--preparedCount]);
  check(sqlite3_close(database));
  return 0;
}
