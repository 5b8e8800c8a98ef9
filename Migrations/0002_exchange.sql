-- What imports ask for: an article by all that a table says of it, and the rates that money is compared at.

DROP INDEX article_by_outlet;
CREATE INDEX article_by_source ON article (outlet_id, published, url, title);

-- What one euro bought on a day, as the European Central Bank publishes it. Not news, hence not append-only:
-- a later file may mend a rate.
CREATE TABLE reference_rate (
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), -- ISO 4217
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  per_euro TEXT NOT NULL CHECK (per_euro <> ''), -- an exact decimal
  PRIMARY KEY (currency, day)
) STRICT, WITHOUT ROWID;
