### The board: ranking, rules and tallies, freeze, overrides, announcement.
