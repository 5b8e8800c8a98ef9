-- What tells that a row is still the one that was recorded: SQLite has no checksums of its pages or rows.
-- 0001_initial says what is never changed.
--
-- A row here has the digests of up to 64 consecutive rows of a table. ondit adds them, at the end of each transaction,
-- for rows with numbers after the last that has one, and for those that unsealed names. Rows that another program
-- adds or changes need none: the next transaction of ondit gives it to them.
CREATE TABLE seal (
  name TEXT NOT NULL CHECK (name <> ''), -- of the table
  first INTEGER NOT NULL CHECK (first % 64 = 0), -- the number of the row that the first digest is of
  -- XXH64 of the row with the number first, of the one after it and so on, 8 bytes each, the lowest byte first, or 0
  -- where there is no such row. RowBytes.swift says what is hashed.
  digests BLOB NOT NULL CHECK (length(digests) BETWEEN 8 AND 512 AND length(digests) % 8 = 0),
  checksum INTEGER NOT NULL, -- the same hash, of name and digests
  PRIMARY KEY (name, first)
) STRICT, WITHOUT ROWID;

-- Rows whose digest is not, or no more, theirs: empty but for what other programs wrote.
CREATE TABLE unsealed (
  name TEXT NOT NULL, -- of the table
  number INTEGER NOT NULL, -- of the row
  PRIMARY KEY (name, number)
) STRICT, WITHOUT ROWID;

-- Rows that change: the place of a claim, who published an article, names, mergers, how a feed was polled.
CREATE TRIGGER article_update_unseals AFTER UPDATE ON article
BEGIN INSERT INTO unsealed VALUES ('article', new.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER claim_update_unseals AFTER UPDATE OF deal_id ON claim
BEGIN INSERT INTO unsealed VALUES ('claim', new.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER deal_update_unseals AFTER UPDATE ON deal
BEGIN INSERT INTO unsealed VALUES ('deal', old.id), ('deal', new.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER outlet_update_unseals AFTER UPDATE ON outlet
BEGIN INSERT INTO unsealed VALUES ('outlet', old.id), ('outlet', new.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER organization_update_unseals AFTER UPDATE ON organization
BEGIN INSERT INTO unsealed VALUES ('organization', old.id), ('organization', new.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER feed_update_unseals AFTER UPDATE ON feed
BEGIN INSERT INTO unsealed VALUES ('feed', old.id), ('feed', new.id) ON CONFLICT DO NOTHING; END;

-- Rows that can go.
CREATE TRIGGER deal_delete_unseals AFTER DELETE ON deal
BEGIN INSERT INTO unsealed VALUES ('deal', old.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER outlet_delete_unseals AFTER DELETE ON outlet
BEGIN INSERT INTO unsealed VALUES ('outlet', old.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER organization_delete_unseals AFTER DELETE ON organization
BEGIN INSERT INTO unsealed VALUES ('organization', old.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER feed_delete_unseals AFTER DELETE ON feed
BEGIN INSERT INTO unsealed VALUES ('feed', old.id) ON CONFLICT DO NOTHING; END;

-- The names of one outlet or organization have one digest.
CREATE TRIGGER outlet_alias_insert_unseals AFTER INSERT ON outlet_alias
BEGIN INSERT INTO unsealed VALUES ('outlet_alias', new.outlet_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER outlet_alias_update_unseals AFTER UPDATE ON outlet_alias
BEGIN INSERT INTO unsealed VALUES ('outlet_alias', old.outlet_id), ('outlet_alias', new.outlet_id)
ON CONFLICT DO NOTHING; END;
CREATE TRIGGER outlet_alias_delete_unseals AFTER DELETE ON outlet_alias
BEGIN INSERT INTO unsealed VALUES ('outlet_alias', old.outlet_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER organization_alias_insert_unseals AFTER INSERT ON organization_alias
BEGIN INSERT INTO unsealed VALUES ('organization_alias', new.organization_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER organization_alias_update_unseals AFTER UPDATE ON organization_alias
BEGIN INSERT INTO unsealed VALUES ('organization_alias', old.organization_id), ('organization_alias', new.organization_id)
ON CONFLICT DO NOTHING; END;
CREATE TRIGGER organization_alias_delete_unseals AFTER DELETE ON organization_alias
BEGIN INSERT INTO unsealed VALUES ('organization_alias', old.organization_id) ON CONFLICT DO NOTHING; END;

-- All rates have one.
CREATE TRIGGER reference_rate_insert_unseals AFTER INSERT ON reference_rate
BEGIN INSERT INTO unsealed VALUES ('reference_rate', 1) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER reference_rate_update_unseals AFTER UPDATE ON reference_rate
BEGIN INSERT INTO unsealed VALUES ('reference_rate', 1) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER reference_rate_delete_unseals AFTER DELETE ON reference_rate
BEGIN INSERT INTO unsealed VALUES ('reference_rate', 1) ON CONFLICT DO NOTHING; END;

-- Rows whose numbers, those of what they take back, do not come one after the other.
CREATE TRIGGER retraction_withdrawal_insert_unseals AFTER INSERT ON retraction_withdrawal
BEGIN INSERT INTO unsealed VALUES ('retraction_withdrawal', new.retraction_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER correction_withdrawal_insert_unseals AFTER INSERT ON correction_withdrawal
BEGIN INSERT INTO unsealed VALUES ('correction_withdrawal', new.correction_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER review_withdrawal_insert_unseals AFTER INSERT ON review_withdrawal
BEGIN INSERT INTO unsealed VALUES ('review_withdrawal', new.review_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER ruling_withdrawal_insert_unseals AFTER INSERT ON ruling_withdrawal
BEGIN INSERT INTO unsealed VALUES ('ruling_withdrawal', new.ruling_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER article_date_withdrawal_insert_unseals AFTER INSERT ON article_date_withdrawal
BEGIN INSERT INTO unsealed VALUES ('article_date_withdrawal', new.article_date_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER article_outlet_withdrawal_insert_unseals AFTER INSERT ON article_outlet_withdrawal
BEGIN INSERT INTO unsealed VALUES ('article_outlet_withdrawal', new.article_outlet_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER dismissal_withdrawal_insert_unseals AFTER INSERT ON dismissal_withdrawal
BEGIN INSERT INTO unsealed VALUES ('dismissal_withdrawal', new.dismissal_id) ON CONFLICT DO NOTHING; END;
