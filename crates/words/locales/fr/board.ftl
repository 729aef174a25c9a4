### The board: ranking, rules and tallies, freeze, overrides, announcement.

## Où se trouve un dossier, ce qui est décidé, ce qui est répondu

board-place-selected = Sélection
board-place-reserve = Liste de réserve
board-place-shortlisted = Présélection
board-place-candidate = Dossiers
ruling-selected = Sélectionné
ruling-reserve = Sur la liste de réserve
ruling-not-selected = Non retenu
answer-confirmed = Confirmé
answer-declined = Décliné
answer-lapsed = Sans réponse dans le délai
answer-withdrawn = Retiré
