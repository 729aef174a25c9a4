-- The languages somebody on a panel reads, by the codes of the form's own choices, parted by spaces; empty: not known.
ALTER TABLE seats ADD COLUMN languages TEXT NOT NULL DEFAULT '';
