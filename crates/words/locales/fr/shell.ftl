# La coque de la maison : noms, navigation, erreurs.

festival-name = Atlas Programs
office-name = Le bureau de l'industrie
nav-main = Liens principaux
nav-languages = Langues
nav-my-applications = Mes candidatures
nav-reading = Salle de lecture
nav-office = Bureau
nav-projects = Projets
nav-people = Équipe
nav-editions = Éditions
nav-mailbox = Boîte aux lettres
foot-line = Atlas Programs – candidatures et sélection des programmes professionnels du festival
foot-demo = Démonstration : personnes et projets inventés. Les règles affichées sont des exemples, sans valeur officielle.

error-title = Cela n'a pas fonctionné
error-denied-title = Rien à cette adresse
error-refused-title = Ce n'est pas possible
error-stale-title = Quelqu'un a modifié ceci entre-temps
error-stale-text = Rien n'a été écrasé. Revenez en arrière, regardez ce qui a changé, puis enregistrez à nouveau.
error-faults-title = Il manque quelque chose
error-failed-title = Une panne s'est produite de notre côté
error-failed-text = Rien de ce que vous aviez enregistré n'est perdu. Réessayez dans un instant. Si cela se reproduit, communiquez ce numéro au bureau : { $reference }
error-typed = Ce que vous aviez écrit
error-typed-text = Rien n'en a été enregistré. Copiez-le avant de quitter cette page.
error-back = Retour à l'accueil
faults-title = Merci de corriger ce qui suit
mailbox-title = Boîte aux lettres de la démonstration
mailbox-lead = Dans la démonstration, aucun courrier ne quitte cette machine. Les derniers courriers validés de chaque type se lisent ici.
mailbox-empty = Aucun courrier pour l'instant
mailbox-empty-text = Les courriers apparaissent ici dès qu'ils sont validés.
mailbox-to = À
mailbox-subject = Objet
