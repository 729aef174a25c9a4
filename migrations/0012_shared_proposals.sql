-- A proposal of the board that a quota officer shows to everybody there lies beside the saved sets.
--
-- board_checks.kind  `set`: a set saved and judged; `proposal`: the best selection of that revision, shared as it was

ALTER TABLE board_checks ADD COLUMN kind TEXT NOT NULL DEFAULT 'set';
