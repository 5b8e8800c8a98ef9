-- On whose word a claim stands where its article names nobody, in the article's words: "sources proches du
-- dossier". Such a source is no outlet: it has no record, and two claims of it need not be of one person.
CREATE TABLE claim_unnamed_source (
  claim_id INTEGER PRIMARY KEY REFERENCES claim,
  words TEXT NOT NULL CHECK (words <> '')
) STRICT;

CREATE TRIGGER claim_unnamed_source_stays BEFORE UPDATE ON claim_unnamed_source
BEGIN SELECT RAISE(ABORT, 'sources are never changed: retract or correct the claim'); END;
CREATE TRIGGER claim_unnamed_source_is_kept BEFORE DELETE ON claim_unnamed_source
BEGIN SELECT RAISE(ABORT, 'sources are never changed: retract or correct the claim'); END;
CREATE TRIGGER claim_unnamed_source_is_not_replaced BEFORE INSERT ON claim_unnamed_source
WHEN EXISTS (SELECT 1 FROM claim_unnamed_source WHERE claim_id = new.claim_id)
BEGIN SELECT RAISE(ABORT, 'sources are never changed: retract or correct the claim'); END;
