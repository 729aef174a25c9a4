//! The invitation.

use app::ui::*;
use leptos::prelude::*;

use crate::Tongue;

pub(crate) fn call(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let frame = tongue.frame(
        t("Programmes professionnels", "البرامج المهنية"),
        vec![t("Appels à projets", "الدعوات"), t("Programmes", "البرامج"), t("Calendrier", "الأجندة")],
        false,
    );
    let dates = [
        ("1 décembre 2026", "1 ديسمبر 2026", "Ouverture des candidatures", "فتح باب الترشح", State::Good),
        (
            "31 janvier 2027, 23 h 59",
            "31 يناير 2027، 23:59",
            "Date limite : développement",
            "الموعد النهائي: التطوير",
            State::Active,
        ),
        (
            "28 février 2027, 23 h 59",
            "28 فبراير 2027، 23:59",
            "Date limite : postproduction",
            "الموعد النهائي: ما بعد الإنتاج",
            State::Idle,
        ),
        ("15 avril 2027", "15 أبريل 2027", "Annonce de la sélection", "إعلان الاختيار", State::Idle),
        ("6 au 10 juin 2027", "من 6 إلى 10 يونيو 2027", "Les ateliers", "الورشات", State::Idle),
    ];
    let moments = dates
        .map(|(french, arabic, what, what_arabic, state)| Moment {
            when: t(french, arabic),
            datetime: "2027-01-31".into(),
            title: t(what, what_arabic),
            detail: None,
            state,
            current: state == State::Active,
        })
        .to_vec();
    let aside = view! {
        <Countdown label=t("Clôture", "الإغلاق") moment=t("31 janvier 2027 à 23 h 59, heure de Casablanca (UTC+0)", "31 يناير 2027 على الساعة 23:59 بتوقيت الدار البيضاء (UTC+0)") datetime="2027-01-31T23:59:00Z" left=t("Il reste 12 jours", "بقي 12 يوماً")/>
        <ButtonLink href="#" label=t("Déposer une candidature", "إيداع طلب ترشح")/>
        <DescriptionList facts=vec![
            Fact::new(t("Places", "المقاعد"), t("12 projets en développement, 10 films en postproduction", "12 مشروعاً في التطوير و10 أفلام في ما بعد الإنتاج")),
            Fact::new(t("Dossier", "الملف"), t("Environ 3 heures, en plusieurs fois", "حوالي 3 ساعات، على مراحل")),
            Fact::new(t("Langues", "اللغات"), t("Français, anglais ou arabe", "العربية أو الفرنسية أو الإنجليزية")),
        ]/>
    }
    .into_any();
    view! {
        <PublicFrame frame=frame>
            <PageHead over=t("Appel à projets 2027", "دعوة لتقديم المشاريع 2027") title=t("Les ateliers, pour les films qui n’existent pas encore", "الورشات، للأفلام التي لم توجد بعد")
                lead=t("Un premier, deuxième ou troisième long métrage, du Maroc, du monde arabe ou d’Afrique : cinq jours de conseils, de rencontres et de regards sur votre film.", "الفيلم الطويل الأول أو الثاني أو الثالث، من المغرب أو العالم العربي أو إفريقيا: خمسة أيام من الاستشارات واللقاءات والنظر في فيلمكم.")/>
            <Beside first=true aside=aside label=t("En bref", "باختصار")>
                <section>
                    <h2>{t("Pour qui", "لمن")}</h2>
                    <div class="prose">
                        <p>{t("L’appel s’adresse aux réalisatrices et réalisateurs accompagnés d’une productrice ou d’un producteur. Un projet se présente une seule fois par édition ; une version profondément retravaillée peut revenir l’année suivante.", "الدعوة موجهة إلى المخرجات والمخرجين رفقة منتجة أو منتج. يُقدَّم المشروع مرة واحدة في كل دورة؛ ويمكن لنسخة أُعيد العمل عليها بعمق أن تعود في السنة الموالية.")}</p>
                        <p>{t("Le règlement dit tout ; cette page en dit l’essentiel.", "نظام المشاركة يقول كل شيء؛ وهذه الصفحة تقول الأهم.")} " " <a href="#">{t("Lire le règlement", "قراءة نظام المشاركة")}</a></p>
                    </div>
                </section>
                <section>
                    <h2>{t("Calendrier", "الأجندة")}</h2>
                    <Timeline moments=moments/>
                </section>
                <section>
                    <h2>{t("Autres appels", "دعوات أخرى")}</h2>
                    <Entries entries=vec![
                        Entry { href: "#".into(), title: t("Regards sur le court", "نظرات على الفيلم القصير"), detail: Some(t("Courts métrages en postproduction", "أفلام قصيرة في ما بعد الإنتاج")), end: Some(view! { <Badge state=State::Active label=t("Ouvert jusqu’au 3 mars", "مفتوح إلى 3 مارس")/> }.into_any()) },
                        Entry { href: "#".into(), title: t("Presse et jeune critique", "الصحافة والنقد الشاب"), detail: Some(t("Journalistes et étudiantes et étudiants en cinéma", "صحفيون وصحفيات، طلبة السينما")), end: Some(view! { <Badge state=State::Closed label=t("Clos", "مغلق")/> }.into_any()) },
                    ]/>
                </section>
            </Beside>
        </PublicFrame>
    }
    .into_any()
}
