//! Word lists of the generator. Everything is plainly invented: names mean "invented", "imagined", "nobody", "example" in
//! their languages, and addresses end in `.example`, which leads nowhere.

/// Invented given names, in Latin letters; never used to guess anything.
pub(super) const GIVEN: &[&str] = &[
    "Fulana",
    "Fulan",
    "Allana",
    "Allan-Fictif",
    "Majhoula",
    "Majhoul",
    "Khayalia",
    "Khayali",
    "Mithal",
    "Mithala",
    "Personne",
    "Inventée",
    "Imaginé",
    "Quidam",
    "Untelle",
    "Untel",
    "Exemple",
    "Hypothèse",
    "Nekouda",
    "Amoumkoun",
    "Timkent",
    "Xyl",
    "Sansnom",
    "Ningún",
    "Kaya-Imaginée",
    "Awa-Exemple",
    "Koffi-Fictif",
    "Thandi-Invented",
    "Naledi-Nobody",
    "Femi-Example",
];

/// Invented family names, in Latin letters.
pub(super) const FAMILY: &[&str] = &[
    "El Fictif",
    "Benexemple",
    "Ould Personne",
    "Aït Imaginaire",
    "El Mithal",
    "Bent Allan",
    "Inventovitch",
    "Delarien",
    "Sansadresse",
    "Oudéguisé",
    "Makinvente",
    "Nobodyango",
    "Diallo-Fictif",
    "Ndiaye-Exemple",
    "Okonkwo-Invented",
    "Exemplaire",
    "Boumithal",
    "Elkhayal",
    "Tazimagine",
    "Wahmi",
    "Mawhoum",
    "Ben Hypothèse",
    "Lafiction",
    "Placeholder",
];

/// Invented people in Arabic letters.
pub(super) const ARABIC: &[&str] = &[
    "فلانة المُتخيَّلة",
    "فلان بن علان الوهمي",
    "علانة المثال",
    "مجهول الخيالي",
    "مثال بنت الخيال",
    "وهمي أبو المثال",
    "خيالية الافتراضي",
    "نكرة بن مجهول",
];

/// First halves of invented titles.
pub(super) const TITLES: &[&str] = &[
    "Le Film imaginaire",
    "The Invented House",
    "فيلم متخيل",
    "La Mer qui n'existe pas",
    "Nobody's Orchard",
    "حكاية لم تحدث",
    "Exemple de nuit",
    "Sample of Dust",
    "نافذة افتراضية",
    "Les Absents fictifs",
    "A Placeholder Summer",
    "مدينة من ورق",
    "Le Verger supposé",
    "Imagined Border",
    "رسالة إلى لا أحد",
    "La Route inventée",
];

/// Second halves, so that titles differ.
pub(super) const PLACES: &[&str] = &[
    "de l'oued",
    "of the Harbor",
    "عند البحر",
    "du plateau",
    "in the Rain",
    "في الواحة",
    "sous la palmeraie",
    "after Noon",
    "وراء الجبل",
    "du dernier quartier",
    "by Lamplight",
    "قبل الفجر",
];

/// Countries of origin, as such files write them, in plausible proportion.
pub(super) const COUNTRIES: &[&str] = &[
    "Morocco",
    "Morocco",
    "Morocco",
    "Morocco",
    "Morocco, France",
    "Tunisia",
    "Tunisia, France",
    "Algeria",
    "Egypt",
    "Egypt",
    "Lebanon",
    "Lebanon, France",
    "Palestine",
    "Jordan",
    "Iraq",
    "Syria, Germany",
    "Sudan",
    "Saudi Arabia",
    "Senegal",
    "Senegal, France",
    "Burkina Faso",
    "Côte d'Ivoire",
    "Cameroon",
    "Nigeria",
    "South Africa",
    "Kenya",
    "Rwanda",
    "Mali",
    "Madagascar",
    "Ethiopia",
];

/// Languages, as such files write them.
pub(super) const LANGUAGES: &[&str] = &[
    "Arabic",
    "Arabic, French",
    "French",
    "English",
    "Moroccan Arabic",
    "Moroccan Arabic, Amazigh",
    "French, Wolof",
    "English, Swahili",
];

/// Kinds of films, as such files write them.
pub(super) const KINDS: &[&str] =
    &["Narrative Feature", "Narrative Feature", "Documentary", "Documentary, Feature", "Animation", "Experimental"];

/// Sentences of invented synopses.
pub(super) const SENTENCES: &[&str] = &[
    "An invented character comes back to an invented town.",
    "Un personnage imaginaire cherche une maison qui n'existe pas.",
    "شخصية متخيلة تعود إلى بلدة لا وجود لها.",
    "Nothing in this synopsis has happened; it stands here to be read.",
    "Tout est faux, sauf la longueur de la phrase, qui ressemble à celle d'un vrai dossier.",
    "كل ما في هذا الملخص من نسج الخيال، وُضع للتجربة فقط.",
    "The second part, \"quoted; and with separators\", crosses a border drawn for the test.",
];
