### The office: editions, calls, templates, applications, screening, extensions, colleagues.

## One application, for staff

dossier-place = { $place } من { $total } في هذه القائمة
dossier-back = العودة إلى القائمة
dossier-previous = السابق: { $title }
dossier-next = التالي: { $title }
dossier-answers = الأجوبة
dossier-extra = من الملف المستورد
dossier-people = الأشخاص
dossier-files = الملفات
dossier-no-files = لم يُرفع أي ملف.
dossier-all-files = كل الملفات (ZIP)
dossier-replaced = استُبدل
dossier-screeners = روابط المشاهدة
dossier-reveal = إظهار كلمة المرور
dossier-reveal-note = يُسجَّل إظهارها.
dossier-revealed = كلمة المرور
dossier-shortfalls = شروط نظام المشاركة
dossier-met = مستوفى حسب البيانات المصرح بها
dossier-short = غير مستوفى
dossier-unknown = يتعذّر التحقق منه
dossier-no-requirements = لا شروط أهلية لهذه الدعوة.
dossier-notes = الملاحظات الداخلية
dossier-notes-lead = يراها فريق المكتب وحده.
dossier-note = إضافة ملاحظة
dossier-note-save = حفظ الملاحظة
dossier-extension = الموعد النهائي لهذا الطلب
dossier-closes = يمكن تعديله إلى غاية { $when }.
dossier-closed = كان تعديله ممكنًا إلى غاية { $when }.
dossier-extend = تمديد الأجل
dossier-extend-until = الموعد النهائي الجديد
dossier-extend-reason = السبب
dossier-extend-save = تمديد الموعد النهائي
dossier-extended-by = { $reason } ({ $name })
dossier-versions = النسخ المودعة
dossier-version = النسخة { $number }، وصل { $receipt }
dossier-fingerprint = البصمة
dossier-no-versions = لم يُودَع بعد.
dossier-history = السجل
dossier-change = { $was } ← { $became }
dossier-program = النظام نفسه
dossier-project = مسار المشروع عبر السنوات
dossier-contact = جهة الاتصال
dossier-done-screened = سُجِّل فحص الأهلية.
dossier-done-noted = حُفظت الملاحظة.
dossier-done-extended = مُدِّد الموعد النهائي.

## Asking people for their own declarations

ask-title = طلب التصريحات
ask-lead = يتلقى كل شخص مذكور في هذه الطلبات رابطًا شخصيًا لتصريحه الخاص، وهو اختياري. ولا يُسأل من جديد من سُئل في هذه الدورة أو أجاب. وتُرسل الرسائل فورًا.
ask-button = طلب التصريحات
ask-applications = الطلبات المودعة
ask-people = عناوين إلكترونية يمكن الكتابة إليها
ask-unreached = دون بريد إلكتروني
ask-unreached-list =
    { $count ->
        [zero] لا أحد دون بريد إلكتروني
        [one] شخص واحد دون بريد إلكتروني: افتحوا طلبه لإضافته
        [two] شخصان دون بريد إلكتروني: افتحوا طلبيهما لإضافته
        [few] { $count } أشخاص دون بريد إلكتروني: افتحوا طلباتهم لإضافته
        [many] { $count } شخصًا دون بريد إلكتروني: افتحوا طلباتهم لإضافته
       *[other] { $count } شخص دون بريد إلكتروني: افتحوا طلباتهم لإضافته
    }
ask-unreached-names = دون بريد إلكتروني: { $names }.
ask-reach =
    { $count ->
        [zero] لا بريد إلكتروني لأحد لتلقي رابط تصريحه.
        [one] يمكن أن يتلقى شخص واحد رابط تصريحه.
        [two] يمكن أن يتلقى شخصان رابطي تصريحيهما.
        [few] يمكن أن يتلقى { $count } أشخاص روابط تصريحاتهم.
        [many] يمكن أن يتلقى { $count } شخصًا روابط تصريحاتهم.
       *[other] يمكن أن يتلقى { $count } شخص روابط تصريحاتهم.
    }
ask-done =
    { $count ->
        [zero] لا رسائل: كل شخص سُئل من قبل أو أجاب.
        [one] تُرسل رسالة واحدة. ومن سُئل من قبل لا يتلقى غيرها.
        [two] تُرسل رسالتان. ومن سُئل من قبل لا يتلقى غيرها.
        [few] تُرسل { $count } رسائل. ومن سُئل من قبل لا يتلقى غيرها.
        [many] تُرسل { $count } رسالة. ومن سُئل من قبل لا يتلقى غيرها.
       *[other] تُرسل { $count } رسالة. ومن سُئل من قبل لا يتلقى غيرها.
    }
ask-done-few = تُرسل رسالة إلى كل شخص مذكور لم يُسأل بعد. ولا يُذكر عددهم لأنه يكشف من أجاب.
dossier-done-asked = تُرسل رسالة إلى كل شخص مذكور لم يُسأل بعد في هذه الدورة.
dossier-done-credited = أُضيف الشخص. ويُرسل إليه رابط تصريحه إن كان له بريد إلكتروني.

## Somebody named after the submission

late-credit-title = إضافة شخص
late-credit-back = العودة إلى الطلب
late-credit-lead = أُودع طلب «{ $title }» ({ $code }): لا تتغير النسخة المودعة، ويُضاف الشخص إليها ويُذكر ذلك في السجل. ولإضافة البريد الإلكتروني لشخص مذكور من دونه، أدخلوا اسمه ودوره نفسيهما. الأشخاص المذكورون من قبل:
late-credit-email-hint = من أجل الرابط الشخصي لتصريحه. ومن دون بريد إلكتروني لا يجيب أحد مكانه.
late-credit-save = إضافة هذا الشخص
evaluate-again-title = ثُبّت الاختيار ولهذا الطلب مقعد فيه
evaluate-again-text = تُقيَّم القواعد من جديد بعد هذا التغيير أيًّا كان، وتُسجَّل النتيجة. وإن لم تعد قاعدة مستوفاة، رُفض الإعلان إلى أن يُراجَع الاختيار.
evaluate-again = تقييم قواعد الاختيار من جديد

## What stands twice

duplicates-title = العناصر المكررة
duplicates-lead = ما قد يكون واردًا مرتين. لا يُدمج شيء من دونكم: قارنوا، واحتفظوا بواحد، واكتبوا السبب.
duplicates-back = العودة إلى العناصر المكررة
duplicates-films = الأفلام
duplicates-people = الأشخاص
duplicates-none = لا عناصر مكررة ظاهرة
duplicates-none-text = تظهر الأزواج هنا حين يتكرر عنوان فيلم أو اسم أو بريد إلكتروني.
duplicates-count =
    { $count ->
        [zero] لا أزواج.
        [one] زوج واحد.
        [two] زوجان، والأقوى قرينةً أولًا.
        [few] { $count } أزواج، والأقوى قرينةً أولًا.
        [many] { $count } زوجًا، والأقوى قرينةً أولًا.
       *[other] { $count } زوج، والأقوى قرينةً أولًا.
    }
duplicates-compare = مقارنة
duplicates-named =
    { $count ->
        [zero] غير مذكور
        [one] مذكور مرة واحدة
        [two] مذكور مرتين
        [few] مذكور { $count } مرات
        [many] مذكور { $count } مرة
       *[other] مذكور { $count } مرة
    }
duplicates-where = مذكور في
duplicate-sign-title-and-directors = عنوان الفيلم نفسه والإخراج نفسه
duplicate-sign-title = عنوان الفيلم نفسه
duplicate-sign-name = الاسم نفسه
duplicate-sign-address = البريد الإلكتروني نفسه
merge-title = الدمج أو الإبقاء عليهما معًا
merge-films-lead = يُسحب من الدعوة الطلب الذي لا تحتفظون به: تبقى قراءاته وملفاته في سجله، ولا تحسبه أي قاعدة بعد ذلك. لا رجوع عن ذلك.
merge-projects-lead = يبقى كل طلب في دعوته، ويصير المشروعان مشروعًا واحدًا بجميع محطاته. لا رجوع عن ذلك.
merge-people-lead = من تحتفظون به يحلّ محل الآخر حيثما ذُكر. ويُعمل بأحدث تصريحيهما، ولا يراه أحد. لا رجوع عن ذلك.
merge-keep = ما يُحتفظ به
merge-button = تأكيد القرار
merge-evaluates = ثُبّت الاختيار وهو يحتسب أحد الاثنين
merge-done-film = دُمج الطلبان أو المشروعان.
merge-done-person = دُمج الشخصان.
merge-done-apart = سُجّل ذلك: لن يُعرض هذان معًا من جديد.
merge-apart-films = كلاهما: هما فيلمان مختلفان
merge-apart-people = كلاهما: هما شخصان مختلفان
event-duplicates-merged = دمج عنصرًا مكررًا
event-kept-apart = ميّز بين ملفين أو شخصين
event-people-merged = دمج شخصين في واحد

## What happened, in histories

event-screened = فحص الأهلية
event-note-written = كتب ملاحظة
event-deadline-extended = مدّد الموعد النهائي
event-files-taken = نزّل ملفات
event-list-exported = صدّر قائمة
event-gender-report-taken = اطّلع على تقرير المناصفة
event-applications-imported = استورد طلبات
event-application-imported = استورد الطلب
event-milestone-recorded = سجّل محطة
event-milestone-removed = حذف محطة
