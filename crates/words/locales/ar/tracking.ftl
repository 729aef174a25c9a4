### Projects over the years: milestones, sources, counts by edition.
