-- Links to screening copies that were changed after the sending lie with the unsent edit; the application's own stay as
-- they were sent.
--
-- edits.screeners  the links as they would be sent, with sealed passwords (JSON); empty: an edit begun before this column,
--                  the links of which are those of the application

ALTER TABLE edits ADD COLUMN screeners TEXT NOT NULL DEFAULT '';
