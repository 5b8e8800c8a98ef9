-- What people set that is no claim, and what stood there before, so that it can be undone: outlets and organizations
-- that are added, domains of outlets, items of organizations, feeds that are followed, reference rates.
-- 0001_initial says how days and moments are written, and what is never changed.
CREATE TABLE setting_change (
  id INTEGER PRIMARY KEY,
  setting TEXT NOT NULL CHECK (
    setting IN ('outlet', 'organization', 'domain', 'wikidata', 'feed', 'rates')),
  subject TEXT NOT NULL, -- a name, a domain, the address of a feed, the file that rates came in
  old_value TEXT, -- NULL: none, else an item at Wikidata, the name of an outlet, or 'yes'
  new_value TEXT, -- the same
  undone_id INTEGER UNIQUE REFERENCES setting_change, -- the change that this one takes back
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX setting_change_by_subject ON setting_change (setting, subject);

-- The rates that a change of them put in the place of others.
CREATE TABLE rate_change (
  setting_change_id INTEGER NOT NULL REFERENCES setting_change,
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), -- ISO 4217
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  old_per_euro TEXT CHECK (old_per_euro <> ''), -- NULL: none
  new_per_euro TEXT CHECK (new_per_euro <> ''), -- NULL: none
  PRIMARY KEY (setting_change_id, currency, day)
) STRICT, WITHOUT ROWID;

-- What was recorded stays as it was recorded.
CREATE TRIGGER setting_change_stays BEFORE UPDATE ON setting_change
BEGIN SELECT RAISE(ABORT, 'changes of settings are never changed'); END;
CREATE TRIGGER setting_change_is_kept BEFORE DELETE ON setting_change
BEGIN SELECT RAISE(ABORT, 'changes of settings are never changed'); END;
CREATE TRIGGER setting_change_is_not_replaced BEFORE INSERT ON setting_change
WHEN EXISTS (SELECT 1 FROM setting_change WHERE id = new.id OR undone_id = new.undone_id)
BEGIN SELECT RAISE(ABORT, 'changes of settings are never changed'); END;
CREATE TRIGGER rate_change_stays BEFORE UPDATE ON rate_change
BEGIN SELECT RAISE(ABORT, 'changes of rates are never changed'); END;
CREATE TRIGGER rate_change_is_kept BEFORE DELETE ON rate_change
BEGIN SELECT RAISE(ABORT, 'changes of rates are never changed'); END;
CREATE TRIGGER rate_change_is_not_replaced BEFORE INSERT ON rate_change
WHEN EXISTS (
  SELECT 1 FROM rate_change
  WHERE setting_change_id = new.setting_change_id AND currency = new.currency AND day = new.day)
BEGIN SELECT RAISE(ABORT, 'changes of rates are never changed'); END;
