// Writes a made-up world of reports as CSV: `world CLAIMS [SEED]`. The same numbers give the same bytes.
//
// 20,000 deals, 5,000 articles and 300 outlets for a million claims, and as much less for fewer. Of ten
// questions one is contested (some sources have another figure) and one is revised (the figure changes with
// time); articles copy the words of others; three claims of ten credit another outlet.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;

/// SplitMix64.
static uint64_t next(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static unsigned below(unsigned bound) { return (unsigned)(next() % bound); }

/// What is fixed for a thing of the world, whatever is asked before: a hash of its numbers.
static uint64_t fixed(uint64_t a, uint64_t b) {
  uint64_t z = (a + 1) * 0x9E3779B97F4A7C15u ^ (b + 1) * 0xC2B2AE3D27D4EB4Fu;
  z = (z ^ (z >> 29)) * 0xBF58476D1CE4E5B9u;
  return z ^ (z >> 32);
}

static const char *const syllables[] = {
  "al", "bo", "cor", "da", "el", "fi", "gran", "hel", "in", "jo", "kar", "lu", "mon", "nor", "o", "pra",
  "quin", "ro", "sol", "ta", "ul", "ver", "wes", "xan", "yl", "zor", "bel", "dru", "fen", "gal", "his", "lor"};

/// A name that no other number has.
static void name(char *text, unsigned number) {
  char *end = text;
  unsigned rest = number;
  for (int part = 0; part < 4 || rest; part++, rest /= 32)
    end = stpcpy(end, syllables[(rest + 7u * (unsigned)part) % 32]);
  text[0] = (char)(text[0] - 32);
}

static const char *const words[] = {
  "the", "company", "said", "people", "familiar", "with", "matter", "talks", "stake", "round", "plans",
  "group", "cloud", "chips", "billion", "would", "could", "investors", "agreement", "according", "deal",
  "sources", "value", "shares", "capital", "financing", "partner", "terms", "closing", "board", "market",
  "week", "could", "reach", "figure", "new", "under", "discussion", "sign", "buy", "sell", "late", "stage",
  "several", "banks", "report", "négociations", "levée", "tour", "participation"};

static void quote(char *text, uint64_t seed, const char *figure) {
  char *end = text;
  const unsigned place = (unsigned)(seed % 5) + 4;
  for (unsigned word = 0; end - text < 112; word++) {
    if (word) *end++ = ' ';
    end = word == place ? stpcpy(end, figure)
                        : stpcpy(end, words[fixed(seed, word) % (sizeof words / sizeof *words)]);
  }
  strcpy(end, ".");
}

static const struct {
  const char *name;
  const char *unit;
  unsigned long long base;
} properties[] = {
  {"amount", "USD", 50000000}, {"amount", "EUR", 50000000}, {"valuation", "USD", 900000000},
  {"stake", "percent", 1}, {"capacity", "GW", 1}};

static void date(char *text, unsigned day) {
  static const unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  unsigned year = 2023 + day / 365, rest = day % 365, month = 0;
  while (rest >= lengths[month]) rest -= lengths[month++];
  sprintf(text, "%04u-%02u-%02u", year, month + 1, rest + 1);
}

int main(int count, char **arguments) {
  if (count < 2) return fputs("usage: world CLAIMS [SEED]\n", stderr), 64;
  const unsigned long claims = strtoul(arguments[1], NULL, 10);
  state = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  const unsigned deals = claims / 50 ? (unsigned)(claims / 50) : 1;
  const unsigned articles = claims / 200 ? (unsigned)(claims / 200) : 1;
  const unsigned outlets = articles < 300 ? articles : 300;
  const unsigned organizations = deals / 5 + 2;
  static const char *const kinds[] = {"investment", "acquisition", "contract", "holding", "partnership"};
  puts("outlet,published,title,url,deal,kind,from,to,property,value,unit,modality,attributed_to,quote");
  unsigned long left = claims;
  for (unsigned article = 0; article < articles; article++) {
    const unsigned day = article * 1095ul / articles;
    char outlet[64], published[64];
    name(outlet, (unsigned)(fixed(article, 1) % outlets));
    date(published, day);
    unsigned long here = article + 1 == articles ? left : claims / articles;
    for (left -= here; here; here--) {
      const unsigned deal = below(deals), property = below(5);
      const uint64_t question = fixed(deal, 100 + property);
      unsigned long long figure = properties[property].base * (1 + question % 97);
      const int contested = question / 100 % 10 == 0;
      if (contested && below(4) == 0) figure = figure * (2 + below(4));
      if (question / 100 % 10 == 1 && day > question / 1000 % 1095) figure = figure * 3 / 2;
      char value[64], payer[64], payee[64], credited[64] = "", words_of_it[256];
      // Who hedges the figure of a question hedges it the same way, so that only the contested are disputed.
      static const char *const hedges[] = {"<=", ">="};
      const unsigned form = below(100), hedge = (unsigned)(question / 7 % 3);
      if (form < 80) sprintf(value, "%s%llu", form < 70 ? "" : "~", figure);
      else if (hedge < 2) sprintf(value, "%s%llu", hedges[hedge], figure);
      else sprintf(value, "%llu-%llu", figure, figure * 2);
      const unsigned from = (unsigned)(fixed(deal, 2) % organizations);
      const unsigned to = (from + 1 + (unsigned)(fixed(deal, 3) % (organizations - 1))) % organizations;
      name(payer, 1000 + from);
      name(payee, 1000 + to);
      const unsigned origin = below(outlets);
      if (below(10) < 3) name(credited, origin);
      // What credits nobody is in words of its own; what credits someone, in that one's.
      quote(words_of_it, *credited ? fixed(question, origin) : next(), value);
      const unsigned firm = below(100);
      printf("%s,%s,%s on %s %u,https://%s.example/%u,deal-%u,%s,%s Corp,%s Corp,%s,%s,%s,%s,%s,%s\n",
        outlet, published, outlet, published, article, outlet, article, deal, kinds[fixed(deal, 4) % 5],
        payer, payee, properties[property].name, value, properties[property].unit,
        firm < 55 ? "rumored" : firm < 85 ? "announced" : contested && firm >= 98 ? "denied" : "completed",
        credited,
        words_of_it);
    }
  }
  return ferror(stdout) || fflush(stdout) ? 2 : 0;
}
