//! The reading room.

use app::ui::*;
use leptos::prelude::*;

use crate::Tongue;

pub(crate) fn desk(tongue: Tongue) -> AnyView {
    let t = move |french: &str, arabic: &str| tongue.say(french, arabic);
    let frame =
        tongue.frame(t("Comité de sélection 2027", "لجنة الاختيار 2027"), vec![t("À lire", "للقراءة"), t("Lus", "مقروءة")], true);
    let synopsis = t(
        "Nora, 34 ans, arpenteuse, est envoyée à Figuig pour établir le cadastre des palmeraies. Sa mère y est née et n’en parle jamais.\n\nDe jour, elle mesure. De nuit, des bornes se déplacent de quelques centimètres, et les vieilles femmes de l’oasis disent que la terre reprend ce qu’on lui a pris. Nora commence par chercher le coupable, puis le sens de la mesure, puis sa place dans le dessin.\n\nLe film suit trois saisons d’arrosage, au rythme des tours d’eau, et se termine sur une carte que personne ne signera.",
        "نورا، 34 سنة، مسّاحة، تُرسل إلى فكيك لإعداد سجل عقاري للواحات. وُلدت أمها هناك ولا تتحدث عن ذلك أبداً.\n\nنهاراً تقيس. وليلاً تتحرك علامات الحدود بضعة سنتيمترات، وتقول عجائز الواحة إن الأرض تستعيد ما أُخذ منها. تبحث نورا عن الفاعل أولاً، ثم عن معنى القياس، ثم عن مكانها في الرسم.\n\nيتابع الفيلم ثلاثة مواسم للسقي، على إيقاع نوبات الماء، وينتهي بخريطة لن يوقعها أحد.",
    );
    let document = view! {
        <IdentityCard title=t("Les Heures de sable", "ساعات الرمل") first="AW27-K4TX" second=t("Développement · premier long métrage · fiction, 95 minutes · Maroc, France", "تطوير · الفيلم الطويل الأول · روائي، 95 دقيقة · المغرب، فرنسا")
            logline=t("À Figuig, une arpenteuse revient mesurer les palmeraies que sa mère a quittées, et découvre que les bornes bougent la nuit.", "في فكيك، تعود مسّاحة لقياس واحات النخيل التي غادرتها أمها، وتكتشف أن علامات الحدود تتحرك ليلاً.")/>
        <Tabs label=t("Pièces", "الوثائق") links=vec![NavLink::new("#", t("Textes", "النصوص")).current(true), NavLink::new("#", t("Scénario", "السيناريو")), NavLink::new("#", t("Images", "الصور")).count("12"), NavLink::new("#", t("Liens", "الروابط")).count("2")]/>
        <Passage title=t("Synopsis", "ملخص") note=t("118 mots", "118 كلمة") text=synopsis.clone()/>
        <Passage title=t("Note d’intention", "كلمة المخرجة") text=synopsis/>
    }
    .into_any();
    let low = move || t("faible", "ضعيف");
    let high = move || t("exceptionnel", "استثنائي");
    let sheet = view! {
        <form method="post" action="#">
            <p class="note">{t("Lecture 7 sur 40", "القراءة 7 من 40")}</p>
            <Scale name="vision" label=t("Regard et mise en scène", "الرؤية والإخراج") note=t("compte double", "يحتسب مرتين") to=10 value=8 low=low() high=high()/>
            <Scale name="story" label=t("Écriture", "الكتابة") to=10 value=7 low=low() high=high()/>
            <Scale name="feasible" label=t("Faisabilité", "قابلية الإنجاز") to=10 low=low() high=high()/>
            <Scale name="first" label=t("Envie de le voir exister", "الرغبة في رؤيته") to=5 low=t("aucune", "لا توجد") high=t("entière", "كاملة")/>
            <TextArea name="comment" label=t("Commentaire", "تعليق") hint=t("Lu par le comité, jamais par les candidats", "تقرؤه اللجنة فقط، ولا يراه المترشحون") rows=4/>
            <ActionBar status=t("Enregistré à 14:32", "حُفظ على الساعة 14:32")><Button label=t("Terminer et lire le suivant", "إنهاء وقراءة التالي")/></ActionBar>
            <Disclosure label=t("Je connais ces personnes", "أعرف هؤلاء الأشخاص")><p>{t("Déclarez un conflit d’intérêts : la fiche est retirée, le dossier passe à quelqu’un d’autre.", "صرّحوا بتضارب المصالح: تُسحب البطاقة ويُسند الملف إلى شخص آخر.")}</p></Disclosure>
        </form>
    }
    .into_any();
    view! { <ReaderFrame frame=frame><Desk document=document sheet=sheet sheet_label=t("Fiche d’évaluation", "بطاقة التقييم")/></ReaderFrame> }.into_any()
}
