### Projects over the years: milestones, sources, counts by edition.

## Projects over the years

projects-title = Projets
projects-lead = Un projet vit d'édition en édition : ses candidatures, ses sélections et ce que le film est devenu.
projects-search = Chercher un titre ou une personne
projects-country = Pays
projects-list = Tous les projets
projects-none = Aucun projet ne correspond
projects-none-text = Un projet apparaît ici avec sa première candidature déposée.
projects-applications = Candidatures
projects-selections = Sélections
projects-milestones = Étapes
projects-editions = Par édition

## Editions

edition-sentence =
    { $count ->
        [one] Sur { $count } sélectionné en { $year }, terminés : { $finished } ; présentés en première : { $premiered }.
       *[other] Sur { $count } sélectionnés en { $year }, terminés : { $finished } ; présentés en première : { $premiered }.
    }
edition-received = Candidatures
edition-selected = Sélectionnés
edition-countries = Pays
edition-finished = Terminés depuis
edition-premiered = Présentés en première depuis
edition-composition = Composition
edition-by-section = Par section
edition-by-stage = Par stade
edition-by-country = Par pays principal
edition-by-milestone = Étapes franchies
edition-projects = Projets sélectionnés
edition-nothing = Rien n'est encore annoncé pour cette édition
edition-nothing-text = La composition de la sélection paraît ici à l'annonce des décisions. D'ici là, tout se passe dans les appels.
edition-to-calls = Les appels de cette édition

## One project

project-applications = Candidatures au fil des ans
project-milestones = Ce qu'il est devenu
project-no-milestones = Rien d'enregistré pour l'instant
project-no-milestones-text = Financement, tournage, première, prix, ventes, sortie : enregistrez chaque étape ci-dessous, avec sa source.
project-not-announced = Décision non annoncée
milestone-financing = Financement
milestone-co-production = Coproduction
milestone-shooting = Tournage
milestone-completion = Film terminé
milestone-premiere = Première
milestone-prize = Prix
milestone-sale = Vente
milestone-release = Sortie
milestone-add = Enregistrer une étape
milestone-kind = Ce qui s'est passé
milestone-date = Quand
milestone-date-hint = Selon ce qui est connu : 2026, 2026-09 ou 2026-09-13.
milestone-note = Où, quoi, avec qui
milestone-source = Source
milestone-source-of = Source : { $source }
milestone-source-hint = Qui lira cela plus tard voudra savoir d'où cela vient.
milestone-save = Enregistrer
milestone-remove = Supprimer
milestone-removed-was = { $kind }, { $date }
project-done-recorded = L'étape est enregistrée.
project-done-removed = L'étape est supprimée. L'historique la conserve.
