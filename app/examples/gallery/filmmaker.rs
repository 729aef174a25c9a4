//! The filmmaker's room.

use app::ui::*;
use leptos::prelude::*;

use crate::Tongue;

fn frame(tongue: Tongue) -> Frame {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    tongue.frame(
        t("Ateliers 2027", "ورشات 2027"),
        vec![t("Mes candidatures", "طلباتي"), t("Mes projets", "مشاريعي"), t("Messages", "الرسائل")],
        true,
    )
}

pub(crate) fn tasks(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let task = |title: String, state: State, word: String, detail: Option<String>| Task {
        title,
        href: Some("#".into()),
        state,
        state_label: word,
        detail,
    };
    let done = move || t("Complet", "مكتمل");
    let tasks = vec![
        task(t("Le film", "الفيلم"), State::Good, done(), None),
        task(
            t("L’équipe", "الفريق"),
            State::Good,
            done(),
            Some(t(
                "Une personne n’a pas encore confirmé ; cela n’empêche pas le dépôt",
                "لم يؤكد أحد الأعضاء بعد؛ هذا لا يمنع الإيداع",
            )),
        ),
        task(
            t("Les textes", "النصوص"),
            State::Active,
            t("En cours", "قيد الإنجاز"),
            Some(t("Manque : la note d’intention", "ينقص: كلمة المخرجة")),
        ),
        task(
            t("Budget et financement", "الميزانية والتمويل"),
            State::Warn,
            t("À corriger", "يحتاج إلى تصحيح"),
            Some(t("Le plan de financement dépasse le budget", "خطة التمويل تتجاوز الميزانية")),
        ),
        task(t("Documents", "الوثائق"), State::Idle, t("À faire", "لم يبدأ"), Some(t("Environ 10 minutes", "حوالي 10 دقائق"))),
        Task {
            title: t("Relire et déposer", "المراجعة والإيداع"),
            href: None,
            state: State::Closed,
            state_label: t("Pas encore", "ليس بعد"),
            detail: Some(t("Quand tout est complet", "عندما يكتمل كل شيء")),
        },
    ];
    view! {
        <FilmmakerFrame frame=frame(tongue)>
            <BackLink href="#" label=t("Mes candidatures", "طلباتي")/>
            <PageHead over=t("Ateliers 2027 · Développement", "ورشات 2027 · التطوير") title=t("Les Heures de sable", "ساعات الرمل") typed=true/>
            <Countdown label=t("Date limite", "الموعد النهائي") moment=t("31 janvier 2027 à 23 h 59, heure de Casablanca (UTC+0)", "31 يناير 2027 على الساعة 23:59 بتوقيت الدار البيضاء (UTC+0)") datetime="2027-01-31T23:59:00Z" left=t("Il reste 5 heures", "بقيت 5 ساعات") soon=true/>
            <Notice tone=Tone::Info title=t("Votre brouillon est enregistré", "تم حفظ مسودتكم")><p>{t("Vous pouvez fermer cette page et revenir quand vous voulez, depuis n’importe quel appareil.", "يمكنكم إغلاق هذه الصفحة والعودة متى شئتم، من أي جهاز.")}</p></Notice>
            <TaskList tasks=tasks/>
            <ActionBar status=t("Enregistré à 14:32", "حُفظ على الساعة 14:32")><Button label=t("Relire et déposer", "المراجعة والإيداع") disabled=true/><Button label=t("Aperçu", "معاينة") weight=Weight::Quiet/></ActionBar>
            <Dialog label=t("Retirer la candidature", "سحب الطلب") title=t("Retirer cette candidature ?", "هل تريدون سحب هذا الطلب؟") danger=true><p>{t("Elle ne sera pas lue. Vos textes restent dans votre projet.", "لن يُقرأ الطلب. تبقى نصوصكم في مشروعكم.")}</p><PostButton action="#" label=t("Retirer", "سحب") weight=Weight::Danger/></Dialog>
        </FilmmakerFrame>
    }
    .into_any()
}

pub(crate) fn form(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let optional = move || t("facultatif", "اختياري");
    let faults = vec![
        (
            "logline".to_owned(),
            t(
                "La logline dépasse 60 mots : 71 mots. Raccourcissez-la de 11 mots.",
                "يتجاوز الملخص 60 كلمة: 71 كلمة. اختصروه بـ11 كلمة.",
            ),
        ),
        ("budget".to_owned(), t("Le budget est un nombre, par exemple 650 000", "الميزانية رقم، مثلاً 650000")),
    ];
    let (long, no_number) = (faults[0].1.clone(), faults[1].1.clone());
    let logline = t(
        "À Figuig, une arpenteuse revient mesurer les palmeraies que sa mère a quittées, et découvre que les bornes bougent la nuit.",
        "في فكيك، تعود مسّاحة لقياس واحات النخيل التي غادرتها أمها، وتكتشف أن علامات الحدود تتحرك ليلاً.",
    );
    view! {
        <FilmmakerFrame frame=frame(tongue)>
            <BackLink href="#" label=t("Les Heures de sable", "ساعات الرمل")/>
            <PageHead title=t("Les textes et le budget", "النصوص والميزانية") lead=t("Rien n’est perdu si vous fermez la page : ce que vous écrivez est enregistré.", "لن يضيع شيء إذا أغلقتم الصفحة: كل ما تكتبونه يُحفظ.")/>
            <ErrorSummary title=t("Deux réponses sont à revoir", "إجابتان تحتاجان إلى مراجعة") faults=faults/>
            <form method="post" action="#">
                <FormSection title=t("Le film", "الفيلم")>
                    <TextField name="title" label=t("Titre", "العنوان") value=t("Les Heures de sable", "ساعات الرمل")/>
                    <TextField name="title_english" label=t("Titre international", "العنوان الدولي") note=optional() value="Hours of Sand"/>
                    <Choices name="stage" label=t("Étape", "المرحلة") inline=true choices=vec![Choice::new("d", t("Développement", "تطوير")).chosen(true), Choice::new("p", t("Postproduction", "ما بعد الإنتاج"))]/>
                    <SelectField name="country" label=t("Pays principal", "البلد الرئيسي") hint=t("Le pays de la société qui dépose", "بلد الشركة التي تودع الطلب") choices=vec![Choice::new("MA", t("Maroc", "المغرب")).chosen(true), Choice::new("SN", t("Sénégal", "السنغال"))]/>
                    <TextField name="length" label=t("Durée prévue", "المدة المتوقعة") kind="number" width=Width::Short unit=t("minutes", "دقيقة") value="95"/>
                </FormSection>
                <FormSection title=t("Les textes", "النصوص") lead=t("Dans la langue du projet. Le comité lit le français, l’anglais et l’arabe.", "بلغة المشروع. تقرأ اللجنة العربية والفرنسية والإنجليزية.")>
                    <TextArea name="logline" label=t("Logline", "ملخص في جملة") hint=t("Une ou deux phrases, 60 mots au plus", "جملة أو جملتان، 60 كلمة على الأكثر") rows=3 value=logline fault=long><span>{t("71 mots sur 60", "71 كلمة من 60")}</span><span>{t("Enregistré à 14:32", "حُفظ على الساعة 14:32")}</span></TextArea>
                    <TextArea name="statement" label=t("Note d’intention", "كلمة المخرجة") hint=t("Pourquoi ce film, pourquoi vous, pourquoi maintenant", "لماذا هذا الفيلم، ولماذا أنتم، ولماذا الآن") rows=6><span>{t("0 mot sur 600", "0 كلمة من 600")}</span></TextArea>
                </FormSection>
                <FormSection title=t("Budget et documents", "الميزانية والوثائق")>
                    <MoneyField name="budget" label=t("Budget total", "الميزانية الإجمالية") value="650 mille" currency_name="currency" currency_label=t("Devise", "العملة") currencies=vec![Choice::new("EUR", "EUR"), Choice::new("MAD", "MAD")] fault=no_number/>
                    <FileField name="plan" label=t("Plan de financement", "خطة التمويل") hint=t("PDF, 20 Mo au plus", "ملف PDF، 20 ميغابايت على الأكثر") held=vec![HeldFile { name: "plan-de-financement-v3.pdf".into(), detail: t("PDF, 2,4 Mo", "PDF، 2.4 ميغابايت"), href: "#".into(), remove: Some(("remove".into(), "1".into(), t("Retirer", "إزالة"))) }]/>
                    <DateTimeField name="shoot" label=t("Début du tournage", "بداية التصوير") zone=t("heure de Casablanca, UTC+0", "بتوقيت الدار البيضاء، UTC+0") note=optional()/>
                    <Choices name="needs" label=t("Ce que vous cherchez", "ما تبحثون عنه") pick=Pick::Many choices=vec![Choice::new("c", t("Coproduction", "إنتاج مشترك")).hint(t("Une société d’un autre pays", "شركة من بلد آخر")).chosen(true), Choice::new("s", t("Vendeur international", "بائع دولي")), Choice::new("f", t("Financement", "تمويل")).chosen(true)]/>
                    <Tick name="consent" label=t("J’ai lu le règlement et je l’accepte", "اطلعت على نظام المشاركة وأوافق عليه")/>
                </FormSection>
                <ActionBar status=t("Enregistré à 14:32", "حُفظ على الساعة 14:32")><Button label=t("Enregistrer et continuer", "حفظ ومتابعة")/><Button label=t("Enregistrer", "حفظ") weight=Weight::Quiet name="stay".to_owned()/></ActionBar>
            </form>
        </FilmmakerFrame>
    }
    .into_any()
}

pub(crate) fn receipt(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let facts = vec![
        Fact::typed(t("Projet", "المشروع"), t("Les Heures de sable", "ساعات الرمل")),
        Fact::new(t("Appel", "الدعوة"), t("Ateliers 2027, développement", "ورشات 2027، التطوير")),
        Fact::new(
            t("Déposée le", "تاريخ الإيداع"),
            t(
                "31 janvier 2027 à 18 h 47, heure de Casablanca (UTC+0)",
                "31 يناير 2027 على الساعة 18:47 بتوقيت الدار البيضاء (UTC+0)",
            ),
        ),
        Fact::typed(t("Par", "من طرف"), t("Salma Exemple", "سلمى مثال")),
        Fact::new(t("Empreinte", "البصمة"), code("9f2c 41d0 77ab e318")),
    ];
    view! {
        <FilmmakerFrame frame=frame(tongue)>
            <Notice tone=Tone::Good title=t("Votre candidature est déposée", "تم إيداع طلب ترشحكم") live=true/>
            <Receipt title=t("Accusé de réception", "وصل الإيداع") number_label=t("Numéro", "الرقم") number="AW27-K4TX-083" facts=facts>
                <h2>{t("Et maintenant", "وماذا بعد")}</h2>
                <p>{t("Le comité lit les dossiers jusqu’à la fin de mars. Vous recevrez une réponse, quelle qu’elle soit, le 15 avril 2027.", "تقرأ اللجنة الملفات إلى نهاية مارس. ستتوصلون بجواب، أياً كان، يوم 15 أبريل 2027.")}</p>
            </Receipt>
            <div class="buttons"><ButtonLink href="#" label=t("Voir la candidature déposée", "عرض الطلب المودع")/><ButtonLink href="#" label=t("Mes candidatures", "طلباتي") weight=Weight::Quiet/></div>
        </FilmmakerFrame>
    }
    .into_any()
}
