### فضاء المترشحين: قائمة المهام، أجزاء الطلب، الملفات، الفريق، الوصل، المتابعة؛ والتصريحات الشخصية.

## Own applications

my-applications = طلباتي
my-applications-none = لم تبدؤوا أي طلب ترشح بعد
my-applications-none-text = اختاروا دعوة ثم ابدؤوا طلبًا من صفحتها. كل ما تكتبونه يُحفظ هنا.
my-applications-see-calls = الاطلاع على الدعوات المفتوحة
my-untitled = طلب بلا عنوان
my-line = { $call }، { $section }
my-answer-needed = في انتظار جوابكم

## Starting

start-title = الترشح: { $call }
start-lead = اختاروا القسم أولًا. بعد ذلك تملؤون الاستمارة بالترتيب الذي يناسبكم وعلى مراحل، إلى غاية الموعد النهائي.
start-section = القسم
start-section-stages = { $stages }. { $deadline }. { $places }.
start-section-closed = انقضى الموعد النهائي لهذا القسم.
start-button = بدء طلب الترشح
start-already = لديكم طلب في هذه الدعوة
start-already-text = يمكنكم متابعته بدل بدء طلب آخر.
start-withdrawn = سحبتم طلبًا من هذه الدعوة
start-withdrawn-text = لم يعد تعديله أو إيداعه ممكنًا. يمكنكم بدء طلب آخر.

## The task list

application-over = { $call }، الطلب { $code }
tasks-title = ما ينبغي إنجازه
tasks-done = أُنجز { $done } من { $total }
task-team = الفريق
task-documents = الوثائق
task-screeners = روابط المشاهدة
task-state-optional = اختياري
task-state-not-started = للإنجاز
task-state-in-progress = قيد الإنجاز
task-state-done = مكتمل
task-open =
    { $count ->
        [zero] لا ينقص شيء
        [one] ينقص عنصر واحد أو يحتاج إلى تصحيح
        [two] ينقص عنصران أو يحتاجان إلى تصحيح
        [few] تنقص { $count } عناصر أو تحتاج إلى تصحيح
        [many] ينقص { $count } عنصرًا أو يحتاج إلى تصحيح
       *[other] ينقص { $count } عنصر أو يحتاج إلى تصحيح
    }
tasks-check = المراجعة والإيداع
tasks-check-changes = مراجعة التعديلات وإيداعها
tasks-see-answers = الاطلاع على أجوبتي
tasks-change-section = تغيير القسم
application-closed-draft = انقضى الموعد النهائي
application-closed-draft-text = لم يُودَع هذا الطلب. ما كتبتموه محفوظ، لكن لم يعد تعديله ممكنًا.
application-submitted-text = يمكنكم تعديله إلى غاية الموعد النهائي: أعيدوا إيداعه كي يُحتسب التعديل.
application-received-text = ستُبلَّغون بالنتيجة برسالة وعلى هذه الصفحة.
application-unsent = تعديلاتكم الأخيرة لم تودَع
application-unsent-text = لدى المكتب آخر ما أودعتموه. أعيدوا الإيداع كي تُحتسب تعديلاتكم.
application-withdrawn-notice = سحبتم هذا الطلب يوم { $date }
application-withdrawn-text = ما كتبتموه يبقى متاحًا للاطلاع.
application-rules-example = قواعد هذه الدعوة أمثلة للعرض التجريبي، وليست قواعد رسمية.
application-questions = لديكم سؤال؟ { $name }، { $email }
application-see-call = الاطلاع على الدعوة ونظام المشاركة
section-title = قسم طلبكم
section-lead = تبقى أجوبتكم محفوظة إذا غيّرتم القسم. قد تُطرح أسئلة أخرى أو تُطلب وثائق أخرى.
section-save = اختيار هذا القسم

## Status

status-title = المتابعة
status-started = بدء الطلب
status-submitted = أُودع الطلب، وصل الإيداع { $receipt }
status-deadline = الموعد النهائي
status-announcement = إعلان النتائج (الموعد المرتقب)
status-result-selected = النتيجة: اختير الطلب
status-result-reserve = النتيجة: في قائمة الاحتياط
status-result-not-selected = النتيجة: لم يُختر الطلب
status-answered-confirmed = أكدتم مشاركتكم
status-answered-declined = اعتذرتم عن المشاركة
status-answered-lapsed = سقط المقعد لعدم الجواب
status-withdrawn = سُحب الطلب
result-selected-title = اختير طلبكم
result-selected-text = تهانينا! المرجو إخبارنا قبل { $date } بمشاركتكم أو باعتذاركم.
result-confirmed-text = أكدتم مشاركتكم. سيراسلكم المكتب بشأن ما يلي.
result-declined-text = اعتذرتم عن المشاركة. شكرًا على إخبارنا.
result-lapsed-text = انقضى الأجل المحدد لجوابكم.
result-reserve-title = طلبكم في قائمة الاحتياط
result-reserve-text = قد يشغر مقعد، وعندئذ نراسلكم على الفور.
result-not-selected-title = لم يُختر طلبكم
result-not-selected-text = شكرًا على ثقتكم. نأمل أن نقرأ لكم مجددًا.
answer-confirm = تأكيد مشاركتي
answer-decline = الاعتذار عن المشاركة
receipts-title = ما أرسلتموه
receipt-line = وصل الإيداع { $receipt }، { $date }
receipt-copy = نسخة للطباعة

## A step of the form

step-minutes = المدة: { $minutes }. وما ينقص يظهر عند مراجعة الطلب.
step-minutes-sent = المدة: { $minutes }. لا تنسوا الحفظ: بعد الإيداع لا يُحفظ شيء تلقائيًا.
step-save = حفظ
step-save-next = حفظ والانتقال إلى المرحلة التالية
step-save-list = حفظ والعودة إلى قائمة المهام
step-back = العودة إلى قائمة المهام
step-back-closed = العودة إلى طلبي
step-saved = حُفظت أجوبتكم
step-optional = اختياري
step-choose = اختاروا…
step-words-hint =
    { $max ->
        [zero] بلا كلمات
        [one] كلمة واحدة على الأكثر
        [two] كلمتان على الأكثر
        [few] { $max } كلمات على الأكثر
        [many] { $max } كلمة على الأكثر
       *[other] { $max } كلمة على الأكثر
    }.
step-countries-hint = البلد الرئيسي أولًا.
step-country-n = { $label }: البلد { $n }
step-closed = لم يعد تعديل هذا الطلب ممكنًا
draft-as-typed = كل ما تكتبونه يُحفظ أثناء الكتابة.
draft-saving = جارٍ الحفظ…
draft-saved = حُفظ على الساعة { $time }
draft-retrying = لم يُحفظ بعد. نواصل المحاولة؛ ما تكتبونه محفوظ في هذا المتصفح.
draft-changed = حدث تعديل في نافذة أخرى. احفظوا بالزر أدناه للمقارنة بين النسختين.
draft-changed-link = الاطلاع على النسخة الأخرى
draft-ending = تنتهي جلستكم على الساعة { $time }. ما تكتبونه يُحفظ أولًا بأول ويبقى محفوظًا؛ سجّلوا الدخول من جديد في علامة تبويب أخرى للمتابعة دون انقطاع.
draft-sign-in-again = تسجيل الدخول من جديد
draft-signed-out = انتهت جلستكم. ما تكتبونه محفوظ في هذا المتصفح.
draft-sign-in = تسجيل الدخول من جديد
draft-found = نص كُتب هنا في { $time } لم يُحفظ.
draft-restore = استرجاعه
draft-discard = تجاهله

## Two edits

conflict-title = نسختان للأجوبة نفسها
conflict-text = عُدّلت هذه الأجوبة في نافذة أخرى أثناء كتابتكم. لم يضع شيء: النسختان أدناه. أبقوا في كل خانة ما ينبغي أن يبقى، ثم احفظوا.
conflict-other = النسخة الأخرى من «{ $label }»
conflict-other-empty = النسخة الأخرى فارغة.
conflict-save = حفظ هذه النسخة

## The session ended, or the deadline passed, while writing

carried-title = انتهت جلستكم
carried-text = ما كتبتموه محفوظ في هذه الصفحة. سجّلوا الدخول في علامة تبويب جديدة، ثم عودوا إلى هنا وأعيدوا الإرسال.
carried-sign-in = تسجيل الدخول (علامة تبويب جديدة)
carried-again = إعادة إرسال ما كتبتُه
carried-step-text = لم يُنفَّذ شيء. سجّلوا الدخول في علامة تبويب جديدة، ثم عودوا إلى هنا وأكّدوا ما كنتم بصدد فعله.
carried-step-again = تأكيد
carried-typed = النص المكتوب رقم { $number }
late-title = انقضى الموعد النهائي
late-text = لم يعد حفظ هذا ممكنًا. ما كتبتموه ما زال أدناه كي تتمكنوا من نسخه.

## Team

team-title = الفريق
team-lead = اذكروا الأشخاص في هذه الأدوار. يتوصل كل واحد منهم برسالة شخصية بعد الإيداع؛ ويُحتسب الطلب دون أن يكون على أحد أن يجيب.
team-none = لم يُذكر أحد في هذا الدور بعد.
team-add-director = إضافة مخرج أو مخرجة
team-add-producer = إضافة منتج أو منتجة
team-add-writer = إضافة كاتب أو كاتبة سيناريو
team-add-participant = إضافة مشارك أو مشاركة
team-asked-exactly =
    { $min ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $min } أشخاص
        [many] { $min } شخصًا
       *[other] { $min } شخص
    }
team-asked =
    { $max ->
        [zero] لا أحد
        [one] شخص واحد
        [two] من شخص إلى شخصين
        [few] من { $min } إلى { $max } أشخاص
        [many] من { $min } إلى { $max } شخصًا
       *[other] من { $min } إلى { $max } شخص
    }
team-asked-up-to =
    { $max ->
        [zero] لا أحد
        [one] شخص واحد على الأكثر
        [two] شخصان على الأكثر
        [few] { $max } أشخاص على الأكثر
        [many] { $max } شخصًا على الأكثر
       *[other] { $max } شخص على الأكثر
    }
team-edit = تعديل
team-remove = حذف
credit-title-new = إضافة شخص
credit-role = الدور
credit-name = الاسم
credit-name-hint = كما ينبغي أن يظهر في القوائم والرسائل.
credit-email = البريد الإلكتروني
credit-email-hint = للرسالة الشخصية الموجهة إلى هذا الشخص. لا يُنشر للعموم.
credit-nationality = الجنسية
credit-nth = هذا الفيلم في مسار هذا الشخص هو
credit-nth-1 = الفيلم الطويل الأول
credit-nth-2 = الفيلم الطويل الثاني
credit-nth-3 = الفيلم الطويل الثالث
credit-nth-4 = الفيلم الطويل الرابع أو ما بعده
credit-company = الشركة
credit-biography = السيرة والفيلموغرافيا
credit-save = حفظ
credit-unnamed = الاسم ناقص

## Documents

documents-title = الوثائق
documents-lead = ملف واحد لكل وثيقة. يأخذ الملف الجديد مكان السابق.
document-ask = { $kinds }، { $size } على الأكثر
document-required = إلزامية
document-send = إرسال هذا الملف
document-replace = الاستبدال بهذا الملف
document-remove = حذف
document-file = { $size }، وصل يوم { $date }
document-none-asked = لا تُطلب أي وثيقة في هذا القسم.
document-anonymous = يجب ألا تتيح هذه النسخة معرفة هويتكم: لا أسماء ولا شعارات ولا شيء في خصائص الملف.
upload-progress = أُرسل { $percent }%
upload-checking = اكتمل الإرسال، جارٍ التحقق…
upload-failed = انقطع الاتصال. ما زال الملف مختارًا: أعيدوا إرساله.
upload-signed-out = انتهت جلستكم. سجّلوا الدخول من جديد ثم أرسلوا الملف: ما زال مختارًا.
upload-too-large = حجم هذا الملف يتجاوز المسموح به.
upload-cancel = إيقاف

## Screening links

screeners-title = روابط المشاهدة
screeners-lead = روابط إلى أفلام أو مقتطفات. كلمات المرور مشفرة؛ ولا يمكن أن يطلبها إلا قراء طلبكم، ويُسجَّل كل اطلاع عليها.
screener-url-hint = العنوان كاملًا كما يظهر في المتصفح
screener-password = كلمة مرور «{ $label }»
screener-password-kept = كلمة المرور محفوظة. اتركوا الخانة فارغة للإبقاء عليها.
screener-password-forget = حذف كلمة المرور المحفوظة

## Check and submit

check-title = مراجعة طلبكم
check-lead = هذا كل ما سيُرسل. يمكنكم تعديل أي جواب.
check-title-closed = أجوبتكم
check-lead-closed = هذا كل ما كتبتموه. لم يعد تعديل هذا الطلب ممكنًا.
check-nothing = بلا جواب
check-open-title =
    { $count ->
        [zero] لا شيء ينقص قبل الإيداع
        [one] عنصر واحد ينبغي إكماله قبل الإيداع
        [two] عنصران ينبغي إكمالهما قبل الإيداع
        [few] { $count } عناصر ينبغي إكمالها قبل الإيداع
        [many] { $count } عنصرًا ينبغي إكماله قبل الإيداع
       *[other] { $count } عنصر ينبغي إكماله قبل الإيداع
    }
check-changed = عُدّل الطلب في هذه الأثناء
check-changed-text = هذه حاله الآن. راجعوه مرة أخرى ثم أودعوه.
check-eligibility = الأهلية
check-eligibility-met =
    { $count ->
        [zero] لم يمكن التحقق من أي شرط.
        [one] شرط واحد من نظام المشاركة مستوفى بحسب ما صرحتم به.
        [two] شرطان من نظام المشاركة مستوفيان بحسب ما صرحتم به.
        [few] { $count } شروط من نظام المشاركة مستوفاة بحسب ما صرحتم به.
        [many] { $count } شرطًا من نظام المشاركة مستوفى بحسب ما صرحتم به.
       *[other] { $count } شرط من نظام المشاركة مستوفى بحسب ما صرحتم به.
    }
check-eligibility-note = هذه الشروط لا تمنع الإيداع: القرار للمكتب.
check-eligibility-note-open = ينبغي إكمال ما ينقص الملف قبل الإيداع. أما الشروط الأخرى فلا تمنع الإيداع: القرار للمكتب.
check-shortfall = غير مستوفى بحسب ما صرحتم به
check-unknown = يتعذّر التحقق منه
check-project = هل سبق أن ترشحتم لدينا بهذا الفيلم؟
check-project-new = لا، هذا فيلم جديد
check-project-same = نعم: { $title }
check-submit-title = الإيداع
check-submit-text = بالإيداع تصرحون بأن ما كتبتموه صحيح وبأنكم تقبلون نظام المشاركة. يمكنكم التعديل إلى غاية الموعد النهائي: { $deadline }.
check-submit = إيداع الطلب
check-password-given = كلمة المرور متوفرة
check-password-none = بلا كلمة مرور

## Receipt and copy

receipt-title = توصلنا بطلبكم
receipt-number = وصل الإيداع
receipt-at = تاريخ الإيداع
receipt-version = النسخة
receipt-hash = بصمة ما أُرسل (SHA-256)
receipt-letter = أُرسل برسالة إلى { $email }
receipt-letter-label = التأكيد
receipt-next = الاطلاع على طلبي
receipt-print = الاطلاع على نسخة الطباعة
copy-title = نسخة من الطلب كما أُرسل
copy-file = { $name }، { $size }

## Withdrawing

withdraw-title = سحب هذا الطلب
withdraw-text = لن ينظر فيه المكتب بعد ذلك. لا يمكن إيداعه من جديد؛ وما أرسلتموه يبقى في السجلات.
withdraw-text-draft = لم يُرسل أي شيء إلى المكتب. بعد السحب لا يمكن تعديل هذا الطلب ولا إيداعه؛ وما كتبتموه يبقى متاحًا للاطلاع.
withdraw-button = سحب الطلب
withdraw-keep = الإبقاء على الطلب

## A person's own declaration

declare-title = سؤال عنكم، لا يجيب عنه أحد غيركم
declare-for = إلى { $name }
declare-for-titles = ذُكر اسمكم في: { $titles }.
declare-why = سبب هذا السؤال
declare-why-text = يحصي المهرجان عدد من يختارهم من النساء والرجال وغير الثنائيين، ويعتمد قواعد للمناصفة. لا يستنتج شيئًا من الأسماء أو الصور، بل يسأل كل شخص.
declare-how = مصير جوابكم
declare-how-text = يُحفظ جوابكم منفصلًا عن كل طلب. لا يراه المترشحون ولا القراء ولا اللجنة؛ ولا تصدر عنه إلا أعداد. يمكنكم ألا تجيبوا، أو أن تغيّروا جوابكم أو تسحبوه متى شئتم بهذا الرابط.
declare-question = جوابكم
declare-optional = اختياري
declare-choose = اختاروا جوابًا، أو أغلقوا هذه الصفحة: الجواب اختياري.
declare-save = حفظ جوابي
declare-declared = أجبتم يوم { $date }. يمكنكم تغيير جوابكم أو سحبه.
declare-withdraw = سحب جوابي
declare-done-title = حُفظ جوابكم
declare-done-text = شكرًا. يمكنكم إغلاق هذه الصفحة.
declare-withdrawn-title = حُذف جوابكم
declare-withdrawn-text = لم يبق منه شيء. يمكنكم الإجابة من جديد متى شئتم.
declare-dead-title = هذا الرابط لا يعمل
declare-dead-text = تحققوا من نسخ العنوان كاملًا من الرسالة، أو راسلوا المكتب.

## Letters

letter-receipt-subject = توصلنا بطلبكم { $code }
letter-receipt-body =
    تحية طيبة { $name }،

    توصلنا بطلبكم «{ $title }».
letter-receipt-facts =
    وصل الإيداع: { $receipt }
    تاريخ الإيداع: { $date }
    البصمة (SHA-256): { $hash }

    طلبكم: { $link }
letter-extension-subject = وقت إضافي لطلبكم { $code }
letter-extension-body =
    تحية طيبة { $name }،

    لديكم الآن مهلة حتى { $date } لإيداع طلبكم الخاص بـ«{ $title }» ({ $call }) أو تعديله.

    { $link }
letter-declaration-subject = سؤال شخصي بشأن «{ $title }»
letter-declaration-body =
    تحية طيبة { $name }،

    ذُكر اسمكم في الطلب «{ $title }» ({ $call }). يطلب المهرجان من كل شخص جوابًا إحصائيًا: امرأة، أو رجل، أو غير ثنائي، أو تفضيل عدم الإجابة. الجواب اختياري. يُحفظ جوابكم منفصلًا عن الطلب، ولا يراه المترشحون ولا القراء ولا اللجنة.

    هذا الرابط شخصي؛ المرجو عدم إرساله إلى غيركم:

    { $link }

## Histories

event-application-started = بدأ الطلب
event-application-edited = عدّل الطلب
event-application-submitted = أودع الطلب
event-application-withdrawn = سحب الطلب
event-declared = تلقّى تصريحًا
event-declaration-withdrawn = تلقّى سحب تصريح
event-declarations-asked = طلب تصريحات

## Who is named without an address, before submitting

check-unreached-title =
    { $count ->
        [zero] يتوصل كل واحد برسالته الشخصية
        [one] شخص واحد لن يتوصل برسالته الشخصية
        [two] شخصان لن يتوصلا برسالتيهما الشخصيتين
        [few] { $count } أشخاص لن يتوصلوا برسائلهم الشخصية
        [many] { $count } شخصًا لن يتوصلوا برسائلهم الشخصية
       *[other] { $count } شخص لن يتوصلوا برسائلهم الشخصية
    }
check-unreached-text = دون بريد إلكتروني لا يمكننا أن نرسل الرابط الذي يجيب به كل شخص بنفسه، إن شاء، عن السؤال الإحصائي للمهرجان. لا يمنع ذلك الإيداع.
check-unreached-change = إضافة بريد إلكتروني
