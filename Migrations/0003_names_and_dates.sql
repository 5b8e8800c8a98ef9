-- Names that change, dates of publication given afterwards, and disagreements that a person lets stand.
-- 0001_initial says how days and moments are written, and what is never changed.

-- Outlets, and organizations, that turned out to be one. Rows that refer to them stay as they are; who reads
-- them goes on to merged_into.
ALTER TABLE outlet ADD COLUMN merged_into INTEGER REFERENCES outlet CHECK (merged_into <> id);
CREATE INDEX outlet_by_merger ON outlet (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE organization ADD COLUMN
  merged_into INTEGER REFERENCES organization CHECK (merged_into <> id);
CREATE INDEX organization_by_merger ON organization (merged_into) WHERE merged_into IS NOT NULL;

-- What was done to an outlet and its names, so that it can be undone.
CREATE TABLE outlet_change (
  id INTEGER PRIMARY KEY,
  change TEXT NOT NULL CHECK (change IN ('alias', 'rename', 'merge', 'undo')),
  outlet_id INTEGER NOT NULL REFERENCES outlet,
  into_outlet_id INTEGER REFERENCES outlet CHECK ((into_outlet_id IS NOT NULL) = (change = 'merge')),
  old_name TEXT CHECK ((old_name IS NOT NULL) = (change = 'rename')),
  new_name TEXT CHECK ((new_name IS NOT NULL) = (change IN ('alias', 'rename'))),
  undone_id INTEGER UNIQUE REFERENCES outlet_change CHECK ((undone_id IS NOT NULL) = (change = 'undo')),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX outlet_change_by_outlet ON outlet_change (outlet_id);
CREATE INDEX outlet_change_by_target ON outlet_change (into_outlet_id) WHERE into_outlet_id IS NOT NULL;

-- What was done to an organization and its names, so that it can be undone.
CREATE TABLE organization_change (
  id INTEGER PRIMARY KEY,
  change TEXT NOT NULL CHECK (change IN ('alias', 'rename', 'merge', 'undo')),
  organization_id INTEGER NOT NULL REFERENCES organization,
  into_organization_id INTEGER REFERENCES organization CHECK ((into_organization_id IS NOT NULL) = (change = 'merge')),
  old_name TEXT CHECK ((old_name IS NOT NULL) = (change = 'rename')),
  new_name TEXT CHECK ((new_name IS NOT NULL) = (change IN ('alias', 'rename'))),
  undone_id INTEGER UNIQUE REFERENCES organization_change CHECK ((undone_id IS NOT NULL) = (change = 'undo')),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX organization_change_by_organization ON organization_change (organization_id);
CREATE INDEX organization_change_by_target ON organization_change (into_organization_id) WHERE into_organization_id IS NOT NULL;

-- The key of a deal's parties, those that were merged by the number of what they are now.
CREATE VIEW deal_party_key AS
SELECT
  deal.id AS deal_id,
  (SELECT coalesce(group_concat(id), '') FROM (
    SELECT DISTINCT coalesce(merged_into, id) AS id
    FROM deal_party JOIN organization ON id = organization_id
    WHERE deal_id = deal.id AND role = 'from' ORDER BY 1))
  || '>'
  || (SELECT coalesce(group_concat(id), '') FROM (
    SELECT DISTINCT coalesce(merged_into, id) AS id
    FROM deal_party JOIN organization ON id = organization_id
    WHERE deal_id = deal.id AND role = 'to' ORDER BY 1)) AS party_key
FROM deal;
CREATE TRIGGER organization_merger_changes_keys AFTER UPDATE OF merged_into ON organization
BEGIN
  UPDATE deal SET party_key = (SELECT party_key FROM deal_party_key WHERE deal_id = deal.id)
  WHERE id IN (SELECT deal_id FROM deal_party WHERE organization_id = new.id);
END;

-- When an article was published, where it does not say so itself, or wrongly, and a person knows.
CREATE TABLE article_date (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  published TEXT NOT NULL, -- EDTF
  published_from TEXT CHECK (published_from GLOB '*-[01][0-9]-[0-3][0-9]'),
  published_to TEXT CHECK (published_to GLOB '*-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX article_date_by_article ON article_date (article_id);
CREATE TABLE article_date_withdrawal (
  article_date_id INTEGER PRIMARY KEY REFERENCES article_date,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;

-- When an article was published, by the last date given that was not taken back, else by itself.
CREATE VIEW article_publication AS
SELECT
  article.id AS article_id,
  iif(given.id IS NULL, article.published, given.published) AS published,
  iif(given.id IS NULL, article.published_from, given.published_from) AS published_from
FROM article LEFT JOIN article_date AS given ON given.id = (
  SELECT max(id) FROM article_date
  WHERE article_id = article.id
    AND NOT EXISTS (SELECT 1 FROM article_date_withdrawal WHERE article_date_id = article_date.id));

-- The day of a claim is that of its article: its place in time, not its content.
DROP TRIGGER claim_stays;
CREATE TRIGGER claim_stays BEFORE UPDATE OF
  id, article_id, property, unit, low, high, text, approximate, vague, hedge, valuation, part,
  modality, quote, quote_prefix, quote_suffix, quote_start, quote_end, confidence, recorded_at
ON claim BEGIN SELECT RAISE(ABORT, 'claims are never changed: retract or correct it'); END;
CREATE TRIGGER claim_stays_on_its_day BEFORE UPDATE OF reported_on ON claim
WHEN new.reported_on IS NOT (SELECT published_from FROM article_publication WHERE article_id = old.article_id)
BEGIN SELECT RAISE(ABORT, 'claims are dated by a row of article_date'); END;
CREATE TRIGGER article_date_dates AFTER INSERT ON article_date
BEGIN
  UPDATE claim
  SET reported_on = (SELECT published_from FROM article_publication WHERE article_id = new.article_id)
  WHERE article_id = new.article_id;
END;
CREATE TRIGGER article_date_withdrawal_dates AFTER INSERT ON article_date_withdrawal
BEGIN
  UPDATE claim
  SET reported_on = (SELECT published_from FROM article_publication WHERE article_id = claim.article_id)
  WHERE article_id = (SELECT article_id FROM article_date WHERE id = new.article_date_id);
END;

-- Two claims that contradict each other, and that a person looked at and lets stand, both of them.
CREATE TABLE dismissal (
  id INTEGER PRIMARY KEY,
  left_claim_id INTEGER NOT NULL REFERENCES claim,
  right_claim_id INTEGER NOT NULL REFERENCES claim CHECK (right_claim_id <> left_claim_id),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX dismissal_by_left ON dismissal (left_claim_id);
CREATE INDEX dismissal_by_right ON dismissal (right_claim_id);
CREATE TABLE dismissal_withdrawal (
  dismissal_id INTEGER PRIMARY KEY REFERENCES dismissal,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*-??-??T??:??:??.???Z')
) STRICT;

-- What was recorded stays as it was recorded.
CREATE TRIGGER outlet_change_stays BEFORE UPDATE ON outlet_change
BEGIN SELECT RAISE(ABORT, 'changes of outlets are never changed'); END;
CREATE TRIGGER outlet_change_is_kept BEFORE DELETE ON outlet_change
BEGIN SELECT RAISE(ABORT, 'changes of outlets are never changed'); END;
CREATE TRIGGER outlet_change_is_not_replaced BEFORE INSERT ON outlet_change
WHEN EXISTS (SELECT 1 FROM outlet_change WHERE id = new.id OR undone_id = new.undone_id)
BEGIN SELECT RAISE(ABORT, 'changes of outlets are never changed'); END;
CREATE TRIGGER organization_change_stays BEFORE UPDATE ON organization_change
BEGIN SELECT RAISE(ABORT, 'changes of organizations are never changed'); END;
CREATE TRIGGER organization_change_is_kept BEFORE DELETE ON organization_change
BEGIN SELECT RAISE(ABORT, 'changes of organizations are never changed'); END;
CREATE TRIGGER organization_change_is_not_replaced BEFORE INSERT ON organization_change
WHEN EXISTS (SELECT 1 FROM organization_change WHERE id = new.id OR undone_id = new.undone_id)
BEGIN SELECT RAISE(ABORT, 'changes of organizations are never changed'); END;
CREATE TRIGGER article_date_stays BEFORE UPDATE ON article_date
BEGIN SELECT RAISE(ABORT, 'dates given are never changed: withdraw it'); END;
CREATE TRIGGER article_date_is_kept BEFORE DELETE ON article_date
BEGIN SELECT RAISE(ABORT, 'dates given are never changed: withdraw it'); END;
CREATE TRIGGER article_date_is_not_replaced BEFORE INSERT ON article_date
WHEN EXISTS (SELECT 1 FROM article_date WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'dates given are never changed: withdraw it'); END;
CREATE TRIGGER article_date_withdrawal_stays BEFORE UPDATE ON article_date_withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER article_date_withdrawal_is_kept BEFORE DELETE ON article_date_withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER article_date_withdrawal_is_not_replaced BEFORE INSERT ON article_date_withdrawal
WHEN EXISTS (SELECT 1 FROM article_date_withdrawal WHERE article_date_id = new.article_date_id)
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER dismissal_stays BEFORE UPDATE ON dismissal
BEGIN SELECT RAISE(ABORT, 'dismissals are never changed: withdraw it'); END;
CREATE TRIGGER dismissal_is_kept BEFORE DELETE ON dismissal
BEGIN SELECT RAISE(ABORT, 'dismissals are never changed: withdraw it'); END;
CREATE TRIGGER dismissal_is_not_replaced BEFORE INSERT ON dismissal
WHEN EXISTS (SELECT 1 FROM dismissal WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'dismissals are never changed: withdraw it'); END;
CREATE TRIGGER dismissal_withdrawal_stays BEFORE UPDATE ON dismissal_withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER dismissal_withdrawal_is_kept BEFORE DELETE ON dismissal_withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER dismissal_withdrawal_is_not_replaced BEFORE INSERT ON dismissal_withdrawal
WHEN EXISTS (SELECT 1 FROM dismissal_withdrawal WHERE dismissal_id = new.dismissal_id)
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;

-- The claims that stand, by the names and dates that hold now.
DROP VIEW current_claim;
CREATE VIEW current_claim AS
SELECT
  claim.id AS claim_id, deal.slug AS deal, deal.kind, claim.property,
  CASE claim.unit
    WHEN 'text' THEN claim.low
    WHEN 'date' THEN claim.text
    ELSE
      iif(claim.approximate, '~', '')
      || CASE
        WHEN claim.low = claim.high THEN bound.low
        WHEN claim.low IS NULL THEN 'up to ' || bound.high
        WHEN claim.high IS NULL THEN 'more than ' || bound.low
        ELSE bound.low || ' to ' || bound.high
      END
      || ' ' || claim.unit
  END AS value,
  claim.modality, outlet.name AS outlet,
  (SELECT group_concat(credited.name, ', ')
    FROM claim_credit
    JOIN outlet AS named ON named.id = claim_credit.outlet_id
    JOIN outlet AS credited ON credited.id = coalesce(named.merged_into, named.id)
    WHERE claim_credit.claim_id = claim.id) AS credited,
  publication.published, claim.quote, claim.low, claim.high, claim.unit, claim.approximate, claim.vague,
  claim.valuation, claim.part, claim.confidence, article.title, article.url, claim.reported_on,
  claim.recorded_at, claim.article_id, claim.deal_id
FROM claim
JOIN (
  SELECT
    id,
    CASE typeof(low) WHEN 'integer' THEN printf('%,d', low) ELSE printf('%.15g', low) END AS low,
    CASE typeof(high) WHEN 'integer' THEN printf('%,d', high) ELSE printf('%.15g', high) END AS high
  FROM claim
) AS bound ON bound.id = claim.id
JOIN deal ON deal.id = claim.deal_id
JOIN article ON article.id = claim.article_id
JOIN article_publication AS publication ON publication.article_id = article.id
LEFT JOIN outlet AS publisher ON publisher.id = article.outlet_id
LEFT JOIN outlet ON outlet.id = coalesce(publisher.merged_into, publisher.id)
WHERE NOT EXISTS (SELECT 1 FROM claim_end WHERE claim_end.claim_id = claim.id AND restored_at IS NULL);
