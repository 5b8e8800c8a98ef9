-- Who published an article, where it does not say so itself, or wrongly, and a person knows.
-- 0001_initial says how moments are written, and what is never changed.
CREATE TABLE article_outlet (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  own_outlet_id INTEGER REFERENCES outlet, -- the one that the article names itself
  outlet_id INTEGER NOT NULL REFERENCES outlet,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX article_outlet_by_article ON article_outlet (article_id);
CREATE INDEX article_outlet_by_outlet ON article_outlet (outlet_id);
CREATE INDEX article_outlet_by_own ON article_outlet (own_outlet_id) WHERE own_outlet_id IS NOT NULL;
CREATE TABLE article_outlet_withdrawal (
  article_outlet_id INTEGER PRIMARY KEY REFERENCES article_outlet,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;

-- The outlet of each article that was ever given one: the last given that was not taken back, else its own.
CREATE VIEW article_publisher AS
SELECT
  first.article_id, iif(given.id IS NULL, first.own_outlet_id, given.outlet_id) AS outlet_id
FROM article_outlet AS first
LEFT JOIN article_outlet AS given ON given.id = (
  SELECT max(id) FROM article_outlet
  WHERE article_id = first.article_id AND NOT EXISTS (
    SELECT 1 FROM article_outlet_withdrawal WHERE article_outlet_id = article_outlet.id))
WHERE first.id = (SELECT min(id) FROM article_outlet WHERE article_id = first.article_id);

-- The outlet of an article is who is believed to have published it, so that reading needs no other table; its
-- content is never changed.
DROP TRIGGER article_stays;
CREATE TRIGGER article_stays BEFORE UPDATE OF
  id, title, author, language, published, published_from, published_to, url, canonical_url, recorded_at
ON article BEGIN SELECT RAISE(ABORT, 'articles are never changed'); END;
CREATE TRIGGER article_stays_with_its_outlet BEFORE UPDATE OF outlet_id ON article
WHEN NOT EXISTS (
  SELECT 1 FROM article_publisher WHERE article_id = old.id AND outlet_id IS new.outlet_id)
BEGIN SELECT RAISE(ABORT, 'articles get another outlet by a row of article_outlet'); END;
CREATE TRIGGER article_outlet_gives AFTER INSERT ON article_outlet
BEGIN
  UPDATE article
  SET outlet_id = (SELECT outlet_id FROM article_publisher WHERE article_id = new.article_id)
  WHERE id = new.article_id;
END;
CREATE TRIGGER article_outlet_withdrawal_gives AFTER INSERT ON article_outlet_withdrawal
BEGIN
  UPDATE article
  SET outlet_id = (SELECT outlet_id FROM article_publisher WHERE article_id = article.id)
  WHERE id = (SELECT article_id FROM article_outlet WHERE id = new.article_outlet_id);
END;

-- What was recorded stays as it was recorded.
CREATE TRIGGER article_outlet_stays BEFORE UPDATE ON article_outlet
BEGIN SELECT RAISE(ABORT, 'outlets given are never changed: withdraw it'); END;
CREATE TRIGGER article_outlet_is_kept BEFORE DELETE ON article_outlet
BEGIN SELECT RAISE(ABORT, 'outlets given are never changed: withdraw it'); END;
CREATE TRIGGER article_outlet_is_not_replaced BEFORE INSERT ON article_outlet
WHEN EXISTS (SELECT 1 FROM article_outlet WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'outlets given are never changed: withdraw it'); END;
CREATE TRIGGER article_outlet_withdrawal_stays BEFORE UPDATE ON article_outlet_withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER article_outlet_withdrawal_is_kept BEFORE DELETE ON article_outlet_withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER article_outlet_withdrawal_is_not_replaced BEFORE INSERT ON article_outlet_withdrawal
WHEN EXISTS (
  SELECT 1 FROM article_outlet_withdrawal WHERE article_outlet_id = new.article_outlet_id)
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
