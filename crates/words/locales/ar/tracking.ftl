### Projects over the years: milestones, sources, counts by edition.

## Projects over the years

projects-title = المشاريع
projects-lead = يعيش المشروع عبر الدورات: طلبات ترشحه واختياراته وما آل إليه الفيلم.
projects-search = البحث عن عنوان فيلم أو شخص
projects-country = البلد
projects-list = كل المشاريع
projects-none = لا مشروع مطابق
projects-none-text = يظهر المشروع هنا مع أول طلب مودع له.
projects-applications = الطلبات
projects-selections = الاختيارات
projects-milestones = المحطات
projects-editions = حسب الدورة

## Editions

edition-sentence =
    { $count ->
        [zero] لم يُختر أي مشروع في { $year }.
        [one] من مشروع واحد مختار في { $year }، اكتمل { $finished } وعُرض لأول مرة { $premiered }.
        [two] من مشروعين مختارين في { $year }، اكتمل { $finished } وعُرض لأول مرة { $premiered }.
        [few] من { $count } مشاريع مختارة في { $year }، اكتمل { $finished } وعُرض لأول مرة { $premiered }.
        [many] من { $count } مشروعًا مختارًا في { $year }، اكتمل { $finished } وعُرض لأول مرة { $premiered }.
       *[other] من { $count } مشروع مختار في { $year }، اكتمل { $finished } وعُرض لأول مرة { $premiered }.
    }
edition-received = الطلبات
edition-selected = المختارة
edition-countries = البلدان
edition-finished = اكتملت منذ ذلك الحين
edition-premiered = عُرضت لأول مرة منذ ذلك الحين
edition-composition = التركيبة
edition-by-section = حسب القسم
edition-by-stage = حسب المرحلة
edition-by-country = حسب البلد الرئيسي
edition-by-milestone = المحطات المبلوغة
edition-projects = المشاريع المختارة
edition-nothing = لم يُعلن شيء بعد لهذه الدورة
edition-nothing-text = تظهر تركيبة الاختيار هنا عند إعلان القرارات. وإلى ذلك الحين يجري كل شيء في الدعوات.
edition-to-calls = دعوات هذه الدورة

## One project

project-applications = طلبات الترشح عبر السنوات
project-milestones = ما آل إليه
project-no-milestones = لا شيء مسجل بعد
project-no-milestones-text = تمويل، تصوير، عرض أول، جوائز، مبيعات، خروج إلى القاعات: سجلوا كل محطة أدناه مع مصدرها.
project-not-announced = القرار غير معلن
milestone-financing = تمويل
milestone-co-production = إنتاج مشترك
milestone-shooting = تصوير
milestone-completion = اكتمال الفيلم
milestone-premiere = عرض أول
milestone-prize = جائزة
milestone-sale = بيع
milestone-release = خروج إلى القاعات
milestone-add = تسجيل محطة
milestone-kind = ما حدث
milestone-date = التاريخ
milestone-date-hint = بقدر ما هو معروف: 2026 أو {"\u2066"}2026-09{"\u2069"} أو {"\u2066"}2026-09-13{"\u2069"}.
milestone-note = أين وماذا ومع من
milestone-source = المصدر
milestone-source-of = المصدر: { $source }
milestone-source-hint = من يقرأ هذا لاحقًا يريد معرفة مصدره.
milestone-save = تسجيل
milestone-remove = حذف
milestone-removed-was = { $kind }، { $date }
project-done-recorded = سُجِّلت المحطة.
project-done-removed = حُذفت المحطة، ويحتفظ بها السجل.
