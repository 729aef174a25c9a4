-- When a reader looked at others' sheets of an entry, while all still read: from then on the own sheet stays as it is.
ALTER TABLE scoresheets ADD COLUMN others_seen_at BIGINT;
