//! Two whole dossiers of the demonstration, as filmmakers would send them: every question answered, papers, a screening
//! link with a password, a team. The others come from a file, which brings neither papers nor links.

use std::collections::BTreeMap;
use std::convert::Infallible;

use bytes::Bytes;
use domain::text::Lang;

use super::PASSWORD;
use super::paper::paper;
use crate::applications::{CreditInput, ScreenerInput, StepInput, SubmitInput};
use crate::ground::refusal::Outcome;
use crate::imports::generator::InventedDeclaration;
use crate::{Office, Viewer};

/// A person of the team: role, name, address, what they would declare, and which feature it is.
type Named = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// What a filmmaker would send.
pub(super) struct Dossier {
    section: &'static str,
    team: [Named; 2],
    /// The answers, by field.
    answers: &'static [(&'static str, &'static str)],
    /// The papers: document, name of the file, title, text of each page.
    papers: &'static [(&'static str, &'static str, &'static str, &'static [&'static str])],
    /// Address and password of the screening link; empty where the section asks for none.
    screener: (&'static str, &'static str),
}

/// The dossiers, each of somebody else.
pub(super) const DOSSIERS: [Dossier; 2] = [
    Dossier {
        section: "post-production",
        team: [
            ("director", "Dounia Inventée", "dounia@invented.example", "woman", "1"),
            ("producer", "Mehdi Imaginaire", "mehdi@invented.example", "man", ""),
        ],
        answers: &[
            ("title", "La Nuit des citernes"),
            ("title_international", "The Night of the Cisterns"),
            ("genre", "fiction"),
            ("stage", "post-production"),
            ("length", "94"),
            ("countries", "MA FR"),
            ("languages", "ary fr"),
            ("dossier_language", "fr"),
            (
                "logline",
                "Dans une ville où l’eau ne coule plus que la nuit, une veilleuse de citernes cache un garçon que tout le monde cherche.",
            ),
            (
                "synopsis",
                "Personnage inventé, Rahma garde les citernes d’une ville qui n’existe pas. La nuit, quand l’eau revient pour trois heures, \
                 elle ouvre les vannes quartier par quartier. Un soir, elle trouve un enfant endormi entre deux réservoirs.\n\n\
                 Elle le cache une nuit, puis une autre. Chaque matin les rumeurs changent, et chaque nuit il faut choisir à qui donner \
                 l’eau en premier.",
            ),
            (
                "statement",
                "Je voulais un film de gestes : tourner une vanne, attendre, écouter une conduite se remplir. Le récit avance au \
                 rythme de l’eau. Tout est inventé, pour que chacun puisse y reconnaître sa propre ville.",
            ),
            (
                "producer_note",
                "Le tournage s’est achevé dans les temps. Il reste à trouver la forme sonore du film : nous cherchons un \
                 accompagnement pour le montage son et le mixage.",
            ),
            ("previous", "https://films.invented.example/un-puits-sans-nom"),
            ("company", "Citerne Films (inventée)"),
            ("budget", "640000"),
            ("secured", "70"),
            (
                "financing",
                "Fonds national (inventé), coproducteur français, apport propre. Reste à réunir : la postproduction image et son.",
            ),
            ("schedule", "Montage image jusqu’en mars, son en avril et mai, mixage en juin."),
            ("missing", "Montage son, étalonnage, mixage, sous-titres."),
            ("needs", "sound"),
        ],
        papers: &[
            (
                "budget",
                "budget.pdf",
                "La Nuit des citernes – budget",
                &[
                    "Développement : 40 000 €\nTournage : 380 000 €\nPostproduction : 160 000 €\nImprévus : 60 000 €\nTotal : 640 000 €",
                ],
            ),
            (
                "financing-plan",
                "plan-de-financement.pdf",
                "La Nuit des citernes – plan de financement",
                &["Acquis : 448 000 € (70 %)\nEn discussion : 120 000 €\nRecherché : 72 000 €"],
            ),
            (
                "biographies",
                "biographies.pdf",
                "La Nuit des citernes – biographies",
                &[
                    "Dounia Inventée, réalisatrice (personne inventée).\nDeux courts métrages, dont Un puits sans nom.\nLa Nuit des citernes est son premier long métrage.",
                    "Mehdi Imaginaire, producteur (personne inventée).\nIl a fondé Citerne Films, société inventée elle aussi.",
                ],
            ),
        ],
        screener: ("https://screening.invented.example/la-nuit-des-citernes", "vanne-ouverte-47"),
    },
    Dossier {
        section: "development",
        team: [
            ("director", "Anas Fictif", "anas@invented.example", "man", "2"),
            ("producer", "Salma Exemple", "salma@invented.example", "woman", ""),
        ],
        answers: &[
            ("title", "Trois saisons de sel"),
            ("title_international", "Three Seasons of Salt"),
            ("genre", "documentary"),
            ("stage", "development"),
            ("length", "80"),
            ("countries", "MA"),
            ("languages", "ary"),
            ("dossier_language", "fr"),
            (
                "logline",
                "Trois générations d’une famille de saliniers regardent le ciel, le sel et le téléphone décider à leur place.",
            ),
            (
                "synopsis",
                "Dans une saline inventée, on récolte trois fois l’an. Le grand-père lit le vent, la mère tient les comptes, la fille \
                 filme tout et ne montre rien. Le film les suit pendant une année entière, d’une récolte à l’autre.",
            ),
            ("statement", "Filmer le travail sans le commenter, et laisser le sel faire son bruit."),
            ("producer_note", "Nous développons ce film depuis un an, avec des repérages à chaque saison."),
            ("company", "Saline Images (inventée)"),
            ("budget", "210000"),
            ("secured", "25"),
            ("financing", "Bourse d’écriture (inventée) et apport propre."),
            ("schedule", "Tournage sur trois saisons, de février à novembre."),
        ],
        papers: &[
            (
                "script",
                "traitement.pdf",
                "Trois saisons de sel – traitement",
                &[
                    "Première saison. L’eau entre dans les bassins au petit matin.\nLe grand-père marche le long des digues et ne dit rien.\nLa fille règle son téléphone sur la lumière.",
                    "Deuxième saison. Le sel monte. La mère compte les sacs.\nOn apprend que la route sera coupée.",
                    "Troisième saison. Il pleut trop tôt.\nIls regardent, tous les trois, ce que l’eau reprend.",
                ],
            ),
            (
                "budget",
                "budget.pdf",
                "Trois saisons de sel – budget",
                &["Écriture et repérages : 30 000 €\nTournage : 120 000 €\nPostproduction : 60 000 €"],
            ),
            (
                "financing-plan",
                "plan-de-financement.pdf",
                "Trois saisons de sel – plan de financement",
                &["Acquis : 52 500 € (25 %)\nRecherché : 157 500 €"],
            ),
            (
                "biographies",
                "biographies.pdf",
                "Trois saisons de sel – biographies",
                &["Anas Fictif, réalisateur (personne inventée).\nSalma Exemple, productrice (personne inventée)."],
            ),
        ],
        screener: ("", ""),
    },
];

impl Office {
    /// Sends a dossier to a call that is open, step by step. Returns the code of its application.
    pub(super) async fn stage_dossier(&self, call: &str, dossier: &Dossier) -> Outcome<String> {
        let (_, name, email, ..) = dossier.team[0];
        self.create_account(name, email, Lang::Fr, None, Some(PASSWORD)).await?;
        let filmmaker = self.demo_viewer(email).await?;
        let code = self.start_application(&filmmaker, call, dossier.section).await?;
        for step in ["project", "intention", "production", "film"] {
            self.stage_step(&filmmaker, &code, step, dossier.answers).await?;
        }
        for (document, file, title, pages) in dossier.papers {
            let pieces = futures_util::stream::iter([Ok::<_, Infallible>(Bytes::from(paper(title, pages)))]);
            self.receive_file(&filmmaker, &code, document, file, pieces).await?;
        }
        let (url, password) = dossier.screener;
        if !url.is_empty() {
            let link = ScreenerInput {
                field: "screener".to_owned(),
                url: url.to_owned(),
                password: password.to_owned(),
                forget: false,
                was: None,
            };
            self.save_screeners(&filmmaker, &code, &[link]).await?;
        }
        let company = dossier.answers.iter().find(|(field, _)| *field == "company").map_or("", |(_, company)| company);
        for (role, name, email, _, feature) in dossier.team {
            let credit = CreditInput {
                role: role.to_owned(),
                name: name.to_owned(),
                email: email.to_owned(),
                nationality: "MA".to_owned(),
                nth_feature: feature.to_owned(),
                company: if role == "producer" { company.to_owned() } else { String::new() },
                ..CreditInput::default()
            };
            self.save_credit(&filmmaker, &code, None, &credit).await?;
        }
        // As it stands now: what is sent is what had come by then.
        let filmmaker = self.demo_viewer(email).await?;
        let check = self.check_page(&filmmaker, &code).await?;
        let input = SubmitInput { version: check.heading.version, key: check.key, project: String::new() };
        self.submit_application(&filmmaker, &code, &input).await?;
        let declared =
            dossier.team.iter().map(|(_, _, email, answer, _)| InventedDeclaration { email: (*email).to_owned(), answer });
        self.answer_letters(&declared.collect::<Vec<_>>()).await?;
        Ok(code)
    }

    async fn stage_step(&self, filmmaker: &Viewer, code: &str, step: &str, answers: &[(&str, &str)]) -> Outcome<()> {
        let page = self.step_page(filmmaker, code, step).await?;
        let several = ["countries", "languages", "needs"];
        let answer = |field: &str| {
            let (_, text) = answers.iter().find(|(known, _)| *known == field)?;
            let values =
                if several.contains(&field) { text.split(' ').map(str::to_owned).collect() } else { vec![(*text).to_owned()] };
            Some((field.to_owned(), values))
        };
        let typed: BTreeMap<String, Vec<String>> = page.fields.iter().filter_map(|field| answer(&field.code)).collect();
        let input = StepInput { version: page.heading.version, base: page.base, typed };
        self.save_step(filmmaker, code, step, &input).await.map(drop)
    }
}
