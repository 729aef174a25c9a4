//! The office.

use app::ui::*;
use leptos::prelude::*;

use crate::Tongue;

const TITLES: [(&str, &str); 10] = [
    ("Les Heures de sable", "AW27-K4TX"),
    ("ما تبقّى من المطر", "AW27-9QRM"),
    ("La Maison aux deux puits, ou comment ma grand-mère a tenu tête à la compagnie des eaux de Ouarzazate", "AW27-2WDZ"),
    ("Salt Road", "AW27-7HNP"),
    ("Le Projectionniste", "AW27-M3VE"),
    ("رسائل إلى البحر", "AW27-C8KA"),
    ("Ndeysaan", "AW27-5TYG"),
    ("Quarante jours", "AW27-XB6L"),
    ("The Weight of Figs", "AW27-R2JF"),
    ("حارس الليل", "AW27-4PUS"),
];

fn frame(tongue: Tongue) -> Frame {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let links = vec![
        t("Candidatures", "طلبات الترشح"),
        t("Lectures", "القراءات"),
        t("Délibération", "المداولة"),
        t("Courriers", "الرسائل"),
        t("Rendez-vous", "اللقاءات"),
        t("Réglages", "الإعدادات"),
    ];
    tongue.frame(t("Ateliers 2027", "ورشات 2027"), links, true)
}

pub(crate) fn list(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let columns = vec![
        Column::new(t("Titre", "العنوان"), Kind::Title).sorted("#", None),
        Column::new(t("Code", "الرمز"), Kind::Short),
        Column::new(t("Section", "القسم"), Kind::Short),
        Column::new(t("Pays", "البلد"), Kind::Short).sorted("#", None),
        Column::new(t("Lectures", "القراءات"), Kind::Short),
        Column::new(t("Moyenne", "المعدل"), Kind::Number).sorted("#", Some(Order::Falling)),
        Column::new(t("Déposée", "الإيداع"), Kind::Number).sorted("#", None).minor(),
        Column::new(t("État", "الحالة"), Kind::Short),
    ];
    let rows = (0_u32..50)
        .map(|place| {
            let (title, entry_code) = TITLES[place as usize % TITLES.len()];
            let read = place % 4;
            let (state, word) = match place % 5 {
                0 => (State::Active, t("En lecture", "قيد القراءة")),
                1 => (State::Good, t("Éligible", "مؤهل")),
                2 => (State::Warn, t("Pièce manquante", "وثيقة ناقصة")),
                3 => (State::Bad, t("Non éligible", "غير مؤهل")),
                _ => (State::Idle, t("Déposée", "مودعة")),
            };
            let country =
                [t("Maroc", "المغرب"), t("Sénégal", "السنغال"), t("Liban, France", "لبنان، فرنسا"), t("Tunisie", "تونس")]
                    [place as usize % 4]
                    .clone();
            Row::new(place.to_string(), title)
                .href("#")
                .cell(title)
                .cell(code(entry_code))
                .cell(if place % 3 == 0 {
                    t("Postproduction", "ما بعد الإنتاج")
                } else {
                    t("Développement", "تطوير")
                })
                .cell(country)
                .cell(view! { <CoverageMeter read=read asked=3 recused=u32::from(place % 7 == 0) words=format!("{read}/3")/> })
                .cell(format!("{},{:02}", 9 - place / 10, 99 - place))
                .cell(t("31/01, 22:14", "31/01، 22:14"))
                .cell(view! { <Badge state=state label=word/> })
        })
        .collect::<Vec<_>>();
    let filters = [t("Développement", "تطوير"), t("Maroc", "المغرب"), t("pas encore lu", "لم يُقرأ بعد")]
        .map(|label| Filter { label, without: "#".into(), remove: t("Retirer", "إزالة") })
        .to_vec();
    let search = view! { <SearchField label=t("Titre, nom ou code", "العنوان أو الاسم أو الرمز")/> }.into_any();
    let selection = Selection {
        name: "selected".into(),
        label: t("Choisir", "اختيار"),
        action: "#".into(),
        bar_label: t("Avec les candidatures cochées", "بالطلبات المحددة"),
        picked: t("Sélection :", "المحدد:"),
        chosen: Vec::new(),
    };
    view! {
        <StaffFrame frame=frame(tongue)>
            <PageHead title=t("Candidatures", "طلبات الترشح")><ButtonLink href="#" label=t("Exporter", "تصدير") weight=Weight::Quiet/><ButtonLink href="#" label=t("Saisir un dossier", "إدخال ملف")/></PageHead>
            <FilterBar action="#" label=t("Filtres actifs", "عوامل التصفية المفعّلة") filters=filters search=search more=t("Filtrer", "ترشيح")>
                <SelectField name="section" label=t("Section", "القسم") choices=vec![Choice::new("d", t("Développement", "تطوير"))]/>
                <Button label=t("Appliquer", "تطبيق") weight=Weight::Quiet/>
            </FilterBar>
            <DataTable caption=t("Candidatures", "طلبات الترشح") columns=columns rows=rows selection=selection>
                <Button label=t("Attribuer à un lecteur", "إسناد إلى قارئ") weight=Weight::Quiet name="act".to_owned()/>
                <Button label=t("Écrire", "مراسلة") weight=Weight::Quiet name="act".to_owned()/>
            </DataTable>
            <Pager label=t("Pages", "الصفحات") count=t("1 à 50 sur 320", "1 إلى 50 من 320") next=Some(("#".to_owned(), t("Suivantes", "التالية")))/>
        </StaffFrame>
    }
    .into_any()
}

pub(crate) fn board(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let rule = |sentence: String, state: State, word: String, value: u32, max: u32, mark: u32| RuleLine {
        sentence,
        state,
        state_label: word,
        words: format!("{value} / {max}"),
        value,
        max,
        mark: Some(mark),
    };
    let rules = vec![
        rule(
            t("Au moins la moitié des films sont réalisés par des femmes", "نصف الأفلام على الأقل من إخراج نساء"),
            State::Good,
            t("Respecté : 6, il en faut 6", "محترم: 6، والمطلوب 6"),
            6,
            12,
            6,
        ),
        rule(
            t("Au moins 4 projets marocains", "4 مشاريع مغربية على الأقل"),
            State::Warn,
            t("Il en manque 1", "ينقص مشروع واحد"),
            3,
            12,
            4,
        ),
        rule(
            t("Au plus 3 projets d’un même pays, Maroc excepté", "3 مشاريع على الأكثر من بلد واحد، ما عدا المغرب"),
            State::Bad,
            t("Dépassé : Liban, 4", "متجاوز: لبنان، 4"),
            4,
            12,
            3,
        ),
    ];
    let cards = (0_u32..10)
        .map(|place| {
            let (title, entry_code) = TITLES[place as usize];
            let mean = 880 - place * 37;
            let entry = BoardEntry {
                rank: (place + 1).to_string(),
                title: title.to_owned(),
                code: entry_code.to_owned(),
                href: "#".into(),
                detail: t("Développement · Maroc · 1er long métrage", "تطوير · المغرب · الفيلم الطويل الأول"),
                mean: format!("{},{:02}", mean / 100, mean % 100),
                mean_hundredths: mean,
                scores: vec![mean.saturating_sub(150), mean, mean, (mean + 120).min(1000)],
                scale: (100, 1000),
                spread: t("de 6 à 9, 4 lectures", "من 6 إلى 9، 4 قراءات"),
                readings: t("4 lectures", "4 قراءات"),
                state: match place {
                    0..6 => State::Good,
                    6 => State::Warn,
                    _ => State::Idle,
                },
                remark: (place == 3).then(|| t("À égalité avec le 5", "متساوٍ مع الخامس")),
            };
            let card = view! { <BoardCard entry=entry><PostButton action="#" label=t("Retirer", "إخراج") weight=Weight::Quiet/></BoardCard> }.into_any();
            let line = (place == 5).then(|| view! { <CutLine label=t("Sélection : 6 places sur 6", "الاختيار: 6 مقاعد من 6")/> }.into_any());
            view! { {card}{line} }.into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <StaffFrame frame=frame(tongue)>
            <Breadcrumbs label=t("Chemin", "المسار") links=vec![NavLink::new("#", t("Ateliers 2027", "ورشات 2027")), NavLink::new("#", t("Délibération", "المداولة")).current(true)]/>
            <PageHead title=t("Délibération, développement", "المداولة، التطوير") lead=t("8 membres présents, 1 déport. La décision reste secrète jusqu’à l’annonce.", "8 أعضاء حاضرون، تنحٍّ واحد. يبقى القرار سرياً إلى حين الإعلان.")><Button label=t("Arrêter la sélection", "حصر الاختيار")/></PageHead>
            <Rules label=t("Règles de l’appel", "قواعد الدعوة") rules=rules/>
            <Board label=t("Classement", "الترتيب")>{cards}</Board>
        </StaffFrame>
    }
    .into_any()
}

pub(crate) fn overview(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let counts = [2_u32, 3, 1, 4, 2, 6, 5, 3, 4, 7, 9, 6, 8, 5, 11, 9, 14, 12, 10, 13, 18, 22, 17, 19, 26, 31, 44, 90];
    let days = counts
        .iter()
        .zip(4_u32..)
        .map(|(count, day)| {
            Bar::new(t(&format!("{day} janvier"), &format!("{day} يناير")), *count, count.to_string()).marked(*count == 90)
        })
        .collect::<Vec<_>>();
    let countries = [
        ("Maroc", "المغرب", 96),
        ("Égypte", "مصر", 41),
        ("Liban", "لبنان", 38),
        ("Tunisie", "تونس", 35),
        ("Sénégal", "السنغال", 22),
        ("République démocratique du Congo", "جمهورية الكونغو الديمقراطية", 9),
    ]
    .map(|(french, arabic, count)| Bar::new(t(french, arabic), count, count.to_string()))
    .to_vec();
    let aside = view! {
        <h2>{t("À faire", "للإنجاز")}</h2>
        <Entries entries=vec![
            Entry { href: "#".into(), title: t("14 dossiers à vérifier", "14 ملفاً للتحقق"), detail: Some(t("Éligibilité non vérifiable", "أهلية يتعذّر التحقق منها")), end: None },
            Entry { href: "#".into(), title: t("3 déclarations de conflit", "3 تصريحات بتضارب المصالح"), detail: Some(t("À confirmer avant l’attribution", "للتأكيد قبل الإسناد")), end: None },
        ]/>
        <EmptyState title=t("Aucun courrier en attente", "لا رسائل في الانتظار") text=t("Les courriers préparés apparaissent ici avant leur envoi.", "تظهر هنا الرسائل المُعدّة قبل إرسالها.")/>
    }
    .into_any();
    view! {
        <StaffFrame frame=frame(tongue)>
            <PageHead title=t("Vue d’ensemble", "نظرة عامة")/>
            <Stats>
                <Stat figure="320" label=t("candidatures déposées", "طلب مودع") href="#".to_owned()/>
                <Stat figure="87" label=t("brouillons", "مسودة") note=t("41 complets", "41 مكتملة")/>
                <Stat figure="612 / 960" label=t("lectures rendues", "قراءة منجزة")/>
                <Stat figure="12" label=t("pays", "بلدًا")/>
            </Stats>
            <Notice tone=Tone::Warn title=t("La clôture est dans 5 heures", "الإغلاق بعد 5 ساعات")><p>{t("Le délai de grâce est de 30 minutes pour les formulaires déjà ouverts.", "مهلة السماح 30 دقيقة للاستمارات المفتوحة.")}</p></Notice>
            <Beside aside=aside label=t("À faire", "للإنجاز")>
                <BarsByDay title=t("Dépôts par jour", "الإيداعات حسب اليوم") bars=days table_label=t("En tableau", "في جدول") table_heads=(t("Jour", "اليوم"), t("Dépôts", "الإيداعات"))/>
                <HorizontalBars title=t("Pays principal", "البلد الرئيسي") bars=countries/>
                <DescriptionList dense=true facts=vec![Fact::new(t("Clôture", "الإغلاق"), t("31 janvier, 23 h 59", "31 يناير، 23:59")).change("#", t("Prolonger", "تمديد")), Fact::new(t("Places", "المقاعد"), "12")]/>
            </Beside>
        </StaffFrame>
    }
    .into_any()
}

pub(crate) fn letter(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let text = t(
        "Chère Salma Exemple,\n\nLe comité a lu Les Heures de sable avec attention. Nous avons le plaisir de vous inviter aux ateliers 2027, du 6 au 10 juin.\n\nMerci de confirmer votre venue avant le 25 avril, depuis votre espace.\n\nLe bureau de l’industrie\nFestival de l’Exemple",
        "السيدة سلمى مثال،\n\nقرأت اللجنة «ساعات الرمل» بعناية. يسعدنا أن ندعوكم إلى ورشات 2027، من 6 إلى 10 يونيو.\n\nالمرجو تأكيد حضوركم قبل 25 أبريل، من فضائكم.\n\nمكتب الصناعة السينمائية\nمهرجان المثال",
    );
    view! {
        <StaffFrame frame=frame(tongue)>
            <PageHead title=t("Courrier", "رسالة")><Button label=t("Valider", "اعتماد")/></PageHead>
            <LetterPreview to_label=t("À", "إلى") to=t("Salma Exemple", "سلمى مثال") subject_label=t("Objet", "الموضوع") subject=t("Votre candidature aux ateliers 2027", "طلب ترشحكم لورشات 2027") text=text lang=tongue.code() state=(State::Idle, t("Brouillon", "مسودة"))/>
        </StaffFrame>
    }
    .into_any()
}
