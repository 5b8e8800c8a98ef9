-- Which texts are copies of each other. ondit fills these tables as it records texts; they follow from the
-- texts alone, so that exports leave them out.

-- A text that was looked at: how many distinct runs of five words it has, and up to which hash all of them
-- are marks.
CREATE TABLE text_sketch (
  capture_id INTEGER PRIMARY KEY REFERENCES capture,
  runs INTEGER NOT NULL CHECK (runs >= 0),
  reach INTEGER NOT NULL CHECK (reach >= 0)
) STRICT;

-- Of the hashes of those runs the smallest, one in sixteen.
CREATE TABLE text_mark (
  mark INTEGER NOT NULL,
  capture_id INTEGER NOT NULL REFERENCES capture,
  PRIMARY KEY (mark, capture_id)
) STRICT, WITHOUT ROWID;

-- Two texts that share a fifth or more of the smaller one's runs, the later recorded first.
CREATE TABLE text_overlap (
  capture_id INTEGER NOT NULL REFERENCES capture,
  earlier_id INTEGER NOT NULL REFERENCES capture CHECK (earlier_id < capture_id),
  thousandths INTEGER NOT NULL CHECK (thousandths BETWEEN 200 AND 1000),
  PRIMARY KEY (capture_id, earlier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_overlap_by_earlier ON text_overlap (earlier_id);

CREATE TRIGGER text_sketch_stays BEFORE UPDATE ON text_sketch
BEGIN SELECT RAISE(ABORT, 'sketches of texts are never changed'); END;
CREATE TRIGGER text_sketch_is_kept BEFORE DELETE ON text_sketch
BEGIN SELECT RAISE(ABORT, 'sketches of texts are never changed'); END;
CREATE TRIGGER text_sketch_is_not_replaced BEFORE INSERT ON text_sketch
WHEN EXISTS (SELECT 1 FROM text_sketch WHERE capture_id = new.capture_id)
BEGIN SELECT RAISE(ABORT, 'sketches of texts are never changed'); END;
CREATE TRIGGER text_mark_stays BEFORE UPDATE ON text_mark
BEGIN SELECT RAISE(ABORT, 'sketches of texts are never changed'); END;
CREATE TRIGGER text_mark_is_kept BEFORE DELETE ON text_mark
BEGIN SELECT RAISE(ABORT, 'sketches of texts are never changed'); END;
CREATE TRIGGER text_mark_is_not_replaced BEFORE INSERT ON text_mark
WHEN EXISTS (SELECT 1 FROM text_mark WHERE mark = new.mark AND capture_id = new.capture_id)
BEGIN SELECT RAISE(ABORT, 'sketches of texts are never changed'); END;
CREATE TRIGGER text_overlap_stays BEFORE UPDATE ON text_overlap
BEGIN SELECT RAISE(ABORT, 'overlaps of texts are never changed'); END;
CREATE TRIGGER text_overlap_is_kept BEFORE DELETE ON text_overlap
BEGIN SELECT RAISE(ABORT, 'overlaps of texts are never changed'); END;
CREATE TRIGGER text_overlap_is_not_replaced BEFORE INSERT ON text_overlap
WHEN EXISTS (
  SELECT 1 FROM text_overlap WHERE capture_id = new.capture_id AND earlier_id = new.earlier_id)
BEGIN SELECT RAISE(ABORT, 'overlaps of texts are never changed'); END;
