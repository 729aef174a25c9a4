### The reading room: list to read, dossier beside the scoresheet, screener, interests.
