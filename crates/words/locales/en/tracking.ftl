### Projects over the years: milestones, sources, counts by edition.

## Projects over the years

projects-title = Projects
projects-lead = A project lives over editions: its applications, its selections, and what became of the film.
projects-search = Search titles and people
projects-country = Country
projects-list = All projects
projects-none = No project matches
projects-none-text = A project appears here with its first submitted application.
projects-applications = Applications
projects-selections = Selections
projects-milestones = Milestones
projects-editions = By edition

## Editions

edition-sentence =
    { $count ->
        [one] Of { $count } selected in { $year }, { $finished } finished, { $premiered } premiered.
       *[other] Of { $count } selected in { $year }, { $finished } finished, { $premiered } premiered.
    }
edition-received = Applications
edition-selected = Selected
edition-countries = Countries
edition-finished = Finished since
edition-premiered = Premiered since
edition-composition = Composition
edition-by-section = By section
edition-by-stage = By stage
edition-by-country = By main country
edition-by-milestone = Milestones reached
edition-projects = Selected projects
edition-nothing = Nothing has been announced for this edition yet
edition-nothing-text = The composition of its selection appears here once decisions are announced. Until then everything happens in its calls.
edition-to-calls = The calls of this edition

## One project

project-applications = Applications over the years
project-milestones = What became of it
project-no-milestones = Nothing recorded yet
project-no-milestones-text = Financing, shooting, premiere, prizes, sales, release: record them below, each with its source.
project-not-announced = Decision not announced
milestone-financing = Financing
milestone-co-production = Co-production
milestone-shooting = Shooting
milestone-completion = Film finished
milestone-premiere = Premiere
milestone-prize = Prize
milestone-sale = Sale
milestone-release = Release
milestone-add = Record a milestone
milestone-kind = What happened
milestone-date = When
milestone-date-hint = As exactly as known: 2026, 2026-09 or 2026-09-13.
milestone-note = Where, what, with whom
milestone-source = Source
milestone-source-of = Source: { $source }
milestone-source-hint = Whoever reads this later wants to know where it comes from.
milestone-save = Record
milestone-remove = Remove
milestone-removed-was = { $kind }, { $date }
project-done-recorded = The milestone is recorded.
project-done-removed = The milestone is removed. The history keeps it.
