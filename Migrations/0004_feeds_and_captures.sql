-- Feeds that are followed, and articles that are read again. 0001_initial says how days and moments are
-- written, and what is never changed.

-- An article that is read again with another text gets one more capture, also where it has gone back to an
-- earlier text; and two outlets may carry one text, letter by letter. So a text is no longer unique.
DROP VIEW article_text;
CREATE TABLE new_capture (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  retrieved_at TEXT NOT NULL CHECK (retrieved_at GLOB '*-??-??T??:??:??.???Z'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the text in UTF-8
  text TEXT NOT NULL
) STRICT;
INSERT INTO new_capture (id, article_id, retrieved_at, sha256, text)
SELECT id, article_id, retrieved_at, sha256, text FROM capture;
DROP TABLE capture;
ALTER TABLE new_capture RENAME TO capture;
CREATE INDEX capture_by_article ON capture (article_id);
CREATE INDEX capture_by_text ON capture (sha256);
CREATE VIEW article_text AS
SELECT capture.id, article.title, capture.text
FROM capture JOIN article ON article.id = capture.article_id;
CREATE TRIGGER capture_stays BEFORE UPDATE ON capture
BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
CREATE TRIGGER capture_is_kept BEFORE DELETE ON capture
BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
CREATE TRIGGER capture_is_not_replaced BEFORE INSERT ON capture
WHEN EXISTS (SELECT 1 FROM capture WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;

-- Articles whose first text is, letter by letter, one that another outlet's article had before.
CREATE VIEW article_copy AS
SELECT copy.article_id, min(original.article_id) AS original_id
FROM capture AS copy
JOIN capture AS original ON original.sha256 = copy.sha256 AND original.article_id < copy.article_id
WHERE copy.id = (SELECT min(id) FROM capture WHERE capture.article_id = copy.article_id)
GROUP BY copy.article_id;

-- A feed that is followed, and what to tell its server the next time: changes with every poll.
CREATE TABLE feed (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE CHECK (address <> ''), -- http or https, or a file's path from the root
  title TEXT CHECK (title <> ''),
  outlet_id INTEGER REFERENCES outlet, -- who publishes the items that do not say it themselves
  etag TEXT, -- of the last answer; of a file its SHA-256
  last_modified TEXT, -- of the last answer, as the server wrote it
  is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)), -- the server gave it up (status 410)
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0), -- polls in a row that brought nothing
  polled_at TEXT CHECK (polled_at GLOB '*-??-??T??:??:??.???Z'),
  removed_at TEXT CHECK (removed_at GLOB '*-??-??T??:??:??.???Z'), -- NULL: it is followed
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX feed_by_outlet ON feed (outlet_id) WHERE outlet_id IS NOT NULL;

-- An item that a feed had. It waits until it was read, so that a poll that is broken off goes on later.
CREATE TABLE feed_item (
  feed_id INTEGER NOT NULL REFERENCES feed,
  guid TEXT NOT NULL CHECK (guid <> ''), -- what the feed knows it by
  state TEXT NOT NULL CHECK (state IN ('waiting', 'recorded', 'known', 'failed')),
  address TEXT CHECK (address <> ''),
  title TEXT CHECK (title <> ''),
  published TEXT CHECK (published <> ''), -- EDTF
  content TEXT CHECK (content <> ''), -- what the feed has of it, in HTML, while it waits
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0), -- to read it, in vain
  article_id INTEGER REFERENCES article, -- what became of it
  problem TEXT, -- why the last attempt failed
  seen_at TEXT NOT NULL CHECK (seen_at GLOB '*-??-??T??:??:??.???Z'),
  PRIMARY KEY (feed_id, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_item_waiting ON feed_item (feed_id, seen_at) WHERE state = 'waiting';
CREATE INDEX feed_item_by_article ON feed_item (article_id) WHERE article_id IS NOT NULL;

-- Hosts that asked not to be asked again before a moment (statuses 429 and 503).
CREATE TABLE host_pause (
  host TEXT PRIMARY KEY CHECK (host <> ''),
  status INTEGER NOT NULL,
  until TEXT NOT NULL CHECK (until GLOB '*-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
